import { removeCopy } from "../remove-element.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noDuplicateAccessControlName = defineConfigurationRule({
  name: "no-duplicate-access-control-name",
  category: "configuration",
  severity: "error",
  summary: "Each access control list has a name of its own.",
  why: "An EndpointAcl finds its list by name; of two, nobody could say which one guards the endpoint.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    twice: "There is an access control list '{list}' already.",
  },
  example: {
    bad: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="198.51.100.0/24" /></AccessControl>`,
    good: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<AccessControl name="Partner"><Rule order="1" action="permit" remoteSubnet="198.51.100.0/24" /></AccessControl>`,
  },

  *check({ configuration: { networkConfiguration, document } }) {
    for (const repetition of repeatedNames(networkConfiguration?.accessControls ?? [])) {
      const { first, repeated } = repetition;
      yield {
        message: "twice",
        at: repeated.name,
        data: { list: repeated.name.value },
        related: [{ message: "The first one of this name.", at: first.name }],
        fixes: removeCopy(document, repetition),
      };
    }
  },
});

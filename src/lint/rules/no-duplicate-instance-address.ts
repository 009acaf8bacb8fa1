import { removeCopy } from "../remove-element.ts";
import { repetitions } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noDuplicateInstanceAddress = defineConfigurationRule({
  name: "no-duplicate-instance-address",
  category: "configuration",
  severity: "error",
  summary: "Each role has one InstanceAddress.",
  why: "It says which subnets the instances of the role take their addresses from, and holds as many subnets as are wanted.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    twice: "Role '{role}' has an InstanceAddress already.",
  },
  example: {
    bad: `<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>
<InstanceAddress roleName="Shop"><Subnets><Subnet name="Back" /></Subnets></InstanceAddress>`,
    good: `<InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>
<InstanceAddress roleName="Billing"><Subnets><Subnet name="Back" /></Subnets></InstanceAddress>`,
  },

  *check({ configuration: { networkConfiguration, document } }) {
    const keyOf = ({ roleName }: { readonly roleName: { readonly value: string } }) => roleName.value || undefined;
    for (const repetition of repetitions(networkConfiguration?.instanceAddresses ?? [], keyOf)) {
      const { first, repeated } = repetition;
      yield {
        message: "twice",
        at: repeated.roleName,
        data: { role: repeated.roleName.value },
        related: [{ message: "The first one.", at: first.roleName }],
        fixes: removeCopy(document, repetition),
      };
    }
  },
});

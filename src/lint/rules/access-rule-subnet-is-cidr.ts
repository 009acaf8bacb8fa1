import { parseIpv4Address, parseIpv4Network } from "../../service/ipv4-network.ts";
import { useInstead } from "../fixes.ts";
import { isPlaceholder } from "../placeholder.ts";
import { defineConfigurationRule } from "../rule.ts";

export const accessRuleSubnetIsCidr = defineConfigurationRule({
  name: "access-rule-subnet-is-cidr",
  category: "configuration",
  severity: "error",
  summary: "remoteSubnet is an IPv4 network in CIDR notation.",
  why: "Access control lists know IPv4 ranges only, each an address with the length of its prefix. The schema takes any text.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    unreadable: "The remoteSubnet '{subnet}' is not an IPv4 network such as '203.0.113.0/24'.",
  },
  example: {
    bad: `<AccessControl name="Office"><Rule order="100" action="permit" remoteSubnet="203.0.113.7" /></AccessControl>`,
    good: `<AccessControl name="Office"><Rule order="100" action="permit" remoteSubnet="203.0.113.7/32" /></AccessControl>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { remoteSubnet } of networkConfiguration?.accessControls.flatMap(({ rules }) => rules) ?? []) {
      const { value } = remoteSubnet;
      if (parseIpv4Network(value) !== undefined || isPlaceholder(value)) continue;
      const isAddress = parseIpv4Address(value.trim()) !== undefined;
      const fixes = isAddress ? [useInstead(remoteSubnet, `${value.trim()}/32`)] : [];
      yield { message: "unreadable", at: remoteSubnet, data: { subnet: value }, fixes };
    }
  },
});

import { networkText, parseIpv4Network } from "../../service/ipv4-network.ts";
import { useInstead } from "../fixes.ts";
import { defineConfigurationRule } from "../rule.ts";

export const accessRuleSubnetStartsAtNetwork = defineConfigurationRule({
  name: "access-rule-subnet-starts-at-network",
  category: "configuration",
  severity: "warning",
  summary: "The address of a remoteSubnet is the first one of its network.",
  why: "Bits behind the prefix count for nothing. An address in the middle of a network shows that the author meant another range: a single host, or a longer prefix.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    inside: "The remoteSubnet '{subnet}' stands for the whole network '{network}'.",
  },
  example: {
    bad: `<AccessControl name="Office"><Rule order="100" action="permit" remoteSubnet="203.0.113.7/24" /></AccessControl>`,
    good: `<AccessControl name="Office"><Rule order="100" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { remoteSubnet } of networkConfiguration?.accessControls.flatMap(({ rules }) => rules) ?? []) {
      const read = parseIpv4Network(remoteSubnet.value);
      const first = read && parseIpv4Network(networkText(read));
      if (read === undefined || first === undefined || first.address === read.address) continue;
      const network = networkText(read);
      const data = { subnet: remoteSubnet.value, network };
      yield { message: "inside", at: remoteSubnet, data, fixes: [useInstead(remoteSubnet, network)] };
    }
  },
});

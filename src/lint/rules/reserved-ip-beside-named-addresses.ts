import { parseNetwork, privateAddresses, without } from "../../reach/address-set.ts";
import type { AccessRule } from "../../service/configuration.ts";
import { defineConfigurationRule } from "../rule.ts";

export const reservedIpBesideNamedAddresses = defineConfigurationRule({
  name: "reserved-ip-beside-named-addresses",
  category: "network",
  severity: "info",
  summary: "Services that know each other by their public addresses have reserved ones.",
  why: "A deployment without a reserved IP gets another public address when it is deleted and deployed anew, and every access list that names the old one is then wrong. Lists of single addresses are a sign that services are known so.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-reserved-public-ip.md",
  messages: {
    single:
      "Access control list '{list}' permits the single address '{subnet}'; if it is another deployment's, that one needs a reserved IP, and this one has none either.",
  },
  example: {
    bad: `<AccessControl name="Partner"><Rule order="1" action="permit" remoteSubnet="203.0.113.7/32" /></AccessControl>`,
    good: `<ReservedIP name="ShopAddress" />
<AccessControl name="Partner"><Rule order="1" action="permit" remoteSubnet="203.0.113.7/32" /></AccessControl>`,
  },

  *check({ configuration: { networkConfiguration }, isLocal }) {
    if (isLocal || networkConfiguration === undefined || networkConfiguration.reservedIPs.length > 0) return;
    for (const { name, rules } of networkConfiguration.accessControls) {
      const single = rules.find(permitsOnePublicAddress);
      if (single === undefined) continue;
      const { remoteSubnet } = single;
      yield { message: "single", at: remoteSubnet, data: { list: name.value, subnet: remoteSubnet.value } };
      return;
    }
  },
});

function permitsOnePublicAddress({ action, remoteSubnet }: AccessRule): boolean {
  const network = action.value === "permit" ? parseNetwork(remoteSubnet.value) : undefined;
  return network?.endsWith("/32") === true && without([network], privateAddresses).length > 0;
}

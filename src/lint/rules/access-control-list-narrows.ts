import { parseIpv4Network } from "../../service/ipv4-network.ts";
import { defineConfigurationRule } from "../rule.ts";

export const accessControlListNarrows = defineConfigurationRule({
  name: "access-control-list-narrows",
  category: "security",
  severity: "warning",
  summary: "The first rule of an access control list does not let everybody in.",
  why: "Rules are looked at from the lowest order on, and the first that fits decides. One that permits every address cancels all others.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    open: "Access control list '{list}' lets everybody in: its first rule permits '{subnet}'.",
  },
  example: {
    bad: `<AccessControl name="Office">
  <Rule order="1" action="permit" remoteSubnet="0.0.0.0/0" />
  <Rule order="2" action="deny" remoteSubnet="198.51.100.0/24" />
</AccessControl>`,
    good: `<AccessControl name="Office">
  <Rule order="1" action="deny" remoteSubnet="198.51.100.0/24" />
  <Rule order="2" action="permit" remoteSubnet="0.0.0.0/0" />
</AccessControl>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { name, rules } of networkConfiguration?.accessControls ?? []) {
      const [first] = [...rules].sort((left, right) => left.order.value - right.order.value);
      if (first?.action.value !== "permit" || parseIpv4Network(first.remoteSubnet.value)?.prefix !== 0) continue;
      const data = { list: name.value, subnet: first.remoteSubnet.value };
      yield { message: "open", at: first.remoteSubnet, data };
    }
  },
});

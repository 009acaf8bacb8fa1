import { type AddressSet, intersection, parseNetwork, without } from "../../reach/address-set.ts";
import type { AccessRule } from "../../service/configuration.ts";
import { defineConfigurationRule } from "../rule.ts";

export const accessRuleTakesEffect = defineConfigurationRule({
  name: "access-rule-takes-effect",
  category: "security",
  severity: "warning",
  summary: "A rule of an access control list decides for some address.",
  why: "The first rule that holds an address decides. One whose addresses are all held by rules before it does nothing, and whoever reads it believes otherwise.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    covered:
      "The rule for '{subnet}' in access control list '{list}' never decides, as rules before it hold all of it.",
  },
  example: {
    bad: `<AccessControl name="Office">
  <Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" />
  <Rule order="2" action="deny" remoteSubnet="203.0.113.7/32" />
</AccessControl>`,
    good: `<AccessControl name="Office">
  <Rule order="1" action="deny" remoteSubnet="203.0.113.7/32" />
  <Rule order="2" action="permit" remoteSubnet="203.0.113.0/24" />
</AccessControl>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { name, rules } of networkConfiguration?.accessControls ?? []) {
      for (const { rule, earlier } of coveredRules(rules)) {
        yield {
          message: "covered",
          at: rule.remoteSubnet,
          data: { list: name.value, subnet: rule.remoteSubnet.value },
          related: earlier.map(({ remoteSubnet }) => ({ message: "A rule before it.", at: remoteSubnet })),
        };
      }
    }
  },
});

/**
 * The rules of which nothing is left, with those that come before. A list that begins with letting everybody in is left to
 * the rule about that; of two rules of one order nobody knows which comes first.
 */
function coveredRules(rules: readonly AccessRule[]) {
  const ordered = [...rules].sort((left, right) => left.order.value - right.order.value);
  if (letsEverybodyIn(ordered[0])) return [];
  return ordered.flatMap((rule) => {
    const network = networkOf(rule);
    const before = ordered.filter((other) => other.order.value < rule.order.value);
    if (network.length === 0 || without(network, before.flatMap(networkOf)).length > 0) return [];
    return [{ rule, earlier: before.filter((other) => intersection(networkOf(other), network).length > 0) }];
  });
}

function letsEverybodyIn(first: AccessRule | undefined): boolean {
  return first?.action.value === "permit" && networkOf(first)[0] === "0.0.0.0/0";
}

function networkOf({ remoteSubnet }: AccessRule): AddressSet {
  const network = parseNetwork(remoteSubnet.value);
  return network === undefined ? [] : [network];
}

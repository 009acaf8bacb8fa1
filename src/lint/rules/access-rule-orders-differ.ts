import { repetitions } from "../repetitions.ts";
import { defineConfigurationRule } from "../rule.ts";

export const accessRuleOrdersDiffer = defineConfigurationRule({
  name: "access-rule-orders-differ",
  category: "configuration",
  severity: "error",
  summary: "The rules of an access control list have different orders.",
  why: "The rule with the lowest order is looked at first and decides. Of two with one order, nobody could say which.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    equal: "Access control list '{list}' has a rule of order {order} already.",
  },
  example: {
    bad: `<AccessControl name="Office">
  <Rule order="100" action="permit" remoteSubnet="203.0.113.0/24" />
  <Rule order="100" action="deny" remoteSubnet="0.0.0.0/0" />
</AccessControl>`,
    good: `<AccessControl name="Office">
  <Rule order="100" action="permit" remoteSubnet="203.0.113.0/24" />
  <Rule order="200" action="deny" remoteSubnet="0.0.0.0/0" />
</AccessControl>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    for (const { name, rules } of networkConfiguration?.accessControls ?? []) {
      for (const { first, repeated } of repetitions(rules, ({ order }) => String(order.value))) {
        yield {
          message: "equal",
          at: repeated.order,
          data: { list: name.value, order: repeated.order.value },
          related: [{ message: "The first rule of this order.", at: first.order }],
        };
      }
    }
  },
});

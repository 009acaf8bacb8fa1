import { defineConfigurationRule } from "../rule.ts";

export const oneInternalLoadBalancer = defineConfigurationRule({
  name: "one-internal-load-balancer",
  category: "configuration",
  severity: "error",
  summary: "A deployment has at most one internal load balancer.",
  why: "The schema takes any number, but a deployment is given one private address for a load balancer.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/includes/azure-virtual-network-limits.md",
  messages: {
    another: "'{name}' is a second internal load balancer, and a deployment has one.",
  },
  example: {
    bad: `<LoadBalancer name="Front"><FrontendIPConfiguration type="private" subnet="Front" /></LoadBalancer>
<LoadBalancer name="Back"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
    good: `<LoadBalancer name="Front"><FrontendIPConfiguration type="private" subnet="Front" /></LoadBalancer>`,
  },

  *check({ configuration: { networkConfiguration } }) {
    const [first, ...others] = networkConfiguration?.loadBalancers ?? [];
    if (first === undefined) return;
    for (const { name } of others) {
      const related = [{ message: "The first one.", at: first.name }];
      yield { message: "another", at: name, data: { name: name.value }, related };
    }
  },
});

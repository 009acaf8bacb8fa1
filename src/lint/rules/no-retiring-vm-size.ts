import { isPast } from "../dates.ts";
import { defineRule } from "../rule.ts";
import { type SizedRole, sizedRoles } from "../sized-roles.ts";

export const noRetiringVmSize = defineRule({
  name: "no-retiring-vm-size",
  category: "retirement",
  severity: "info",
  // Extended support ends before any of these sizes does.
  platforms: ["classic", "scale-sets"],
  summary: "No role has a size whose end has been announced.",
  why: "A size that ends is no choice for what replaces the service: new subscriptions cannot deploy these series any more, and machines are deallocated on the day.",
  source:
    "https://github.com/MicrosoftDocs/azure-compute-docs/blob/main/articles/virtual-machines/sizes/lifecycle/retirements-and-capacity-restrictions.md",
  messages: {
    announced: "Role '{role}' has size '{size}', which ends on {date}.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Standard_D1_v2" />`,
    good: `<WebRole name="Web" vmsize="Standard_D2a_v4" />`,
  },

  *check({ written, today }) {
    const [first, ...others] = sizedRoles(written).filter(
      ({ size }) => size.retires !== undefined && !isPast(size.retires, today),
    );
    if (first === undefined) return;

    const { role, size, sizeName } = first;
    const data = { role: role.name.value, size: sizeName.value, date: size.retires ?? "" };
    yield { message: "announced", at: sizeName, data, related: others.map(relatedTo) };
  },
});

function relatedTo({ role, size, sizeName }: SizedRole) {
  return {
    message: `Role '${role.name.value}' has size '${sizeName.value}', which ends on ${size.retires}.`,
    at: sizeName,
  };
}

import { isPast } from "../dates.ts";
import { defineRule } from "../rule.ts";
import { type SizedRole, sizedRoles } from "../sized-roles.ts";

export const noRetiredVmSize = defineRule({
  name: "no-retired-vm-size",
  category: "retirement",
  severity: "warning",
  severityOn: { "extended-support": "error", "scale-sets": "error" },
  summary: "No role has a size that has been retired.",
  why: "Machines of a retired size are deallocated and new ones refused. A role without vmsize has size Small, which is retired too.",
  source:
    "https://github.com/MicrosoftDocs/azure-compute-docs/blob/main/articles/virtual-machines/sizes/retirement/retired-sizes-list.md",
  messages: {
    written: "Role '{role}' has size '{size}', which was retired on {date}.",
    absent: "Role '{role}' names no vmsize and so has size '{size}', which was retired on {date}.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Medium" />`,
    good: `<WebRole name="Web" vmsize="Standard_D2_v3" />`,
  },

  *check({ written, platform, today }) {
    const retired = sizedRoles(written)
      .filter(({ size }) => size.retires !== undefined && isPast(size.retires, today))
      // What extended support never offered is reported by extended-support-vm-size.
      .filter(({ size }) => platform !== "extended-support" || size.inExtendedSupport === size.name);
    const [first, ...others] = retired;
    if (first === undefined) return;

    yield { ...finding(first), related: platform === "classic" ? others.map(relatedTo) : [] };
    // Every classic service is retired as a whole, so one word about its sizes is enough.
    if (platform !== "classic") yield* others.map(finding);
  },
});

function finding({ role, size, sizeName, isWritten }: SizedRole) {
  const data = { role: role.name.value, size: sizeName.value, date: size.retires ?? "" };
  return { message: isWritten ? ("written" as const) : ("absent" as const), at: sizeName, data };
}

function relatedTo({ role, size, sizeName }: SizedRole) {
  return {
    message: `Role '${role.name.value}' has size '${sizeName.value}', retired on ${size.retires}.`,
    at: sizeName,
  };
}

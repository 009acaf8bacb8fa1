import { limitsOf, newestLimits } from "../../service/endpoint-limits.ts";
import { defineRule } from "../rule.ts";

export const roleLimit = defineRule({
  name: "role-limit",
  category: "names",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary: "A definition has no more roles than a deployment may have.",
  why: "A deployment may have 25 roles, and 5 with SDK 1.4 and older. The packager does not count: the upload is refused.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-file",
  messages: {
    over: "The service has {used} of {allowed} roles (limit of {era}).",
  },
  example: {
    bad: roles(26),
    good: roles(25),
  },

  *check({ written, sdk, platform }) {
    const era = platform === "classic" ? limitsOf(sdk) : newestLimits;
    const first = written.roles[era.rolesAllowed];
    if (first === undefined) return;
    yield {
      message: "over",
      at: first.name,
      data: { used: written.roles.length, allowed: era.rolesAllowed, era: era.name },
    };
  },
});

function roles(count: number): string {
  return Array.from({ length: count }, (_, index) => `<WorkerRole name="Shard${index + 1}" />`).join("\n");
}

import type { Role, RoleKind } from "../service/definition.ts";

/** What a role is, for people: `web role, Small`. */
export function roleText({ kind, vmsize }: Role): string {
  return `${kindNames[kind]}, ${vmsize?.value ?? "Small"}`;
}

const kindNames: Readonly<Record<RoleKind, string>> = {
  web: "web role",
  worker: "worker role",
  "virtual-machine": "virtual machine role",
};

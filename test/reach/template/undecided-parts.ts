import type { Evaluated, EvaluatedResource } from "../../../src/reach/template/evaluated.ts";

/** Whether a resource decides what a network lets through. */
export function isNetworkResource(type: string): boolean {
  return /^microsoft\.(?:network\/|compute\/virtualmachine(?:scalesets|s)(?:$|\/virtualmachines|\/networkinterfaces))/i.test(
    type,
  );
}

/** The first part of a resource that bears on the network and is undecided, with its path and why. */
export function firstUndecided(
  resource: EvaluatedResource,
): { readonly path: string; readonly why: string } | undefined {
  if (resource.uncertain !== undefined) return { path: "condition", why: resource.uncertain };
  for (const [key, { value }] of resource.body.members) {
    if (beside.has(key)) continue;
    const found = undecidedIn(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Members that say nothing about what a network lets through: credentials, images, disks, names for people. */
const beside: ReadonlySet<string> = new Set([
  "tags",
  "dependson",
  "location",
  "plan",
  "metadata",
  "identity",
  "comments",
]);

const besideWithin: ReadonlySet<string> = new Set([
  "osprofile",
  "storageprofile",
  "diagnosticsprofile",
  "extensionprofile",
  "sslcertificates",
  "authenticationcertificates",
  "trustedrootcertificates",
  "hardwareprofile",
  "sharedkey",
  "vpnclientconfiguration",
  "licensetype",
  "userdata",
  "priority",
  "billingprofile",
  "evictionpolicy",
  "securityprofile",
  "dnssettings",
  "description",
]);

function undecidedIn(value: Evaluated, path: string): { readonly path: string; readonly why: string } | undefined {
  if (value.kind === "undecided") return { path, why: value.why };
  const parts: readonly (readonly [string, Evaluated])[] =
    value.kind === "array"
      ? value.items.map((item, index) => [`${path}[${index}]`, item] as const)
      : value.kind === "object"
        ? [...value.members]
            .filter(([key]) => !besideWithin.has(key))
            .map(([key, member]) => [`${path}.${key}`, member.value] as const)
        : [];
  for (const [within, part] of parts) {
    const found = undecidedIn(part, within);
    if (found !== undefined) return found;
  }
  return undefined;
}

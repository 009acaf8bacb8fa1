import type { Evaluated, EvaluatedResource } from "../../../src/reach/template/evaluated.ts";

/** A part of a resource that is undecided, and why. */
export interface UndecidedPart {
  readonly path: string;
  readonly why: string;
}

/** Whether a type is one of those that networks are made of. */
export function isNetworkType(type: string): boolean {
  return /^microsoft\.(?:network\/|compute\/virtualmachine(?:scalesets|s)(?:$|\/virtualmachines|\/networkinterfaces))/i.test(
    type,
  );
}

/** The first part of a resource that bears on its network and is undecided. */
export function firstUndecided(resource: EvaluatedResource): UndecidedPart | undefined {
  if (resource.uncertain !== undefined) return { path: "condition", why: resource.uncertain };
  return undecidedIn(resource.body, "");
}

/** Members that say nothing about who can reach what: credentials, images, disks, certificates, names for people. */
const beside: ReadonlySet<string> = new Set(
  `authenticationcertificates billingprofile comments dependson description diagnosticsprofile dnssettings evictionpolicy
   extensionprofile hardwareprofile identity licensetype location metadata osprofile outputs plan priority
   securityprofile sharedkey sslcertificates storageprofile tags trustedrootcertificates userdata
   vpnclientconfiguration zones`.split(/\s+/),
);

function undecidedIn(value: Evaluated, path: string): UndecidedPart | undefined {
  if (value.kind === "undecided") return { path, why: value.why };
  for (const [within, part] of partsOf(value, path)) {
    const found = undecidedIn(part, within);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(value: Evaluated, path: string): readonly (readonly [string, Evaluated])[] {
  if (value.kind === "array") return value.items.map((item, index) => [`${path}[${index}]`, item] as const);
  if (value.kind !== "object") return [];
  // What a security rule is ranked by and what a machine is bought by have one name.
  const isRule = value.members.has("access");
  return [...value.members]
    .filter(([key]) => !beside.has(key) || (isRule && key === "priority"))
    .map(([key, member]) => [`${path}.${key}`, member.value] as const);
}

/** What an XPath of `RoleInstanceValue` asks for: a fact of the instance, or a declared item by its name. */
export type InstanceValue = { readonly kind: "fact" } | { readonly kind: DeclaredKind; readonly name: string };

export type DeclaredKind = "setting" | "local-resource" | "endpoint";

const instance = "/RoleEnvironment/CurrentInstance";

const facts: readonly string[] = [
  "/RoleEnvironment/Deployment/@emulated",
  "/RoleEnvironment/Deployment/@id",
  `${instance}/@id`,
  `${instance}/@updateDomain`,
  `${instance}/@faultDomain`,
  `${instance}/@roleName`,
];

const declared: readonly { readonly path: string; readonly kind: DeclaredKind; readonly attributes: string[] }[] = [
  { path: `${instance}/ConfigurationSettings/ConfigurationSetting`, kind: "setting", attributes: ["value"] },
  { path: `${instance}/LocalResources/LocalResource`, kind: "local-resource", attributes: ["path", "sizeInMB"] },
  { path: `${instance}/Endpoints/Endpoint`, kind: "endpoint", attributes: ["protocol", "address", "port"] },
];

/**
 * What an XPath asks for, or `undefined` where the runtime does not know it.
 * The known ones: https://learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath
 */
export function parseInstanceValueXPath(xpath: string): InstanceValue | undefined {
  const written = xpath.trim();
  if (facts.includes(written)) return { kind: "fact" };

  const [, path, quoted, attribute] = /^([^[]*)\[\s*@name\s*=\s*('[^']*'|"[^"]*")\s*\]\/@(\w+)$/.exec(written) ?? [];
  if (path === undefined || quoted === undefined || attribute === undefined) return undefined;
  const asked = declared.find((one) => one.path === path && one.attributes.includes(attribute));
  return asked && { kind: asked.kind, name: quoted.slice(1, -1) };
}

/** Every XPath that the runtime knows, those of declared items with the name that stands in quotes in the given one. */
export function knownXPathsLike(xpath: string): readonly string[] {
  const quoted = /'[^']*'|"[^"]*"/.exec(xpath)?.[0];
  if (quoted === undefined) return facts;
  return declared.flatMap(({ path, attributes }) =>
    attributes.map((attribute) => `${path}[@name=${quoted}]/@${attribute}`),
  );
}

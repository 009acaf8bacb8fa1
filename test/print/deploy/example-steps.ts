import type { DeploymentSteps } from "../../../src/plan/deployment/deployment-steps.ts";

/** A deployment with everything that scale sets can have, for two configurations. */
export const scaleSetSteps: DeploymentSteps = {
  serviceName: "Shop",
  template: "main.bicep",
  configurations: [
    { fileName: "ServiceConfiguration.Cloud.cscfg", parameterFile: "main.Cloud.bicepparam" },
    { fileName: "ServiceConfiguration.Test.cscfg", parameterFile: "main.Test.bicepparam" },
  ],
  needed: [
    { name: "CSDEF_ADMIN_PASSWORD", description: "The password of the administrator's account.", isRequired: true },
    { name: "CSDEF_COLOUR", description: "A colour.", isRequired: false },
    { name: "CSDEF_STORAGE_ACCOUNT", description: "The storage account.", isRequired: true },
    { name: "CSDEF_STORAGE_CONTAINER", description: "Its container.", isRequired: true },
  ],
  checks: [],
  taken: [
    { variable: "CSDEF_WEB_SETTINGS", roleName: "Web", settings: ["Mode"], certificates: ["Tls", "Absent"] },
    { variable: "CSDEF_WEB_SECRETS", roleName: "Web", settings: ["Key", "Odd 'name'"], certificates: [] },
  ],
  identities: [{ roleName: "Web", names: ["shop-web-identity", "test-web-identity"] }],
  uploads: [
    { file: { kind: "zip", name: "web.zip", entry: "web.ps1" }, variable: "CSDEF_WEB_PACKAGE_URL", isSigned: false },
  ],
};

/** The same for extended support. */
export const cloudServiceSteps: DeploymentSteps = {
  serviceName: "Shop",
  template: undefined,
  configurations: [{ fileName: "", parameterFile: "main.bicepparam" }],
  needed: [
    { name: "CSDEF_STORAGE_ACCOUNT", description: "The storage account.", isRequired: true },
    { name: "CSDEF_STORAGE_CONTAINER", description: "Its container.", isRequired: true },
    { name: "CSDEF_PACKAGE", description: "The path of the package (.cspkg) to upload.", isRequired: true },
  ],
  checks: [
    { kind: "needed-element", text: "Certificates", missing: "A list of certificates." },
    { kind: "refused-value", text: "YOUR-", missing: "A name of your own." },
  ],
  taken: [],
  identities: [],
  uploads: [
    {
      file: { kind: "named", variable: "CSDEF_PACKAGE", extension: "package (.cspkg)" },
      variable: "CSDEF_PACKAGE_URL",
      isSigned: true,
    },
    { file: { kind: "configuration" }, variable: "CSDEF_CONFIGURATION_URL", isSigned: true },
  ],
};

/** A configuration with these settings of role Web, and a thumbprint. */
export function configurationOf(settings: Readonly<Record<string, string>>): string {
  const elements = Object.entries(settings).map(
    ([name, value]) => `<Setting name="${inAttribute(name)}" value="${inAttribute(value)}" />`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<ServiceConfiguration serviceName="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <Role name="Other"><Instances count="1" /><ConfigurationSettings><Setting name="Mode" value="of another role" /></ConfigurationSettings></Role>
  <Role name="Web"><Instances count="1" />
    <ConfigurationSettings>${elements.join("")}</ConfigurationSettings>
    <Certificates><Certificate name="Tls" thumbprint="AB12" thumbprintAlgorithm="sha1" /></Certificates>
  </Role>
</ServiceConfiguration>`;
}

function inAttribute(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]/gu, (character) => `&#${character.codePointAt(0)};`);
}

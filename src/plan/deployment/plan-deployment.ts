import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { networkPlaceholder, subnetPlaceholder } from "../extended-support/network-names.ts";
import { takenOutModules } from "../extended-support/taken-out-modules.ts";
import type { Plan } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { identitySymbol } from "../scale-set/identity.ts";
import { roleSettings } from "../settings/role-settings.ts";
import { siteCertificates } from "../settings/site-certificates.ts";
import { defaultText } from "./default-text.ts";
import type {
  ConfigurationCheck,
  DeployedIdentity,
  DeploymentSteps,
  TakenValues,
  UploadedFile,
} from "./deployment-steps.ts";
import { stepsAround } from "./steps-around.ts";

/**
 * What `deploy` does for scale sets: the identities are there, and may read the zips of the roles, before the template
 * names them; settings come out of the owner's configuration. `template` is `undefined` where parameter files name it.
 */
export function planDeployment(design: ServiceDesign, plan: Plan, template: string | undefined): DeploymentSteps {
  return stepsAround(design.service, plan, template, {
    checks: [],
    taken: design.roles.flatMap((role) => takenOf(design, plan, role)),
    identities: design.roles.flatMap((role) => identityOf(design, plan, role)),
    uploads: design.roles.flatMap((role) => zipOf(plan, role)),
  });
}

/**
 * What `deploy` does for extended support: package and changed configuration go to storage, and the template gets their
 * addresses with a signature.
 */
export function planCloudServiceDeployment(
  service: PlannedService,
  plan: Plan,
  template: string | undefined,
): DeploymentSteps {
  const packageFile = { kind: "named", variable: "CSDEF_PACKAGE", extension: "package (.cspkg)" } as const;
  const uploads = [
    { file: packageFile, parameter: "packageUrl" },
    { file: { kind: "configuration" }, parameter: "configurationUrl" },
  ] as const;
  return stepsAround(service, plan, template, {
    checks: changedConfiguration,
    taken: [],
    identities: [],
    uploads: uploads.flatMap(({ file, parameter }) =>
      variableOf(plan, parameter).map((variable) => ({ file, variable, isSigned: true })),
    ),
  });
}

/** What tells the changed configuration, with the owner's names in it, from the old one. */
const changedConfiguration: readonly ConfigurationCheck[] = [
  {
    kind: "needed-element",
    text: "VirtualNetworkSite",
    missing: "A virtual network in the configuration: deploy the changed one, which has a place for it.",
  },
  ...[networkPlaceholder, subnetPlaceholder].map(
    (text): ConfigurationCheck => ({
      kind: "refused-value",
      text,
      missing: `Your own name in place of ${text} in the configuration.`,
    }),
  ),
  ...takenOutModules.map(
    ({ name, namesBegin }): ConfigurationCheck => ({
      kind: "refused-value",
      text: namesBegin,
      missing: `The changed configuration: this one still has what is of module ${name}.`,
    }),
  ),
];

function takenOf({ service }: ServiceDesign, plan: Plan, design: RoleDesign): readonly TakenValues[] {
  const { role, symbol } = design;
  const roleName = role.name.value;
  const { plain, secrets } = roleSettings(service, design);
  const certificates = siteCertificates(role);
  const secretNames = secrets.map(({ setting }) => setting);
  return [
    ...variableOf(plan, `${symbol}Settings`).map((variable) => ({ variable, roleName, settings: plain, certificates })),
    ...variableOf(plan, `${symbol}Secrets`).map((variable) => ({
      variable,
      roleName,
      settings: secretNames,
      certificates: [],
    })),
  ];
}

function identityOf({ service }: ServiceDesign, plan: Plan, design: RoleDesign): readonly DeployedIdentity[] {
  const parameter = `${identitySymbol(design)}Name`;
  const all = service.configurations.length === 0 ? [undefined] : service.configurations;
  const names = all.flatMap((_, index) => defaultText(plan, parameter, index) ?? []);
  return names.length === all.length ? [{ roleName: design.role.name.value, names }] : [];
}

function zipOf(plan: Plan, { word, symbol }: RoleDesign): readonly UploadedFile[] {
  const file = { kind: "zip", name: `${word}.zip`, entry: `${word}.ps1` } as const;
  return variableOf(plan, `${symbol}PackageUrl`).map((variable) => ({ file, variable, isSigned: false }));
}

/** The environment variable that a parameter is read from; none where the plan has no such parameter. */
function variableOf({ parameters }: Plan, name: string): readonly string[] {
  return parameters.flatMap((parameter) =>
    parameter.name === name && parameter.value.kind === "environment" ? [parameter.value.variable] : [],
  );
}

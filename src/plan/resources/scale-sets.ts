import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { locationParameter, resourceName } from "../deployment-parameters.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Entry, type Expression, from, literal, parameter, record } from "../expression.ts";
import type { Fragment, PlannedResource } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";
import { roleConfigurations } from "../role-configurations.ts";
import { capacityOf } from "../scale-set/capacity.ts";
import { convertedRoleNameFitsTag } from "../scale-set/codes.ts";
import { identityOf } from "../scale-set/identity.ts";
import { oldMachineNames } from "../scale-set/machine-names.ts";
import { machineProfile } from "../scale-set/machine-profile.ts";
import { joined } from "../scale-set/part.ts";
import { publicAddressNotes } from "../scale-set/public-address.ts";
import { sizeOf } from "../scale-set/size.ts";
import { upgradePolicy } from "../scale-set/upgrade-policy.ts";
import { leftSettings } from "../settings/left-settings.ts";
import { roleSettings } from "../settings/role-settings.ts";

/** A scale set for each role, whose instances are those of the role. */
export const scaleSets: ResourceEmitter = {
  name: "scale-sets",
  source: "https://learn.microsoft.com/azure/templates/microsoft.compute/2026-03-01/virtualmachinescalesets",

  emit(design) {
    return joined(design.roles.map((role) => scaleSetOf(design, role)));
  },
};

function scaleSetOf(design: ServiceDesign, role: RoleDesign): Fragment {
  const { service } = design;
  const size = sizeOf(role);
  const capacity = capacityOf(service, role);
  const upgrade = upgradePolicy(design, role);
  const machines = machineProfile(design, role);
  const body: readonly Entry[] = [
    { name: "location", value: parameter(locationParameter.name) },
    { name: "tags", value: record({ "csdef-role": roleTag(design, role) }) },
    { name: "sku", value: record({ name: size.value, tier: literal("Standard"), capacity: capacity.value }) },
    { name: "identity", value: identityOf(role) },
    { name: "properties", value: propertiesOf(design, upgrade.value, machines.value) },
  ];
  const resources = [resourceOf(design, role, body)];
  const left: Fragment = {
    notes: [...oldMachineNames(service, role), ...publicAddressNotes(role)],
    diagnostics: tooLongForTag(role),
  };
  return joined([{ resources }, size, capacity, upgrade, machines, leftSettings(service, role), left]);
}

function resourceOf({ service }: ServiceDesign, role: RoleDesign, body: readonly Entry[]): PlannedResource {
  const { kind, name, span } = role.role;
  const hasSecrets = roleSettings(service, role).secrets.length > 0;
  return {
    symbol: `${role.symbol}ScaleSet`,
    type: "Microsoft.Compute/virtualMachineScaleSets",
    apiVersion: "2026-03-01",
    name: resourceName(role.word),
    body,
    // Secrets are read as soon as a machine starts.
    dependsOn: hasSecrets ? [`${role.symbol}SecretReaders`] : [],
    told: `${kind === "web" ? "WebRole" : "WorkerRole"} ${name.value}`,
    origins: [span],
  };
}

/** The real name of the role, by which a template is read back. */
function roleTag({ service }: ServiceDesign, { role }: RoleDesign): Expression {
  const configured = roleConfigurations(service, role).flatMap(({ span, name }) => [span, name.span]);
  return from(literal(role.name.value.slice(0, longestTag)), role.name.span, ...configured);
}

const longestTag = 256;

function tooLongForTag({ role: { name } }: RoleDesign): readonly Diagnostic[] {
  const { length } = name.value;
  if (length <= longestTag) return [];
  return [diagnose(convertedRoleNameFitsTag, "long", name.span, { length, most: longestTag })];
}

/** Identical machines, spread as far as a region goes; flexible orchestration takes neither overprovisioning nor more spread. */
function propertiesOf({ choices }: ServiceDesign, upgrade: Expression, machines: Expression): Expression {
  const isFlexible = choices.orchestration === "flexible";
  return record({
    orchestrationMode: literal(isFlexible ? "Flexible" : "Uniform"),
    singlePlacementGroup: literal(false),
    overprovision: isFlexible ? undefined : literal(false),
    platformFaultDomainCount: literal(isFlexible ? flexibleFaultDomains : uniformFaultDomains),
    upgradePolicy: upgrade,
    virtualMachineProfile: machines,
  });
}

/** As many as there are; and as one, which stands for as many as there are. Source: virtual-machine-scale-sets-manage-fault-domains. */
const uniformFaultDomains = 5;
const flexibleFaultDomains = 1;

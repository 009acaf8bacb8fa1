import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import { guestOsFamily } from "../../service/guest-os.ts";
import { convertedRoleHasCounterpart } from "../design/codes.ts";
import type { PlannedService } from "../planned-service.ts";
import { extendedSupportIsEnding, extendedSupportTakesNames, extendedSupportTakesOsFamily } from "./codes.ts";
import { balancerFindings } from "./internal-balancer.ts";
import { moduleFindings } from "./module-findings.ts";
import { sizeFindings } from "./role-sizes.ts";

/** What there is to say of a service on its way to extended support, whatever is chosen. */
export function extendedSupportFindings(service: PlannedService): readonly Diagnostic[] {
  const { written, expanded, configurations } = service;
  return [
    diagnose(extendedSupportIsEnding, "ending", written.span, {}),
    ...nameFindings(written),
    ...roleKindFindings(written),
    ...written.roles.flatMap(moduleFindings),
    ...sizeFindings(expanded),
    ...configurations.flatMap(({ configuration }) => osFamilyFindings(configuration)),
    ...balancerFindings(service),
  ];
}

function nameFindings({ name, roles }: ServiceDefinition): readonly Diagnostic[] {
  const role = roles.find((one) => one.name.value === name.value);
  if (role === undefined || name.value === "") return [];
  const related = [{ message: "The role of the same name.", span: role.name.span }];
  return [diagnose(extendedSupportTakesNames, "same", name.span, { name: name.value }, { related })];
}

function roleKindFindings({ roles }: ServiceDefinition): readonly Diagnostic[] {
  return roles
    .filter(({ kind }) => kind === "virtual-machine")
    .map(({ name }) => diagnose(convertedRoleHasCounterpart, "virtualMachine", name.span, { role: name.value }));
}

function osFamilyFindings({ osFamily }: ServiceConfiguration): readonly Diagnostic[] {
  if (osFamily === undefined || osFamily.value.trim() === "") return [];
  const known = guestOsFamily(osFamily.value);
  if (known === undefined) {
    return [diagnose(extendedSupportTakesOsFamily, "unknown", osFamily.span, { family: osFamily.value })];
  }
  if (known.end.of !== "family") return [];
  const { family, server } = known;
  return [diagnose(extendedSupportTakesOsFamily, "retired", osFamily.span, { family, server })];
}

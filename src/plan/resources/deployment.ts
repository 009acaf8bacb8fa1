import type { Span } from "../../text/span.ts";
import { environmentVariable, locationParameter, serviceNameParameter } from "../deployment-parameters.ts";
import type { RoleDesign } from "../design/design.ts";
import { type Expression, list, literal } from "../expression.ts";
import type { PlannedOutput, PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import type { ResourceEmitter } from "../resources.ts";

/** What every deployment is asked: where, under what name, and whom the machines have for an administrator. */
export const deployment: ResourceEmitter = {
  name: "deployment",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/parameters",

  emit(design) {
    if (design.roles.length === 0) return {};
    const serviceName = { ...serviceNameParameter(design), origins: namesOf(design.service) };
    return {
      parameters: [locationParameter, serviceName, adminUsername, adminPassword],
      outputs: [scaleSetNames(design.roles)],
    };
  },
};

/** Where the configurations name the service. */
function namesOf({ configurations }: PlannedService): readonly Span[] {
  return configurations.map(({ configuration }) => configuration.serviceName.span);
}

/** Source of the lengths: the API description of an operating system's profile. */
const adminUsername: PlannedParameter = {
  name: "adminUsername",
  type: "string",
  description: "The name of the administrator of every machine.",
  defaultValue: literal("csdefadmin"),
  minLength: 1,
  maxLength: 20,
  value: { kind: "default" },
};

const adminPassword: PlannedParameter = {
  name: "adminPassword",
  type: "string",
  isSecure: true,
  description: "The password of the administrator of every machine: 12 to 72 characters of three kinds.",
  value: { kind: "environment", variable: environmentVariable("adminPassword"), isRequired: true },
};

function scaleSetNames(roles: readonly RoleDesign[]): PlannedOutput {
  const names = roles.map(
    ({ symbol }): Expression => ({ kind: "resource-property", resource: `${symbol}ScaleSet`, path: ["name"] }),
  );
  const description = "The scale sets of the roles, in the order of the definition.";
  return { name: "scaleSetNames", type: "array", description, value: list(names) };
}

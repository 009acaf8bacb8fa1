import { isLocalConfiguration } from "../../lint/lint-service.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { Located } from "../../text/span.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { literal } from "../expression.ts";
import type { PlannedParameter } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";

/**
 * A text parameter whose value the configurations give, each its own. Where one of them does not, whoever deploys brings
 * it; a local configuration, which is never deployed, may do without.
 */
export function configuredParameter(
  { name, description }: Pick<PlannedParameter, "name" | "description">,
  { configurations }: PlannedService,
  valueIn: (configuration: ServiceConfiguration) => Located<string> | undefined,
): PlannedParameter {
  const given = configurations.map(({ configuration }) => ({
    value: valueIn(configuration),
    isLocal: isLocalConfiguration(configuration.document.file),
  }));
  const deployed = given.some(({ isLocal }) => !isLocal) ? given.filter(({ isLocal }) => !isLocal) : given;
  const origins = given.flatMap(({ value }) => (value === undefined ? [] : [value.span]));
  const first = deployed[0]?.value;
  if (first === undefined || deployed.some(({ value }) => value === undefined)) {
    return environmentParameter({ name, type: "string", description, origins });
  }
  const values = given.map(({ value }) => value?.value);
  const isPartial = values.includes(undefined);
  return {
    name,
    type: "string",
    description,
    ...(isPartial ? { defaultValue: literal(first.value) } : {}),
    value: { kind: "written", values },
    origins,
  };
}

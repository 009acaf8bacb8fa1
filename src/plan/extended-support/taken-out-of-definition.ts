import type { OnlyAllowTrafficTo, Role, ServiceDefinition } from "../../service/definition.ts";
import { elementsAt } from "../../service/read-element.ts";
import { type TakenOut, takenOut, takenOutByOwner } from "./taken-out.ts";
import { takenOutByName, takenOutRunner } from "./taken-out-modules.ts";

/**
 * What leaves a definition: imports of the modules that extended support does not take, what they stand for where
 * somebody wrote it out, and traffic rules about endpoints that are gone.
 */
export function takenOutOfDefinition({ roles, networkTrafficRules }: ServiceDefinition): readonly TakenOut[] {
  return [...roles.flatMap(ofRole), ...networkTrafficRules.flatMap(ofRule)];
}

function ofRole({ imports, startup, configurationSettings, endpoints, certificates }: Role): readonly TakenOut[] {
  return [
    ...imports.flatMap((entry) => takenOut(entry, takenOutByName(entry.moduleName.value))),
    ...(startup?.tasks ?? []).flatMap((task) => takenOut(task, takenOutRunner(task.commandLine.value))),
    ...takenOutByOwner(configurationSettings, ({ name }) => name.value),
    ...takenOutByOwner(endpoints, ({ name }) => name.value),
    ...takenOutByOwner(certificates, ({ name }) => name.value),
  ];
}

/** A rule whose last destination goes has to go itself, since the schema wants one. */
function ofRule(rule: OnlyAllowTrafficTo): readonly TakenOut[] {
  const gone = takenOutByOwner(rule.destinations, ({ endpointName }) => endpointName.value);
  const [first] = gone;
  if (first === undefined || rule.element === undefined) return gone;
  const all = elementsAt(rule.element, "Destinations", "RoleEndpoint");
  return gone.length === all.length ? takenOut(rule, first.module) : gone;
}

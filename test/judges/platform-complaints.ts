import type { Complaint } from "./complaint.ts";
import { entriesOf, type Json, type JsonObject, memberOf } from "./json.ts";
import { deployed } from "./platform/deployed.ts";
import { platformChecks } from "./platform/index.ts";

/**
 * What the platform would refuse, or what would stop traffic, of what a template deploys with some values of its
 * parameters, by their names; also what could not be evaluated, and so not be checked.
 */
export function platformComplaints(template: Json, parameterValues: JsonObject = {}): readonly Complaint[] {
  const what = deployed(template, parameterValues);
  const found = platformChecks.flatMap((check) =>
    check.complaints(what).map((complaint) => ({ ...complaint, what: `${check.number}: ${complaint.what}` })),
  );
  return [...what.undecided.map((why) => ({ where: "resources", what: `cannot be evaluated: ${why}` })), ...found];
}

/** The values that a parameter file gives; those that it only says where to find are not among them. */
export function valuesOfFile(parameterFile: Json): JsonObject {
  const values = entriesOf(memberOf(parameterFile, "parameters")).flatMap(([name, parameter]) => {
    const value = memberOf(parameter, "value");
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

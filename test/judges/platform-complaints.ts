import type { Complaint } from "./complaint.ts";
import { below, entriesOf, isArray, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { type Deployed, deployed } from "./platform/deployed.ts";
import { platformChecks } from "./platform/index.ts";
import { whereOf } from "./platform/parts.ts";

/**
 * What the platform would refuse, or what would stop traffic, of what a template deploys with some values of its
 * parameters, by their names; also what could not be evaluated, and so not be checked.
 */
export function platformComplaints(template: Json, parameterValues: JsonObject = {}): readonly Complaint[] {
  const what = deployed(template, parameterValues);
  const found = platformChecks.flatMap((check) =>
    check.complaints(what).map((complaint) => ({ ...complaint, what: `${check.number}: ${complaint.what}` })),
  );
  return [...undecidedComplaints(what), ...found];
}

/** Types whose every value is known before anything is deployed; another one would be checked by halves. */
const knownTypes = ["loadbalancers", "networksecuritygroups", "virtualnetworks"].map(
  (type) => `microsoft.network/${type}`,
);

function undecidedComplaints({ undecided, resources }: Deployed): readonly Complaint[] {
  return [
    ...undecided.map((why) => ({ where: "resources", what: `cannot be evaluated: ${why}` })),
    ...resources
      .filter(({ type }) => knownTypes.some((known) => type === known || type.startsWith(`${known}/`)))
      .flatMap((resource) => undecidedParts(memberOf(resource.body, "properties") ?? null, whereOf(resource))),
  ];
}

function undecidedParts(value: Json, where: string): readonly Complaint[] {
  const why = textOf(value, "undecided");
  if (why !== undefined) return [{ where, what: `cannot be evaluated: ${why}` }];
  if (isArray(value)) return value.flatMap((item, index) => undecidedParts(item, below(where, index)));
  return entriesOf(value).flatMap(([name, member]) => undecidedParts(member, below(where, name)));
}

/** The values that a parameter file gives; those that it only says where to find are not among them. */
export function valuesOfFile(parameterFile: Json): JsonObject {
  const values = entriesOf(memberOf(parameterFile, "parameters")).flatMap(([name, parameter]) => {
    const value = memberOf(parameter, "value");
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(values);
}

import { describe, expect, it } from "vitest";
import { ownAndOther } from "../../src/lint/own-and-other.ts";
import { subjectsOf } from "./subjects.ts";

function endpoints(...added: readonly boolean[]) {
  const [subjects] = subjectsOf(
    `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
      <WorkerRole name="Billing"><Endpoints><InternalEndpoint name="Own" protocol="tcp" /></Endpoints>
      <Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole></ServiceDefinition>`,
    undefined,
    {},
  );
  const all = subjects?.on === "definition" ? (subjects.subject.expanded.roles[0]?.endpoints ?? []) : [];
  return added.map((isAdded, index) => {
    const endpoint = all.find((one) => (one.addedBy !== undefined) === isAdded);
    if (endpoint === undefined) throw new Error("The service has no such endpoint.");
    return { endpoint, index };
  });
}

describe("ownAndOther", () => {
  it.each([
    ["the later of the author's own", [false, false], 1],
    ["the author's own ahead of one that an import adds", [false, true], 0],
    ["the author's own behind one that an import adds", [true, false], 1],
    ["the later of two that imports add", [true, true], 1],
  ] as const)("points at %s", (_, added, expected) => {
    const [first, second] = endpoints(...added);
    if (first === undefined || second === undefined) throw new Error("There are two.");
    expect(ownAndOther(first, second)[0].index).toBe(expected);
  });
});

import { expect, it } from "vitest";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { findImport, rolesThatImport } from "../../src/service/find-import.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { parseXml } from "../../src/xml/parse.ts";

function definitionOf(text: string): ServiceDefinition {
  const definition = readDefinition(parseXml(text, "a.csdef").value);
  if (definition === undefined) throw new Error("No definition.");
  return definition;
}

const definition = definitionOf(`<ServiceDefinition name="Shop">
  <WebRole name="Web"><Imports><Import moduleName="remoteaccess" /><Import moduleName="RemoteAccess" /></Imports></WebRole>
  <WorkerRole name="Worker"><Imports><Import /><Import moduleName="Diagnostics" /></Imports></WorkerRole>
  <WorkerRole name="Other"><Imports><Import moduleName="REMOTEACCESS" /></Imports></WorkerRole>
</ServiceDefinition>`);

it("finds an import in whatever case", () => {
  expect(definition.roles.map((role) => findImport(role, "RemoteAccess")?.moduleName.value)).toEqual([
    "remoteaccess",
    undefined,
    "REMOTEACCESS",
  ]);
});

it("names each importing role once, in document order", () => {
  expect(rolesThatImport(definition, "RemoteAccess").map(({ role }) => role.name.value)).toEqual(["Web", "Other"]);
  expect(rolesThatImport(definition, "constructor")).toEqual([]);
});

import { expect } from "vitest";
import { designService } from "../../../src/plan/design/design-service.ts";
import type { AccountNote } from "../../../src/plan/plan.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { planRoleScript } from "../../../src/plan/scripts/plan-role-script.ts";
import type { RoleScript } from "../../../src/plan/scripts/role-script.ts";
import { serviceOf } from "../planned-services.ts";

/** The scripts of all roles of a service, with its notes. */
export function plannedScripts(service: PlannedService): readonly {
  readonly script: RoleScript;
  readonly notes: readonly AccountNote[];
}[] {
  const design = designService(service, { remoteAccess: undefined, orchestration: "uniform", sessions: 2 }).value;
  return design.roles.map((role) => planRoleScript(design, role));
}

/** A definition with these elements in its one role. */
export function definitionOf(kind: "WebRole" | "WorkerRole", elements: string): string {
  return `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <${kind} name="Front">
${elements}
  </${kind}>
</ServiceDefinition>`;
}

/** The script of a role with these elements, and its notes as lines: `commandLine text: kept web.ps1, startup task 1`. */
export function scriptOf(kind: "WebRole" | "WorkerRole", elements: string) {
  const text = definitionOf(kind, elements);
  const [planned] = plannedScripts(serviceOf(text));
  expect(planned).toBeDefined();
  if (planned === undefined) throw new Error("there is no role");
  const notes = planned.notes.map((note) => `${text.slice(note.span.start, note.span.end)}: ${noteWords(note)}`);
  return { script: planned.script, steps: planned.script.steps.map(({ origins: _, ...step }) => step), notes };
}

function noteWords(note: AccountNote): string {
  return note.fate === "kept" ? `${note.as.what}, ${note.as.property}` : note.fate;
}

import { type Given, listOf, textOf } from "./arguments/given.ts";
import type { Place, Workspace } from "./files/workspace.ts";
import type { TemplateFiles } from "./reach-of-template.ts";
import { parameters, role, template } from "./reach-options.ts";
import { wrongUsage } from "./stop.ts";

/** What flows are wanted of: a service, a template, or both. */
export interface Asked {
  readonly definition: string | undefined;
  readonly template: TemplateFiles | undefined;
}

/** What a command line of `reach` names. */
export function askedBy(given: Given, workspace: Workspace): Asked {
  const [definition] = given.positionals;
  const files = templateBy(given, workspace);
  if (definition !== undefined || files !== undefined) return { definition, template: files };
  throw wrongUsage("Name a definition, a template with --template, or both.");
}

function templateBy(given: Given, workspace: Workspace): TemplateFiles | undefined {
  const file = textOf(given, template);
  const values = textOf(given, parameters);
  const roles = listOf(given, role);
  if (file !== undefined) {
    return {
      template: existing(file, workspace),
      parameters: values === undefined ? undefined : existing(values, workspace),
      resourcesByRole: new Map(roles.map(roleAndResource)),
    };
  }
  if (values !== undefined) throw wrongUsage("--parameters goes with --template.");
  if (roles.length > 0) throw wrongUsage("--role goes with --template.");
  return undefined;
}

function existing(path: string, workspace: Workspace): Place {
  const place = workspace.place(path);
  if (workspace.kindOf(place) !== "file") throw wrongUsage(`There is no file ${path}.`);
  return place;
}

function roleAndResource(written: string): readonly [string, string] {
  const sign = written.indexOf("=");
  if (sign < 1 || sign === written.length - 1) throw wrongUsage(`--role is ROLE=RESOURCE, not '${written}'.`);
  return [written.slice(0, sign), written.slice(sign + 1)];
}

import { diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../diagnostic/diagnostic.ts";
import type { Reach } from "./flow.ts";
import { flowsOfTemplate } from "./network/flows-of-template.ts";
import { templateStructure } from "./template/codes.ts";
import { evaluateTemplate } from "./template/evaluate-template.ts";
import type { EvaluatedObject } from "./template/evaluated.ts";
import { readTemplate } from "./template/read-template.ts";

/** A text and the file it is from, as its reader named it. */
export interface TextOfFile {
  readonly text: string;
  readonly file: string;
}

/** What reading the flows of a template needs besides the template. */
export interface TemplateOptions {
  /** The parameter file. */
  readonly parameters?: TextOfFile | undefined;
  /** The text of a linked template by its path from the template's folder; `undefined` where there is none. */
  readonly readLinked?: (relativePath: string) => string | undefined;
  /** The resource that is a role, by the role's name, where neither the tag `csdef-role` nor the resource's name tells. */
  readonly resourcesByRole?: ReadonlyMap<string, string>;
  /** The roles of the service that the flows are compared with, so that a role is spelled as it is there. */
  readonly roleNames?: readonly string[];
}

/**
 * Who can reach what in an ARM template, given as text. What is not JSON, or is not known to the template language, is
 * reported with its place, and so is a probe that the security groups refuse; the flows are those of what could be read.
 */
export function readAndEvaluate({ text, file }: TextOfFile, options: TemplateOptions = {}): Staged<Reach> {
  const template = readTemplate(text, file);
  const { parameters, readLinked } = options;
  const values = parameters === undefined ? nothingRead : readTemplate(parameters.text, parameters.file);
  const read: readonly Diagnostic[] = [...template.diagnostics, ...noTemplate(template.value), ...values.diagnostics];
  if (template.value === undefined) return { value: { flows: [], undecided: [], probes: [] }, diagnostics: read };
  const linked = readLinked === undefined ? {} : { readLinked };
  const evaluated = evaluateTemplate(template.value, values.value, { file, ...linked });
  const roles = { resources: options.resourcesByRole ?? new Map(), known: options.roleNames ?? [] };
  const { value, diagnostics } = flowsOfTemplate(evaluated.value, roles);
  return { value, diagnostics: [...read, ...evaluated.diagnostics, ...diagnostics] };
}

/** Other JSON has no flows either, and a comparison with it would call every flow lost. */
function noTemplate(root: EvaluatedObject | undefined): readonly Diagnostic[] {
  if (root === undefined || root.members.has("resources")) return [];
  const { file, start } = root.span;
  return [diagnose(templateStructure, "noTemplate", { file, start, end: start + 1 }, {})];
}

const nothingRead = { value: undefined, diagnostics: [] } as const;

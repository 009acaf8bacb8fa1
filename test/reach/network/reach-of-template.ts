import { readFileSync } from "node:fs";
import type { Reach } from "../../../src/reach/flow.ts";
import { readAndEvaluate, type TemplateOptions } from "../../../src/reach/read-and-evaluate.ts";
import { flowLines } from "../flow-lines.ts";

/** Who can reach what in one of the templates of this folder. */
export function reachOfFile(name: string, options: TemplateOptions = {}): Reach {
  const file = new URL(`templates/${name}.json`, import.meta.url);
  return reachOfText(readFileSync(file, "utf8"), options);
}

/** Who can reach what in a template of these resources and other sections. */
export function reachOfResources(
  resources: readonly unknown[],
  more: object = {},
  options: TemplateOptions = {},
): Reach {
  return reachOfText(JSON.stringify({ contentVersion: "1.0.0.0", ...more, resources }), options);
}

export function reachOfText(text: string, options: TemplateOptions = {}): Reach {
  const { value, diagnostics } = readAndEvaluate({ text, file: "main.json" }, options);
  const expected = new Set(["probe-is-let-in", "balanced-port-is-let-in", "template-missing-value"]);
  const mistakes = diagnostics.filter(({ code }) => !expected.has(code));
  if (mistakes.length > 0) throw new Error(mistakes.map(({ message }) => message).join("\n"));
  return value;
}

/** The flows as lines, in the order of the alphabet. */
export function sortedLines({ flows }: Reach): readonly string[] {
  return [...flowLines(flows)].sort();
}

/** What is undecided, as lines `what: why`. */
export function undecidedLines({ undecided }: Reach): readonly string[] {
  return undecided.map(({ what, why }) => `${what}: ${why}`).sort();
}

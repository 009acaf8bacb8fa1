import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";
import { type EvaluateOptions, evaluateTemplate } from "../../../src/reach/template/evaluate-template.ts";
import type { EvaluatedObject, EvaluatedResource, EvaluatedTemplate } from "../../../src/reach/template/evaluated.ts";
import { readTemplate } from "../../../src/reach/template/read-template.ts";
import { plain } from "./plain.ts";

/** What a template deploys, and what was found on the way. */
export interface Deployed extends EvaluatedTemplate {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a template deploys, given as text or as data. */
export function deploy(
  template: string | object,
  parameters?: object,
  options: Partial<EvaluateOptions> = {},
): Deployed {
  const text = typeof template === "string" ? template : JSON.stringify(template);
  const given = parameters === undefined ? undefined : read(JSON.stringify({ parameters }), "main.parameters.json");
  const { value, diagnostics } = evaluateTemplate(read(text, "main.json"), given, { file: "main.json", ...options });
  return { ...value, text, diagnostics };
}

function read(text: string, file: string): EvaluatedObject {
  const { value } = readTemplate(text, file);
  if (value === undefined) throw new Error(`no object: ${text}`);
  return value;
}

/** The properties of the resource of a name as plain data. */
export function propertiesOf(deployed: Deployed, name: string): unknown {
  const found = deployed.resources.find((resource) => resource.name === name);
  return found === undefined ? undefined : memberOf(found, "properties");
}

/** A member of a resource as plain data. */
export function memberOf({ body }: EvaluatedResource, name: string): unknown {
  const member = body.members.get(name.toLowerCase());
  return member === undefined ? undefined : plain(member.value);
}

/** What an expression is, beside the given parts of a template, as plain data. */
export function evaluated(expression: string, template: object = {}, parameters?: object): unknown {
  const resource = { type: "Test.Provider/things", name: "thing", properties: { value: expression } };
  const deployed = deploy({ ...template, resources: [resource] }, parameters);
  const properties = propertiesOf(deployed, "thing");
  return typeof properties === "object" && properties !== null && "value" in properties ? properties.value : undefined;
}

/** Codes of findings and the texts that they point at. */
export function foundIn({ diagnostics, text }: Deployed): readonly string[] {
  return diagnostics.map(({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`);
}

import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateMissingReference } from "../codes.ts";
import type { FoundResource } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { arrayValue, objectOf, textValue, undecided } from "../values/make-value.ts";
import { type Form, ofArguments, type TemplateFunction } from "./function.ts";

/** Functions that read what a resource has once it is deployed. Of a resource of the template, what it is deployed with. */
export const references: readonly TemplateFunction[] = [
  ofArguments("reference", 1, 3, reference),
  ofArguments("references", 1, 2, referencesTo),
  ofArguments("resourceInfo", 1, 1, resourceInfo),
];

function reference(form: Form): Evaluated {
  return withName(form, (name, isFull) => {
    const { context } = form;
    const found = context.resources.find(name, context.at);
    if (found !== undefined) return isFull ? wholeOf(found, form) : propertiesOf(found, form);
    context.run.report(diagnose(templateMissingReference, "reference", context.at, { id: name }));
    return undecided(`function 'reference' of '${name}', which is not a resource of this template`, context.at);
  });
}

function referencesTo(form: Form): Evaluated {
  return withName(form, (name, isFull) => {
    const { at, resources } = form.context;
    const found = resources.findAll(name, at);
    if (found === undefined) return undecided(`'${name}' is not a resource of this template`, at);
    return arrayValue(
      found.map((each) => (isFull ? wholeOf(each, form) : propertiesOf(each, form))),
      at,
    );
  });
}

function resourceInfo(form: Form): Evaluated {
  return withName(form, (name) => {
    const { at, resources } = form.context;
    const found = resources.find(name, at);
    return found === undefined ? undecided(`'${name}' is not a resource of this template`, at) : factsOf(found, form);
  });
}

function withName({ args, context, evaluate }: Form, read: (name: string, isFull: boolean) => Evaluated): Evaluated {
  const values = args.map((argument) => evaluate(argument));
  const [name] = values;
  if (name?.kind === "undecided") return undecided(name.why, context.at);
  if (name?.kind !== "string") return undecided("a resource is named by a string", context.at);
  const isFull = values.slice(1).some((value) => value.kind === "string" && value.value.toLowerCase() === "full");
  return read(name.value, isFull);
}

const afterwards = "is known only after deployment";

function propertiesOf(found: FoundResource, { context: { at } }: Form): Evaluated {
  const body = found.body();
  if (body.kind === "undecided") return undecided(body.why, at);
  const properties = body.kind === "object" ? body.members.get("properties")?.value : undefined;
  if (properties === undefined) return { ...objectOf([], at), more: afterwards };
  return properties.kind === "object" ? { ...properties, more: afterwards } : properties;
}

function wholeOf(found: FoundResource, form: Form): Evaluated {
  const body = found.body();
  if (body.kind !== "object") return body;
  const members = new Map([...body.members, ...factsOf(found, form).members]);
  return { ...body, members, more: afterwards };
}

function factsOf({ id, type, name, apiVersion = "" }: FoundResource, { context: { at } }: Form) {
  const facts = { id, resourceId: id, type, name, apiVersion };
  return objectOf(
    Object.entries(facts).map(([key, text]) => [key, textValue(text, at)] as const),
    at,
  );
}

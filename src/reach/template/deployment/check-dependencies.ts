import { diagnose } from "../../../diagnostic/code-record.ts";
import type { Span } from "../../../text/span.ts";
import { templateMissingReference } from "../codes.ts";
import type { Evaluated } from "../evaluated.ts";
import type { Deployment, Instance } from "./deployment.ts";
import { writtenObject, writtenText } from "./part-of-template.ts";

/** Reports each resource in the `dependsOn` of the resources of a deployment that it does not deploy. */
export function checkDependencies(deployment: Deployment): void {
  const loops = loopNames(deployment.template.members.get("resources")?.value);
  for (const instance of deployment.instances()) {
    if (instance.condition() === false) continue;
    for (const { name, span } of dependenciesOf(instance)) {
      if (loops.has(name.toLowerCase()) || instance.context.resources.find(name, span) !== undefined) continue;
      instance.context.run.report(diagnose(templateMissingReference, "dependsOn", span, { name }));
    }
  }
}

function dependenciesOf(instance: Instance): readonly { readonly name: string; readonly span: Span }[] {
  const body = instance.body();
  const list = body.kind === "object" ? body.members.get("dependson")?.value : undefined;
  if (list?.kind !== "array") return [];
  return list.items.flatMap((item) => (item.kind === "string" ? [{ name: item.value, span: item.span }] : []));
}

/** A resource may depend on a whole loop by its name, or by the symbol of its resource, even where that has no turns. */
function loopNames(resources: Evaluated | undefined): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (symbol: string | undefined, value: Evaluated) => {
    if (value.kind !== "object") return;
    if (symbol !== undefined) names.add(symbol.toLowerCase());
    const copy = writtenObject(value, "copy");
    const name = copy === undefined ? undefined : writtenText(copy, "name");
    if (name !== undefined) names.add(name.toLowerCase());
  };
  if (resources?.kind === "array") for (const item of resources.items) add(undefined, item);
  if (resources?.kind === "object") for (const { name, value } of resources.members.values()) add(name, value);
  return names;
}

import { checkDependencies } from "./deployment/check-dependencies.ts";
import type { Deployment, Identity, Instance } from "./deployment/deployment.ts";
import { writtenText } from "./deployment/part-of-template.ts";
import type { Evaluated, EvaluatedObject, EvaluatedResource, EvaluatedTemplate } from "./evaluated.ts";
import { comparableId } from "./resource-id.ts";
import { objectOf } from "./values/make-value.ts";

/** The resources of a deployment and of all that are nested in it, in the order of the text; left out what is not deployed. */
export function collectResources(deployment: Deployment): EvaluatedTemplate {
  const resources: EvaluatedResource[] = [];
  const unresolved: EvaluatedTemplate["undecided"][number][] = [];
  collect(deployment, undefined, { resources, undecided: unresolved });
  return { resources, undecided: unresolved };
}

interface Collected {
  readonly resources: EvaluatedResource[];
  readonly undecided: EvaluatedTemplate["undecided"][number][];
}

function collect(deployment: Deployment, uncertain: string | undefined, into: Collected): void {
  for (const instance of deployment.instances()) {
    const condition = instance.condition();
    if (condition === false) continue;
    const doubt = uncertain ?? (condition === true ? undefined : condition.why);
    const identity = instance.identity();
    if (identity.kind === "undecided") {
      const { span } = instance.written;
      const type = writtenText(instance.written, "type") ?? "";
      into.undecided.push({ what: describe(instance), why: identity.why, span, type });
      continue;
    }
    into.resources.push(resourceOf(instance, identity, doubt));
    collectNested(instance, identity, doubt, into);
  }
  checkDependencies(deployment);
}

function collectNested(instance: Instance, { name }: Identity, uncertain: string | undefined, into: Collected): void {
  const nested = instance.nested();
  if (nested?.kind === "deployment") collect(nested, uncertain, into);
  if (nested?.kind === "undecided") {
    into.undecided.push({ what: `deployment '${name}'`, why: nested.why, span: instance.written.span });
  }
}

function resourceOf(instance: Instance, identity: Identity, uncertain: string | undefined): EvaluatedResource {
  const body = instance.body();
  return {
    id: comparableId(identity.id),
    type: identity.type,
    name: identity.name,
    apiVersion: apiVersionOf(body),
    body: wholeBody(body),
    isExisting: instance.isExisting,
    uncertain,
    span: instance.written.span,
  };
}

function apiVersionOf(body: Evaluated): string | undefined {
  return body.kind === "object" ? writtenText(body, "apiversion") : undefined;
}

/** A body that is undecided as a whole has properties that are. */
function wholeBody(body: Evaluated): EvaluatedObject {
  return body.kind === "object" ? body : objectOf([["properties", body]], body.span);
}

function describe({ written, symbol }: Instance): string {
  const type = writtenText(written, "type") ?? "unknown type";
  const name = writtenText(written, "name") ?? symbol ?? "";
  return name === "" ? `a resource of ${type}` : `resource '${name}' of ${type}`;
}

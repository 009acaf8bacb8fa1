import type { Context, DeploymentFacts } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { undecided } from "../values/make-value.ts";
import type { Deployment, Identity, Instance } from "./deployment.ts";
import { type Followed, followLink } from "./follow-link.ts";
import { givenValues, valuesOfFile } from "./given-values.ts";
import { baseUri, type Links } from "./links.ts";
import type { Opening } from "./opening.ts";
import type { GivenValues } from "./parameters.ts";
import { writtenObject, writtenText } from "./part-of-template.ts";

/**
 * The deployment that a resource of type `Microsoft.Resources/deployments` makes: of the template within it, or of one
 * that it links to and that lies beside. Not opened where deployments are too deep in each other.
 */
export function openNested(
  instance: Instance,
  identity: Identity,
  parent: Deployment,
  links: Links,
  open: (opening: Opening) => Deployment,
): Deployment | EvaluatedUndecided {
  const { run } = instance.context;
  const { written } = instance;
  if (parent.depth >= run.bounds.deployments) return run.exceeded("deployments", written.span);
  const properties = objectIn(written, "properties", instance.context);
  if (properties === undefined) return undecided("it has no properties", written.span);
  const source = templateOf(properties, instance.context, parent, links);
  if (source.kind === "undecided") return source;
  return open({
    template: source.template,
    given: valuesFor(properties, source, instance.context, links),
    run,
    links,
    place: identity.place,
    facts: factsOf(identity, source, parent),
    path: source.path,
    parent,
    outer: source.isLinked || isInner(properties) ? undefined : instance.context,
  });
}

function objectIn(owner: EvaluatedObject, name: string, context: Context): EvaluatedObject | undefined {
  const value = owner.members.get(name)?.value;
  const evaluated = value?.kind === "string" ? evaluateJson(value, context) : value;
  return evaluated?.kind === "object" ? evaluated : undefined;
}

function templateOf(
  properties: EvaluatedObject,
  context: Context,
  parent: Deployment,
  links: Links,
): Followed | EvaluatedUndecided {
  const template = objectIn(properties, "template", context);
  if (template !== undefined) return { kind: "followed", template, path: parent.path, isLinked: false };
  const link = properties.members.get("templatelink")?.value;
  if (link !== undefined) return followLink(evaluateJson(link, context), context, parent.path, links);
  return undecided("it has neither a template nor a link to one", properties.span);
}

/** https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates */
function isInner(properties: EvaluatedObject): boolean {
  const options = writtenObject(properties, "expressionevaluationoptions");
  return options !== undefined && writtenText(options, "scope")?.toLowerCase() === "inner";
}

function valuesFor(properties: EvaluatedObject, source: Followed, context: Context, links: Links): GivenValues {
  const { run } = context;
  const values = objectIn(properties, "parameters", context);
  if (values !== undefined) {
    return givenValues(values, source.template, run, (value) => evaluateJson(value, context));
  }
  const link = properties.members.get("parameterslink")?.value;
  if (link === undefined) return new Map();
  const followed = followLink(evaluateJson(link, context), context, source.path, links);
  if (followed.kind === "undecided") return new Map();
  return givenValues(valuesOfFile(followed.template), source.template, run, (value) => value);
}

function factsOf({ name }: Identity, { isLinked, path }: Followed, parent: Deployment): DeploymentFacts {
  return { name, uri: isLinked ? `${baseUri}${path}` : parent.context.deployment.uri };
}

import type { Staged } from "../../diagnostic/diagnostic.ts";
import { type Bounds, defaultBounds } from "./bounds.ts";
import { collectResources } from "./collect-resources.ts";
import type { Place } from "./context.ts";
import { givenValues, valuesOfFile } from "./deployment/given-values.ts";
import { baseUri, makeLinks } from "./deployment/links.ts";
import { openDeployment } from "./deployment/open-deployment.ts";
import { writtenText } from "./deployment/part-of-template.ts";
import type { EvaluatedObject, EvaluatedTemplate } from "./evaluated.ts";
import { placeholders } from "./placeholders.ts";
import { Run } from "./run.ts";

/** What evaluation needs of the world around. */
export interface EvaluateOptions {
  /** The template's file, as its reader named it. */
  readonly file: string;
  /** The text of a file by its path from the template's folder; `undefined` where there is none. */
  readonly readLinked?: (relativePath: string) => string | undefined;
  readonly bounds?: Partial<Bounds>;
}

/**
 * The resources that a template deploys with the values of a parameter file, and what about them could not be decided.
 *
 * Parameters that are not given take their defaults. What is known only when one deploys (group, location, subscription)
 * has placeholders within names and ids, and is undecided wherever a choice depends on it. Evaluation is bounded.
 */
export function evaluateTemplate(
  template: EvaluatedObject,
  parameters: EvaluatedObject | undefined,
  options: EvaluateOptions,
): Staged<EvaluatedTemplate> {
  const run = new Run({ ...defaultBounds, ...options.bounds });
  const values = parameters === undefined ? undefined : valuesOfFile(parameters);
  const path = fileName(options.file);
  const deployment = openDeployment({
    template,
    given: givenValues(values, template, run, (value) => value),
    run,
    links: makeLinks(options.readLinked, options.file, (diagnostic) => run.report(diagnostic)),
    place: rootPlace(template),
    facts: { name: placeholders.deployment, uri: `${baseUri}${encodeURIComponent(path)}` },
    path,
    parent: undefined,
    outer: undefined,
  });
  const value = collectResources(deployment);
  return { value, diagnostics: run.diagnostics };
}

function fileName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? "").replace(/\p{Cs}/gu, "");
}

/** The schema that a template names tells what it is deployed to. */
function rootPlace(template: EvaluatedObject): Place {
  const schema = writtenText(template, "$schema")?.toLowerCase() ?? "";
  const level = levels.find(([word]) => schema.includes(word))?.[1] ?? "resource-group";
  return { level, subscription: placeholders.subscription, resourceGroup: placeholders.resourceGroup };
}

const levels = [
  ["subscriptiondeploymenttemplate", "subscription"],
  ["managementgroupdeploymenttemplate", "management-group"],
  ["tenantdeploymenttemplate", "tenant"],
] as const;

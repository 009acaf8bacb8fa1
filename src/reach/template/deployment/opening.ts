import type { Context, DeploymentFacts, Place } from "../context.ts";
import type { EvaluatedObject } from "../evaluated.ts";
import type { Run } from "../run.ts";
import type { Deployment } from "./deployment.ts";
import type { Links } from "./links.ts";
import type { GivenValues } from "./parameters.ts";

/** What a template is deployed with. */
export interface Opening {
  readonly template: EvaluatedObject;
  readonly given: GivenValues;
  readonly run: Run;
  readonly links: Links;
  readonly place: Place;
  readonly facts: DeploymentFacts;
  readonly path: string;
  readonly parent: Deployment | undefined;
  /** What the expressions of a nested template of outer scope are evaluated in: that of the parent. */
  readonly outer: Context | undefined;
}

import type { Span } from "../../text/span.ts";
import type { Evaluated } from "./evaluated.ts";
import type { Expression } from "./expression/expression.ts";
import type { Run } from "./run.ts";

/** What an expression is evaluated in. A narrower one, such as a turn of a loop, is a new context. */
export interface Context {
  readonly run: Run;
  readonly names: Names;
  /** Where functions such as `resourceGroup` and `resourceId` stand. */
  readonly place: Place;
  readonly deployment: DeploymentFacts;
  /** The loops around, the innermost last. */
  readonly loops: readonly Loop[];
  readonly lambdas: ReadonlyMap<string, Evaluated>;
  readonly resources: ResourceLookup;
  /** The string that holds the expression. */
  readonly at: Span;
}

/** What a template declares, by names in any case. `undefined` where it declares none of the name. */
export interface Names {
  parameter(name: string): Evaluated | undefined;
  variable(name: string): Evaluated | undefined;
  userFunction(namespace: string, name: string): UserFunction | undefined;
  readonly parameterNames: readonly string[];
  readonly variableNames: readonly string[];
}

/** A function that a template declares: what it gives back for these arguments, where it is called. */
export type UserFunction = (args: readonly Evaluated[], context: Context) => Evaluated;

/** One turn of a copy loop. */
export interface Loop {
  readonly name: string;
  readonly index: number;
  /** Only loops over resources and outputs are meant by `copyIndex()` without a name. */
  readonly isNameless: boolean;
}

/** Where resources are deployed. */
export interface Place {
  readonly level: "resource-group" | "subscription" | "management-group" | "tenant";
  readonly subscription: string;
  readonly resourceGroup: string;
}

/** What the function `deployment` tells of the deployment around. */
export interface DeploymentFacts {
  readonly name: string;
  /** The address of the template: a made-up base and the path beside the root template. */
  readonly uri: string;
}

/** The resources of the deployments, for functions that read what a resource is deployed with. */
export interface ResourceLookup {
  /** The whole resource by its id, name or symbol; `undefined` where the template deploys no such resource. */
  find(reference: string, at: Span): FoundResource | undefined;
  /** All turns of a resource by its symbol. */
  findAll(symbol: string, at: Span): readonly FoundResource[] | undefined;
}

export interface FoundResource {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string | undefined;
  /** The whole resource, or what is undecided about it. */
  readonly body: () => Evaluated;
}

/** Evaluates an argument; in the context of the call unless another is given. */
export type EvaluateArgument = (argument: Expression, context?: Context) => Evaluated;

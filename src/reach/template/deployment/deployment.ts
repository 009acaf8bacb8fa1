import type { Context, Place } from "../context.ts";
import type { Evaluated, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import type { InstanceIndex } from "./index-instances.ts";

/** A template that is deployed somewhere: the root, or one nested in it. */
export interface Deployment {
  readonly kind: "deployment";
  readonly template: EvaluatedObject;
  /** What its expressions are evaluated in; of a nested one of outer scope, what the parent's are. */
  readonly context: Context;
  /** Where its resources go. */
  readonly place: Place;
  readonly parent: Deployment | undefined;
  /** The root has depth 1. */
  readonly depth: number;
  /** The path of its file from the root template's folder; that of an inline template is its parent's. */
  readonly path: string;
  /** Its resources, loops multiplied, with those written inside others. */
  readonly instances: () => readonly Instance[];
  readonly index: () => InstanceIndex;
  /** `{name: {type, value}}`. */
  readonly outputs: () => Evaluated;
}

/** One resource of a deployment: what is written, in one turn of the loops around it. All of it is found when asked for. */
export interface Instance {
  /** In lower case; of templates whose resources have names of their own (`languageVersion` 2.0). */
  readonly symbol: string | undefined;
  /** The name of the loop that it is a turn of. */
  readonly loop: string | undefined;
  readonly index: number | undefined;
  readonly written: EvaluatedObject;
  readonly context: Context;
  readonly parent: Instance | undefined;
  readonly isExisting: boolean;
  readonly identity: () => Identity | EvaluatedUndecided;
  /** Whether it is deployed. */
  readonly condition: () => boolean | EvaluatedUndecided;
  readonly body: () => Evaluated;
  /** What it deploys, of a deployment. */
  readonly nested: () => Deployment | EvaluatedUndecided | undefined;
}

/** Which resource it is. */
export interface Identity {
  readonly kind: "identity";
  /** As written; ids are compared in lower case. */
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly place: Place;
}

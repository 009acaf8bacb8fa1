import type { Span } from "../../text/span.ts";

/**
 * A value of a template after its expressions were resolved, with the place it came from. A part that could not be
 * resolved is `undecided` and says why, while the rest of the object around it is known.
 */
export type Evaluated =
  | EvaluatedObject
  | EvaluatedArray
  | { readonly kind: "string"; readonly value: string; readonly span: Span }
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "null"; readonly span: Span }
  | EvaluatedUndecided;

/** Members by their names in lower case, since the platform does not tell cases of property names apart. */
export interface EvaluatedObject {
  readonly kind: "object";
  readonly members: ReadonlyMap<string, EvaluatedMember>;
  readonly span: Span;
  /** Of a resource that was read by `reference`: why further members may exist that the template does not tell. */
  readonly more?: string;
}

export interface EvaluatedMember {
  /** The name as written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Evaluated;
}

export interface EvaluatedArray {
  readonly kind: "array";
  readonly items: readonly Evaluated[];
  readonly span: Span;
}

export interface EvaluatedUndecided {
  readonly kind: "undecided";
  /** What it lacks: "parameter 'adminRange' has no value", "function 'reference' of a resource outside the template". */
  readonly why: string;
  readonly span: Span;
}

/** One resource that the template deploys, copies multiplied, conditions decided, nested deployments opened. */
export interface EvaluatedResource {
  /** The resource id in lower case, as `resourceId` would give it within this deployment; what references are matched by. */
  readonly id: string;
  /** The full type as written, such as `Microsoft.Network/loadBalancers/inboundNatRules`. */
  readonly type: string;
  /** The full name, segments separated by `/`. */
  readonly name: string;
  readonly apiVersion: string | undefined;
  /** The whole resource: `properties`, `sku`, `tags`, `zones`, … */
  readonly body: EvaluatedObject;
  /** Declared with `existing`: refers to what is there already. */
  readonly isExisting: boolean;
  /** Its `condition` could not be decided: it may or may not be deployed, for this reason. */
  readonly uncertain: string | undefined;
  readonly span: Span;
}

/** What a template deploys, as far as it could be resolved. */
export interface EvaluatedTemplate {
  readonly resources: readonly EvaluatedResource[];
  /** Resources whose name or type could not be resolved, linked templates that are not at hand, and the like. */
  readonly undecided: readonly UndecidedResource[];
}

export interface UndecidedResource {
  readonly what: string;
  readonly why: string;
  readonly span: Span;
  /** Its type as written, which may be an expression. */
  readonly type?: string;
}

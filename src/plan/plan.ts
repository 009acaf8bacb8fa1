import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Span } from "../text/span.ts";
import type { Entry, Expression } from "./expression.ts";

export const targets = ["scale-sets", "extended-support"] as const;
export type Target = (typeof targets)[number];

/** What a service becomes: the resources wanted, in no target's syntax, and what they were made from. */
export interface Plan {
  readonly target: Target;
  readonly parameters: readonly PlannedParameter[];
  readonly variables: readonly PlannedVariable[];
  readonly resources: readonly PlannedResource[];
  readonly outputs: readonly PlannedOutput[];
  /** What became of parts of the input beside the places that resources, parameters and variables name. */
  readonly notes: readonly AccountNote[];
}

/** What an emitter adds to a plan. A parameter or variable that several emitters want is the same in each of them. */
export interface Fragment {
  readonly parameters?: readonly PlannedParameter[];
  readonly variables?: readonly PlannedVariable[];
  readonly resources?: readonly PlannedResource[];
  readonly outputs?: readonly PlannedOutput[];
  readonly notes?: readonly AccountNote[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Data as JSON has it; numbers are whole. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface PlannedParameter {
  readonly name: string;
  readonly type: "string" | "int" | "bool" | "array" | "object";
  /** Its value is told to nobody. */
  readonly isSecure?: boolean;
  /** One sentence for whoever deploys. */
  readonly description: string;
  readonly defaultValue?: Expression;
  readonly allowedValues?: readonly (string | number)[];
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly value: ParameterValue;
  readonly origins?: readonly Span[];
}

/** What a parameter file says of a parameter. */
export type ParameterValue =
  /** Nothing: the default holds. */
  | { readonly kind: "default" }
  /** A value for each configuration, in their order; `undefined` where the default holds. */
  | { readonly kind: "written"; readonly values: readonly (Json | undefined)[] }
  /** Brought by `deploy` in an environment variable; a text, or JSON of the parameter's type. Never written to a file. */
  | {
      readonly kind: "environment";
      readonly variable: string;
      /** Whether there is nothing to deploy without it. */
      readonly isRequired: boolean;
      /** What the comparison of flows takes for it, since nobody knows it yet: an address range of documentation, say. */
      readonly standIn?: Json;
    };

export interface PlannedVariable {
  readonly name: string;
  readonly value: Expression;
  /** What a comment above it says. */
  readonly told?: string;
}

export interface PlannedOutput {
  readonly name: string;
  readonly type: "string" | "int" | "bool" | "array" | "object";
  readonly description: string;
  readonly value: Expression;
}

/** A resource that is wanted, or one that exists and is named. */
export interface PlannedResource {
  /** What expressions call it: lower camel case, unique in the plan among parameters, variables and resources. */
  readonly symbol: string;
  /** `Microsoft.Network/loadBalancers`; a child has the whole type, `Microsoft.Relay/namespaces/hybridConnections`. */
  readonly type: string;
  readonly apiVersion: string;
  readonly isExisting?: boolean;
  /** Deployed only where this holds. */
  readonly condition?: Expression;
  /** One for each item of a list; expressions in `name` and `body` name the item. */
  readonly loop?: { readonly item: string; readonly over: Expression };
  /** The symbol of the resource that it is a child of. `name` is then its last segment alone. */
  readonly parent?: string;
  /** The symbol of the resource that an extension resource is of; in a loop over the same list, of the item. */
  readonly scope?: { readonly resource: string; readonly isSameItem?: boolean };
  /** The resource group that an existing resource is in, where it is not the deployment's own. */
  readonly resourceGroup?: Expression;
  readonly name: Expression;
  /** `location`, `tags`, `sku`, `properties` … in the order of writing. */
  readonly body: readonly Entry[];
  /** Symbols of resources that no expression of this one names, and that must be there first. */
  readonly dependsOn?: readonly string[];
  /** Parts within it that expressions of other resources name by id. */
  readonly parts?: readonly ResourcePart[];
  /** What a comment above it says: `Load balancer of all public endpoints`. */
  readonly told?: string;
  /** The places that called for it. */
  readonly origins: readonly Span[];
}

/** A part of a resource that has an id of its own: `{ symbol: "webPool", type: "backendAddressPools", name: "web" }`. */
export interface ResourcePart {
  readonly symbol: string;
  /** The last segment of its type. */
  readonly type: string;
  readonly name: Expression;
}

/** What became of one place of the input: of an attribute's value, or of an element (the span of its name). */
export type AccountNote =
  /** Kept in a file beside the template, such as a role's script. */
  | { readonly fate: "kept"; readonly span: Span; readonly as: KeptAs }
  /** The owner has to do something. `why` and `todo` are sentences. */
  | { readonly fate: "by-hand"; readonly span: Span; readonly why: string; readonly todo: string }
  /** It has no meaning any more. */
  | { readonly fate: "dropped"; readonly span: Span; readonly why: string };

export interface KeptAs {
  /** A resource's symbol and type, a parameter, or a file: `web.ps1`. */
  readonly what: string;
  /** The path of the property, `properties.loadBalancingRules[0].properties.frontendPort`, or what a script does with it. */
  readonly property: string;
}

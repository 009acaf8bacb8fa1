/** What an evaluation may spend at most. What goes beyond is undecided, and a finding names the bound. */
export interface Bounds {
  /** Turns of one copy loop. 800 is what the platform takes. */
  readonly copies: number;
  /** How deep deployments stand in each other; the root has depth 1. The platform takes five below it. */
  readonly deployments: number;
  /** Resources of the root and all nested deployments together. */
  readonly resources: number;
  /** Steps of evaluation: a node of an expression, a node of JSON within a loop, an item that a function reads. */
  readonly steps: number;
  /** How deep evaluation goes: a variable that names a variable that names a variable. */
  readonly nesting: number;
  /** UTF-16 units of one text that a function gives back. */
  readonly textLength: number;
  /** Values within one value, those that stand in it more than once counted each time. */
  readonly valueSize: number;
}

/**
 * The bounds that hold unless others are asked for.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits
 */
export const defaultBounds: Bounds = {
  copies: 800,
  deployments: 10,
  resources: 10_000,
  steps: 5_000_000,
  nesting: 300,
  textLength: 1_000_000,
  valueSize: 1_000_000,
};

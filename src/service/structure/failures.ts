import type { XmlElement } from "../../xml/tree.ts";
import { childTypeOf, type ElementType } from "./element-type.ts";
import { childViews, type ElementView, elementOf } from "./element-view.ts";
import type { SchemaError } from "./validator.ts";

/** What a schema found wrong with one element. */
export interface ElementFailures {
  readonly view: ElementView;
  readonly element: XmlElement;
  readonly type: ElementType;
  readonly failures: readonly Failure[];
}

/** One thing that is wrong with an element. */
export interface Failure {
  readonly keyword: string;
  /** The key in the element's view that it is about: an attribute, a child, the text; `""` where it is about several. */
  readonly key: string;
  /** Of `childOrder`, the place of the child; of `exactlyOne`, how many there are. */
  readonly number: number;
}

/** The failures of a document, by element. */
export function failuresByElement(
  errors: readonly SchemaError[],
  root: ElementView,
  rootType: ElementType,
): readonly ElementFailures[] {
  const groups = new Map<ElementView, ElementFailures & { readonly failures: Failure[] }>();
  for (const error of errors) {
    const { view, type, key } = walk(error.instancePath, root, rootType);
    const group = groups.get(view) ?? { view, element: elementOf(view), type, failures: [] };
    groups.set(view, group);
    group.failures.push(failureOf(error, key));
  }
  return [...groups.values()];
}

function failureOf({ keyword, params }: SchemaError, key: string): Failure {
  return {
    keyword,
    key: params.missingProperty ?? params.additionalProperty ?? key,
    number: params.index ?? params.count ?? 0,
  };
}

/** Follows a path such as `/WebRole/0/Imports/0/@name` down to the last element on it; `key` is what is left of the path. */
function walk(path: string, root: ElementView, rootType: ElementType) {
  const steps = path.split("/").slice(1);
  let view = root;
  let type = rootType;
  for (let at = 0; at + 1 < steps.length; at += 2) {
    const name = steps[at] ?? "";
    const next = childViews(view, name)[Number(steps[at + 1])];
    const nextType = childTypeOf(type, name);
    if (next === undefined || nextType === undefined) throw new Error(`A schema error leads nowhere: ${path}`);
    view = next;
    type = nextType;
  }
  return { view, type, key: steps.length % 2 === 1 ? (steps.at(-1) ?? "") : "" };
}

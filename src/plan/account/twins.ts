import type { XmlDocument } from "../../xml/tree.ts";
import type { Outcome } from "./account.ts";
import type { Claims } from "./claims.ts";
import { type ElementNode, nodesOf } from "./nodes.ts";
import { byHand, planOutcome } from "./outcomes.ts";

/** What the first configuration has where a later one has the same: the template's structure is made from the first alone. */
export interface Twins {
  /** The outcome of an element (`undefined`) or attribute value on a path that the first configuration has too. */
  readonly outcomeOf: (path: readonly string[], value: string | undefined) => Outcome | undefined;
}

/** For the definition, and for the first configuration itself. */
export const noTwins: Twins = { outcomeOf: () => undefined };

interface Twin {
  readonly outcome: Outcome;
  readonly value: string | undefined;
}

/**
 * The network and the guest system of a first configuration. Counts, settings and certificates are each configuration's own
 * business: parameter files and `deploy` bring them.
 */
export function twinsIn(document: XmlDocument, claims: Claims): Twins {
  const twins = new Map<string, Twin>();
  const add = (path: readonly string[], outcome: Outcome | undefined, value: string | undefined): void => {
    if (outcome?.fate === "kept") twins.set(path.join("\n"), { outcome: { ...outcome, remarks: [] }, value });
  };
  const addElement = (node: ElementNode): void => {
    add(node.path, planOutcome(node.span, claims), undefined);
    for (const { path, span, attribute } of node.attributes) add(path, planOutcome(span, claims), attribute.value);
    for (const child of node.children) addElement(child);
  };

  for (const root of nodesOf(document, "configuration")) {
    for (const { path, span, attribute } of root.attributes) add(path, planOutcome(span, claims), attribute.value);
    for (const child of root.children) if (child.element.local === "NetworkConfiguration") addElement(child);
  }
  return { outcomeOf: (path, value) => outcomeOf(twins.get(path.join("\n")), value, document.file) };
}

function outcomeOf(twin: Twin | undefined, value: string | undefined, file: string): Outcome | undefined {
  if (twin === undefined || twin.value?.trim() === value?.trim()) return twin?.outcome;
  return byHand(
    `The template is made from ${file}, which has another value here, and nothing brings this one.`,
    "Decide which of the two is right for this configuration, and change the template or a copy of it where it is this one.",
  );
}

import type { Span } from "../../text/span.ts";
import { childElements, nameSpan, valueSpan, type XmlElement, xmlnsNamespace } from "../../xml/tree.ts";
import type { AccountNote } from "../plan.ts";
import type { TakenOut } from "./taken-out.ts";
import type { TakenOutModule } from "./taken-out-modules.ts";

/** What is told of all that leaves a file: of each element and each attribute, down to the innermost. */
export function removalNotes(removed: readonly XmlElement[], takenOut: readonly TakenOut[]): readonly AccountNote[] {
  const modulesByElement = new Map(takenOut.map(({ element, module }) => [element, module]));
  return removed.flatMap((element) => notesWithin(element, modulesByElement));
}

/** An element that is not itself a module's has gone because nothing was left in it. */
function notesWithin(
  element: XmlElement,
  modulesByElement: ReadonlyMap<XmlElement, TakenOutModule>,
): readonly AccountNote[] {
  const module = modulesByElement.get(element);
  if (module !== undefined) return placesOf(element).map((span, index) => noteOf(span, module, index === 0));
  const why = "All that it held is taken out.";
  return [
    ...ownPlaces(element).map((span): AccountNote => ({ fate: "dropped", span, why })),
    ...childElements(element).flatMap((child) => notesWithin(child, modulesByElement)),
  ];
}

/** What there is to do is said once, on the element. */
function noteOf(span: Span, { why, todo }: TakenOutModule, isElement: boolean): AccountNote {
  return isElement && todo !== undefined ? { fate: "by-hand", span, why, todo } : { fate: "dropped", span, why };
}

function placesOf(element: XmlElement): readonly Span[] {
  return [...ownPlaces(element), ...childElements(element).flatMap(placesOf)];
}

function ownPlaces(element: XmlElement): readonly Span[] {
  const values = element.attributes
    .filter(({ namespace }) => namespace !== xmlnsNamespace)
    .map((attribute) => valueSpan(element, attribute));
  return [nameSpan(element), ...values];
}

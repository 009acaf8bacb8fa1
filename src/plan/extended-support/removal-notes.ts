import type { Span } from "../../text/span.ts";
import { childElements, nameSpan, valueSpan, type XmlElement, xmlnsNamespace } from "../../xml/tree.ts";
import type { AccountNote } from "../plan.ts";
import type { ChangedFile } from "./changed-file.ts";
import type { TakenOut } from "./taken-out.ts";
import type { TakenOutModule } from "./taken-out-modules.ts";

/**
 * What is told of all that leaves a file: of each element and each attribute, down to the innermost. What is left to do
 * by hand is told of the definition alone, since its configurations only repeat it.
 */
export function removalNotes(
  removed: readonly XmlElement[],
  takenOut: readonly TakenOut[],
  kind: ChangedFile["kind"],
): readonly AccountNote[] {
  const modulesByElement = new Map(takenOut.map(({ element, module }) => [element, module]));
  const notesOf = (element: XmlElement): readonly AccountNote[] => {
    const module = modulesByElement.get(element);
    if (module !== undefined) return notesOfModule(element, module, kind);
    const why = "All that it held is taken out.";
    const own = ownPlaces(element).map((span): AccountNote => ({ fate: "dropped", span, why }));
    return [...own, ...childElements(element).flatMap(notesOf)];
  };
  return removed.flatMap(notesOf);
}

/** What there is to do is said once, on the element. */
function notesOfModule(
  element: XmlElement,
  { name, why, todo }: TakenOutModule,
  kind: ChangedFile["kind"],
): readonly AccountNote[] {
  const whole = element.local === "Import" ? why : `It belongs to module ${name}. ${why}`;
  return placesOf(element).map((span, index) =>
    index === 0 && todo !== undefined && kind === "definition"
      ? { fate: "by-hand", span, why: whole, todo }
      : { fate: "dropped", span, why: whole },
  );
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

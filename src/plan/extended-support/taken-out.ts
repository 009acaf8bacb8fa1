import type { XmlElement } from "../../xml/tree.ts";
import { type TakenOutModule, takenOutOwner } from "./taken-out-modules.ts";

/** An element that leaves a file, and why. */
export interface TakenOut {
  readonly element: XmlElement;
  readonly module: TakenOutModule;
}

/** An element as the readers give it; one that an expansion added stands in no file. */
interface Written {
  readonly element: XmlElement | undefined;
}

/** The element, where a module that extended support does not take is behind it. */
export function takenOut({ element }: Written, module: TakenOutModule | undefined): readonly TakenOut[] {
  return element === undefined || module === undefined ? [] : [{ element, module }];
}

/** Those whose names belong to such a module. */
export function takenOutByOwner<Named extends Written>(
  items: readonly Named[],
  nameOf: (item: Named) => string,
): readonly TakenOut[] {
  return items.flatMap((item) => takenOut(item, takenOutOwner(nameOf(item))));
}

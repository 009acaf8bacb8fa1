import { childElements, nameSpan, type XmlElement } from "../xml/tree.ts";
import type { Binding, Site, VirtualDirectory } from "./definition.ts";
import { elementsAt, readName, readText } from "./read-element.ts";

/** The sites of a `Sites` element. */
export function readSites(sites: XmlElement): readonly Site[] {
  return elementsAt(sites, "Site").map((element) => ({
    ...readVirtualDirectory(element),
    bindings: elementsAt(element, "Bindings", "Binding").map(readBinding),
  }));
}

function readVirtualDirectory(element: XmlElement): VirtualDirectory {
  const below = childElements(element).filter(
    (child) => child.local === "VirtualDirectory" || child.local === "VirtualApplication",
  );
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    name: readName(element),
    physicalDirectory: readText(element, "physicalDirectory"),
    children: below.map(readVirtualDirectory),
  };
}

function readBinding(element: XmlElement): Binding {
  return {
    element,
    span: nameSpan(element),
    addedBy: undefined,
    name: readName(element),
    endpointName: readName(element, "endpointName"),
    hostHeader: readText(element, "hostHeader"),
  };
}

import type { Scan } from "./scan/scan-result.ts";
import type { XmlNode } from "./tree.ts";

/**
 * Puts the nodes of a scan into each other and gives back those at the top; `undefined` where the builder cannot represent
 * the text. Positions, values and namespaces are those of the scan, whoever builds.
 */
export type BuildTree = (text: string, scan: Scan) => readonly XmlNode[] | undefined;

import type { Scan } from "./scan-result.ts";
import type { XmlNode } from "./tree.ts";

/**
 * The top-level nodes of a text, each with what stands in it; `undefined` where the builder cannot represent this text.
 * Positions, values and namespaces are those of the scan, whoever builds.
 */
export type BuildTree = (text: string, scan: Scan) => readonly XmlNode[] | undefined;

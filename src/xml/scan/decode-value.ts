import { resolveReference } from "./resolve-reference.ts";

/** The value of text: line ends are line feeds and references are decoded; those that stand for nothing stay. */
export function textValue(raw: string): string {
  return decodeReferences(normalizeLineEnds(raw));
}

/**
 * The value of an attribute: each line end and tab is a blank, unless it was written as a reference.
 * https://www.w3.org/TR/xml/#AVNormalize
 */
export function attributeValue(raw: string): string {
  return decodeReferences(raw.replace(/\r\n|[\t\n\r]/g, " "));
}

/** The text with every line end a line feed: https://www.w3.org/TR/xml/#sec-line-ends. */
export function normalizeLineEnds(raw: string): string {
  return raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
}

function decodeReferences(raw: string): string {
  if (!raw.includes("&")) return raw;
  return raw.replace(/&(#?\w+);/g, (reference, name: string) => resolveReference(name) ?? reference);
}

import { type Located, located } from "../text/span.ts";
import { findAttribute, nameSpan, valueSpan, type XmlElement } from "../xml/tree.ts";

/** The attribute of this name as text, or `undefined` where it is absent. */
export function readText(element: XmlElement, name: string): Located<string> | undefined {
  const attribute = findAttribute(element, name);
  return attribute && located(attribute.value, valueSpan(element, attribute));
}

/** The name of an element. A missing one is reported by the structure check and reads as empty, so that the rest of the element is read. */
export function readName(element: XmlElement, name = "name"): Located<string> {
  return readText(element, name) ?? located("", nameSpan(element));
}

/** The attribute as an `xs:int`, white space around it allowed; `undefined` where it is absent or no such number. */
export function readInteger(element: XmlElement, name: string): Located<number> | undefined {
  const text = readText(element, name);
  if (text === undefined || !/^[ \t\r\n]*[+-]?\d+[ \t\r\n]*$/.test(text.value)) return undefined;
  return located(Number(text.value), text.span);
}

/** The attribute as an `xs:boolean`; `undefined` where it is absent or none. */
export function readBoolean(element: XmlElement, name: string): Located<boolean> | undefined {
  const text = readText(element, name);
  if (text === undefined) return undefined;
  const word = text.value.trim();
  if (word === "true" || word === "1") return located(true, text.span);
  if (word === "false" || word === "0") return located(false, text.span);
  return undefined;
}

/** The attribute as one of some words. Upper case is refused by the structure check, yet plain enough to be read. */
export function readChoice<const Word extends string>(
  element: XmlElement,
  name: string,
  words: readonly Word[],
): Located<Word> | undefined {
  const text = readText(element, name);
  if (text === undefined) return undefined;
  const written = text.value.trim();
  const word = words.find((one) => one === written) ?? words.find((one) => one.toLowerCase() === written.toLowerCase());
  return word === undefined ? undefined : located(word, text.span);
}

/** The elements at the end of a path of local names: `elementsAt(role, "Endpoints", "InputEndpoint")`. */
export function elementsAt(element: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  collect(element, path, 0, found);
  return found;
}

/** Loops, because this is asked a dozen times of each role, and the time of reading is spent here. */
function collect(element: XmlElement, path: readonly string[], depth: number, found: XmlElement[]): void {
  const local = path[depth];
  for (const child of element.children) {
    if (child.kind !== "element" || child.local !== local) continue;
    if (depth === path.length - 1) found.push(child);
    else collect(child, path, depth + 1, found);
  }
}

/** The first child of this local name. */
export function elementAt(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children) if (child.kind === "element" && child.local === local) return child;
  return undefined;
}

import { visibleText } from "../../text/visible-text.ts";

const markup: unique symbol = Symbol("markup");

/** Markup of a page. Nobody outside this file can make it of a text, so that no text of a file ever becomes markup. */
export interface Html {
  readonly [markup]: string;
}

/** What an element can hold: a text is always data. */
export type Content = Html | string | number | undefined | readonly Content[];

/** An attribute that is `true` is empty; one that is `undefined` or `false` is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with what it holds, written so that a reader of XML understands it too. Names of elements and attributes are those of the code, never text of a file. */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Html {
  const start = `<${name}${Object.entries(attributes).map(attributeText).join("")}`;
  const line = inline.has(name) ? "" : "\n";
  if (voids.has(name)) return { [markup]: `${start} />${line}` };
  return { [markup]: `${start}>${markupOf(content)}</${name}>${line}` };
}

/** Contents one after the other, as markup. */
export function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return isHtml(content) ? content[markup] : content.map(markupOf).join("");
}

/** Contents with the same between each two of them. */
export function joined(contents: readonly Content[], between: string): Content {
  return contents.flatMap((content, index) => (index === 0 ? [content] : [between, content]));
}

/** An element whose text HTML does not decode. The text is the page's own, and ends the element nowhere. */
export function rawText(name: "style" | "script", text: string): Html {
  if (text.toLowerCase().includes(`</${name}`)) throw new Error(`The page's own ${name} would end itself.`);
  return { [markup]: `<${name}>${text}</${name}>\n` };
}

/** A drawing whose printer has escaped every text in it. */
export function drawing(svg: string): Html {
  return { [markup]: svg };
}

/**
 * The text for between tags and between quotes of either kind: the one place where text becomes a part of the page. What a
 * reader could not see, or what turns the direction of what follows, is written out.
 */
export function escapeHtml(text: string): string {
  return visibleText(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function attributeText([name, value]: readonly [string, Attributes[string]]): string {
  if (value === undefined || value === false) return "";
  return ` ${name}="${value === true ? "" : escapeHtml(String(value))}"`;
}

function isHtml(content: Html | readonly Content[]): content is Html {
  return markup in content;
}

const voids: ReadonlySet<string> = new Set(["meta", "input", "wbr", "rect"]);

/** What stands within a line of text; after anything else a new line of the file begins. */
const inline: ReadonlySet<string> = new Set([
  ...[
    "a",
    "abbr",
    "b",
    "button",
    "code",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "input",
    "label",
    "mark",
    "rect",
    "span",
    "strong",
    "wbr",
  ],
  ...["svg", "td", "th"],
]);

import { escapeXml } from "../../diagnostic/xml-element.ts";

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of an SVG with others in it, each on a line of its own. An attribute that is `undefined` is left out. */
export function svgElement(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const start = `<${name}${attributesText(attributes)}`;
  return children.length === 0 ? `${start}/>` : [`${start}>`, ...children, `</${name}>`].join("\n");
}

/** An element of an SVG with nothing but text in it. */
export function svgText(name: string, attributes: Attributes, text: string): string {
  return `<${name}${attributesText(attributes)}>${escapeXml(text)}</${name}>`;
}

function attributesText(attributes: Attributes): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return given
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? numberText(value) : escapeXml(String(value))}"`)
    .join("");
}

/** A length, to a tenth. */
export function numberText(value: number): string {
  return String(Math.round(value * 10) / 10);
}

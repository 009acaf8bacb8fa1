import { type ArmTemplate, type ArmValue, isArmObject } from "./arm-value.ts";

/**
 * The template as the Bicep compiler writes it: two blanks for each level, LF, no final line break, and escapes only for
 * what needs one: `"`, `\`, control characters, U+0085, U+2028 and U+2029.
 */
export function armText(template: ArmTemplate): string {
  return valueText(template, "\n");
}

function valueText(value: ArmValue, lineBreak: string): string {
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object" || value === null) return String(value);
  const inner = `${lineBreak}  `;
  if (isArmObject(value)) {
    const members = value.members.map((one) => `${quoted(one.name)}: ${valueText(one.value, inner)}`);
    return between("{", members, "}", lineBreak);
  }
  const items = value.map((item) => valueText(item, inner));
  return between("[", items, "]", lineBreak);
}

function between(open: string, parts: readonly string[], close: string, lineBreak: string): string {
  if (parts.length === 0) return open + close;
  return `${open}${lineBreak}  ${parts.join(`,${lineBreak}  `)}${lineBreak}${close}`;
}

/** `JSON.stringify` escapes all of these but the last three, and lone surrogates, which no UTF-8 can hold. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

import { propertyName } from "./bicep-text.ts";
import { identifier } from "./identifier.ts";
import { commentLines, linesBetween, printExpression } from "./print-expression.ts";
import type { CallExpression, TypeExpression, TypeItem, TypeProperty } from "./syntax.ts";

/** The type as it stands behind a name on a line that is indented by `indent`. */
export function printType(type: TypeExpression, indent: string): string {
  switch (type.kind) {
    case "type-name":
      return type.name.split(".").map(identifier).join(".");
    case "array-type":
      return `${printSimple(type.item, indent)}[]`;
    case "nullable-type":
      return `${printSimple(type.type, indent)}?`;
    case "union-type":
      return type.members.map((member) => printMember(member, indent)).join(" | ");
    case "literal-type":
      return printExpression(type.value, indent);
    case "object-type":
      return printObjectType(type.properties, indent);
    case "tuple-type":
      return printTupleType(type.items, indent);
  }
}

/** Decorators and comments, each with the line break and the indentation after it. */
export function printPreceding(
  { comments, decorators }: { readonly comments?: readonly string[]; readonly decorators?: readonly CallExpression[] },
  indent: string,
): string {
  const calls = (decorators ?? []).map((decorator) => `@${printExpression(decorator, indent)}\n${indent}`);
  return [...commentLines(comments, indent), ...calls].join("");
}

/** Whether something stands above it. */
export function isPreceded({
  comments,
  decorators,
}: {
  readonly comments?: readonly string[];
  readonly decorators?: readonly CallExpression[];
}): boolean {
  return (comments ?? []).length > 0 || (decorators ?? []).length > 0;
}

/** What `[]` or `?` stands behind. */
function printSimple(type: TypeExpression, indent: string): string {
  return type.kind === "union-type" || type.kind === "nullable-type"
    ? `(${printType(type, indent)})`
    : printType(type, indent);
}

function printMember(type: TypeExpression, indent: string): string {
  return type.kind === "union-type" ? `(${printType(type, indent)})` : printType(type, indent);
}

function printObjectType(properties: readonly TypeProperty[], indent: string): string {
  if (properties.length === 0) return "{}";
  const inner = `${indent}  `;
  const pieces = properties.map((property, position) => {
    const isApart = position > 0 && (isPreceded(property) || isPreceded(properties[position - 1] ?? {}));
    const name = property.name === "*" ? "*" : propertyName(property.name);
    return { isApart, text: `${printPreceding(property, inner)}${name}: ${printType(property.type, inner)}` };
  });
  const lines = pieces.map(({ isApart, text }) => `${isApart ? "\n" : ""}\n${inner}${text}`);
  return `{${lines.join("")}\n${indent}}`;
}

function printTupleType(items: readonly TypeItem[], indent: string): string {
  const onOneLine = `[${items.map((item) => printType(item.type, indent)).join(", ")}]`;
  if (!items.some(isPreceded) && !onOneLine.includes("\n")) return onOneLine;
  const inner = `${indent}  `;
  return linesBetween(
    "[",
    items.map((item) => `${printPreceding(item, inner)}${printType(item.type, inner)}`),
    "]",
    indent,
  );
}

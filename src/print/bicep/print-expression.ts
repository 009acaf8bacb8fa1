import { commentLine, escapedText, propertyName } from "./bicep-text.ts";
import { identifier, isIdentifier } from "./identifier.ts";
import { bindingPowers, primaryPower, unaryPower } from "./operators.ts";
import { enclosed, flat, hasBlock, hasComments, open, type Place, within } from "./place.ts";
import type {
  ArrayExpression,
  ArrayItem,
  BicepExpression,
  BinaryExpression,
  CallExpression,
  ConditionalExpression,
  ForExpression,
  IndexExpression,
  LambdaExpression,
  Loop,
  ObjectEntry,
  ObjectExpression,
  ObjectProperty,
  PropertyExpression,
  TextExpression,
  UnaryExpression,
} from "./syntax.ts";

/** A call or a choice longer than this is broken, in characters. Names and texts may make longer lines all the same. */
const lineWidth = 100;

/** Lists and records in parentheses, or among the arguments of a call, stay on its line up to this many characters. */
const blockWidth = 60;

/** What stands right beside the parentheses of a call that has nothing else between them. */
const standsBeside: ReadonlySet<BicepExpression["kind"]> = new Set(["object", "array", "text", "call"]);

/** The expression as the value of a property or a statement whose line is indented by `indent`. */
export function printExpression(expression: BicepExpression, indent: string): string {
  return print(expression, open(indent));
}

/** `if (…)`, without what follows it. */
export function printCondition(condition: BicepExpression, place: Place): string {
  return `if ${parenthesised(condition, place)}`;
}

/** The head of a loop: `for (item, index) in over:`. */
export function printLoopHead({ item, index, over }: Loop, place: Place): string {
  const names = index === undefined ? identifier(item) : `(${identifier(item)}, ${identifier(index)})`;
  return `for ${names} in ${flatOr(over, enclosed(place), blockWidth)}:`;
}

/** A property or a spread within `{` and `}`, with the comments above it. */
export function printEntry(entry: ObjectEntry, indent: string): string {
  if (entry.kind === "spread") return printSpread(entry.value, open(indent));
  return [...commentLines(entry.comments, indent), printProperty(entry, open(indent))].join("");
}

/** Comments, each with the line break and the indentation after it. */
export function commentLines(comments: readonly string[] | undefined, indent: string): readonly string[] {
  return (comments ?? []).map((comment) => `${commentLine(comment)}\n${indent}`);
}

/** Text between brackets, one piece a line. `indent` is that of the line of the opening bracket. */
export function linesBetween(opening: string, pieces: readonly string[], closing: string, indent: string): string {
  return [opening, ...pieces.map((piece) => `${indent}  ${piece}`), `${indent}${closing}`].join("\n");
}

function print(expression: BicepExpression, place: Place): string {
  switch (expression.kind) {
    case "text":
      return printText(expression);
    case "number":
    case "boolean":
      return String(expression.value);
    case "null":
      return "null";
    case "symbol":
      return identifier(expression.name);
    case "object":
      return printObject(expression, place);
    case "array":
      return printArray(expression, place);
    case "for":
      return printFor(expression, place);
    case "call":
      return printCall(expression, place);
    case "method-call":
      return `${base(expression.of, place)}.${identifier(expression.name)}${printArguments(expression.arguments, place)}`;
    case "property-access":
      return printPropertyAccess(expression, place);
    case "index":
      return printIndex(expression, place);
    case "nested-resource":
      return `${base(expression.of, place)}::${identifier(expression.symbol)}`;
    case "non-null":
      return `${base(expression.of, place)}!`;
    case "unary":
      return printUnary(expression, place);
    case "binary":
      return printBinary(expression, place);
    case "conditional":
      return printConditional(expression, place);
    case "lambda":
      return printLambda(expression, place);
  }
}

function printText({ parts }: TextExpression): string {
  const pieces: string[] = [];
  let plain = "";
  for (const part of parts) {
    if (typeof part === "string") {
      plain += part;
      continue;
    }
    pieces.push(escapedText(plain), `\${${print(part, flat)}}`);
    plain = "";
  }
  return `'${pieces.join("")}${escapedText(plain)}'`;
}

function printObject({ entries }: ObjectExpression, place: Place): string {
  if (entries.length === 0) return "{}";
  if (place.kind === "flat") return `{ ${entries.map(printFlatEntry).join(", ")} }`;
  const { indent } = within(place);
  return linesBetween(
    "{",
    entries.map((entry) => printEntry(entry, indent)),
    "}",
    place.indent,
  );
}

/** Without its comments: there is no line for them. */
function printFlatEntry(entry: ObjectEntry): string {
  return entry.kind === "spread" ? printSpread(entry.value, flat) : printProperty(entry, flat);
}

function printProperty({ name, value }: ObjectProperty, place: Place): string {
  return `${typeof name === "string" ? propertyName(name) : printText(name)}: ${print(value, place)}`;
}

function printSpread(value: BicepExpression, place: Place): string {
  return `...${atLeast(bindingPowers["??"], value, place)}`;
}

function printArray({ items }: ArrayExpression, place: Place): string {
  if (items.length === 0) return "[]";
  if (place.kind === "flat") return `[${items.map((item) => printItem(item, flat)).join(", ")}]`;
  const inner = within(place);
  return linesBetween(
    "[",
    items.map((item) => [...commentLinesOf(item, inner.indent), printItem(item, inner)].join("")),
    "]",
    place.indent,
  );
}

function commentLinesOf(item: ArrayItem, indent: string): readonly string[] {
  return item.kind === "spread" ? [] : commentLines(item.comments, indent);
}

function printItem(item: ArrayItem, place: Place): string {
  return item.kind === "spread" ? printSpread(item.value, place) : print(item.value, place);
}

function printFor(loop: ForExpression, place: Place): string {
  const condition = loop.condition === undefined ? "" : `${printCondition(loop.condition, place)} `;
  return `[${printLoopHead(loop, place)} ${condition}${print(loop.body, enclosed(place))}]`;
}

function printCall({ namespace, name, arguments: values }: CallExpression, place: Place): string {
  const prefix = namespace === undefined ? "" : `${identifier(namespace)}.`;
  return `${prefix}${identifier(name)}${printArguments(values, place)}`;
}

/** On one line if that is short. A single list, record, text or call keeps its place beside the parenthesis. */
function printArguments(values: readonly BicepExpression[], place: Place): string {
  const onOneLine = `(${values.map((value) => print(value, flat)).join(", ")})`;
  if (place.kind === "flat") return onOneLine;

  const [first, second] = values;
  if (first !== undefined && second === undefined && standsBeside.has(first.kind)) return `(${print(first, place)})`;
  const width = values.some(hasBlock) ? blockWidth : lineWidth;
  if (onOneLine.length <= width && !values.some(hasComments)) return onOneLine;
  const inner = within(place);
  return `(\n${values.map((value) => `${inner.indent}${print(value, inner)}`).join(",\n")}\n${place.indent})`;
}

/** By its name where the language has no other way than brackets. */
function printPropertyAccess({ of, name, isSafe }: PropertyExpression, place: Place): string {
  const safe = isSafe ? "?" : "";
  const access = isIdentifier(name) ? `.${safe}${name}` : `[${safe}'${escapedText(name)}']`;
  return `${base(of, place)}${access}`;
}

function printIndex({ of, index, isSafe, isFromEnd }: IndexExpression, place: Place): string {
  return `${base(of, place)}[${isSafe ? "?" : ""}${isFromEnd ? "^" : ""}${print(index, enclosed(place))}]`;
}

/** What an access stands behind. A number there would be read as one with a fraction. */
function base(expression: BicepExpression, place: Place): string {
  return expression.kind === "number" ? `(${expression.value})` : atLeast(primaryPower, expression, place);
}

function printUnary({ operator, of }: UnaryExpression, place: Place): string {
  return `${operator}${atLeast(primaryPower, of, place)}`;
}

/** Sides of `??` have parentheses around every other operator: few readers know how tightly it holds them. */
function printBinary({ operator, left, right }: BinaryExpression, place: Place): string {
  const power = bindingPowers[operator];
  const isSame = left.kind === "binary" && left.operator === operator;
  const ofSide = operator === "??" ? unaryPower : power + 1;
  const first = operator === "??" && !isSame ? unaryPower : power;
  return `${atLeast(first, left, place)} ${operator} ${atLeast(ofSide, right, place)}`;
}

function printConditional(choice: ConditionalExpression, place: Place): string {
  const test = atLeast(bindingPowers["||"], choice.condition, place);
  const onOneLine = [test, ...printBranches(choice, flat)].join(" ");
  if (place.kind === "flat") return onOneLine;
  const isBroken = [choice.whenTrue, choice.whenFalse].some(hasBlock) || onOneLine.length > lineWidth;
  if (place.kind === "enclosed" || !isBroken) return [test, ...printBranches(choice, place)].join(" ");
  const { indent } = within(place);
  return [test, ...printBranches(choice, open(`${indent}  `))].join(`\n${indent}`);
}

function printBranches({ whenTrue, whenFalse }: ConditionalExpression, place: Place): readonly string[] {
  const first = powerOf(whenTrue) === 0 ? parenthesised(whenTrue, place) : print(whenTrue, place);
  const last = whenFalse.kind === "lambda" ? parenthesised(whenFalse, place) : print(whenFalse, place);
  return [`? ${first}`, `: ${last}`];
}

function printLambda({ parameters, body }: LambdaExpression, place: Place): string {
  const names = parameters.map(identifier);
  return `${names.length === 1 ? names.join() : `(${names.join(", ")})`} => ${print(body, enclosed(place))}`;
}

/** The expression, in parentheses if it holds together less tightly than it has to here. */
function atLeast(power: number, expression: BicepExpression, place: Place): string {
  return powerOf(expression) < power ? parenthesised(expression, place) : print(expression, enclosed(place));
}

function parenthesised(expression: BicepExpression, place: Place): string {
  return `(${flatOr(expression, enclosed(place), blockWidth)})`;
}

/** On one line if it is that short, else as its place allows. */
function flatOr(expression: BicepExpression, place: Place, width: number): string {
  if (place.kind === "flat") return print(expression, flat);
  const onOneLine = print(expression, flat);
  return onOneLine.length <= width && !hasComments(expression) ? onOneLine : print(expression, place);
}

function powerOf(expression: BicepExpression): number {
  if (expression.kind === "conditional" || expression.kind === "lambda") return 0;
  if (expression.kind === "binary") return bindingPowers[expression.operator];
  if (expression.kind === "unary" || (expression.kind === "number" && expression.value < 0n)) return unaryPower;
  return primaryPower;
}

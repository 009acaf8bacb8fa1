import { isIdentifier } from "../../../src/print/bicep/identifier.ts";
import { scanBicep } from "../../../src/print/bicep/read/scan-bicep.ts";
import type { BicepExpression, ConditionalExpression, TextExpression } from "../../../src/print/bicep/syntax.ts";
import { type Complaint, canonical, complaint, fixedPieces, fixedText, parameterOf, type View } from "./view.ts";

/** Quotes around names that need none; the tree does not tell them, so the tokens do. */
export function quotedNames(text: string): readonly Complaint[] {
  const tokens = scanBicep(text);
  return tokens.flatMap((token, position) => {
    if (token.kind !== "text" || !token.isFirst || !token.isLast || !isIdentifier(token.value)) return [];
    const before = tokens[position - 1];
    const behind = tokens[position + 1];
    const begins = before?.kind === "line-break" || (before?.kind === "sign" && ["{", ","].includes(before.text));
    const isName = begins && behind?.kind === "sign" && behind.text === ":";
    return isName ? [complaint("prefer-unquoted-property-names", `'${token.value}' needs no quotes.`)] : [];
  });
}

/** Expressions that can be written in a simpler way. */
export function needlesslyComplex(view: View): readonly Complaint[] {
  const names = new Set<BicepExpression>(view.expressions.flatMap(({ expression }) => interpolatedNames(expression)));
  return view.expressions.flatMap(({ expression }) => {
    switch (expression.kind) {
      case "text":
        return names.has(expression) ? [] : loneInterpolation(view, expression);
      case "index":
        return isIdentifier(fixedText(expression.index) ?? "")
          ? [
              complaint(
                "prefer-unquoted-property-names",
                `['${fixedText(expression.index)}'] is .${fixedText(expression.index)}.`,
              ),
            ]
          : [];
      case "call":
        if (expression.name === "json" && fixedText(expression.arguments[0]) === "null") {
          return [complaint("simplify-json-null", "json('null') is null.")];
        }
        return expression.name === "concat" && expression.arguments.some((value) => isText(view, value))
          ? [complaint("prefer-interpolation", "concat of texts is interpolation.")]
          : [];
      case "conditional":
        return isSafeAccess(expression) ? [complaint("use-safe-access", "contains() before an access is .?.")] : [];
      default:
        return [];
    }
  });
}

function interpolatedNames(expression: BicepExpression): readonly TextExpression[] {
  if (expression.kind !== "object") return [];
  return expression.entries.flatMap((entry) =>
    entry.kind === "property" && typeof entry.name !== "string" ? [entry.name] : [],
  );
}

function loneInterpolation(view: View, { parts }: TextExpression): readonly Complaint[] {
  const [only] = parts;
  if (parts.length !== 1 || only === undefined || typeof only === "string" || !isText(view, only)) return [];
  return [complaint("simplify-interpolation", "A text of one text is that text.")];
}

/** Whether an expression is surely a text. */
function isText(view: View, expression: BicepExpression): boolean {
  if (expression.kind === "text") return true;
  if (expression.kind === "call")
    return /^(toLower|toUpper|string|uniqueString|guid|replace|substring|trim|format|take)$/.test(expression.name);
  const parameter = parameterOf(view, expression);
  if (parameter !== undefined) return parameter.type.kind === "type-name" && parameter.type.name === "string";
  const variable = expression.kind === "symbol" ? view.byName.get(expression.name) : undefined;
  return variable?.kind === "variable" && isText(view, variable.value);
}

function isSafeAccess({ condition, whenTrue }: ConditionalExpression): boolean {
  if (condition.kind !== "call" || condition.name !== "contains") return false;
  const [of, name] = condition.arguments;
  const isOf = (base: BicepExpression) => canonical(base) === canonical(of);
  if (whenTrue.kind === "property-access") return isOf(whenTrue.of) && whenTrue.name === fixedText(name);
  return whenTrue.kind === "index" && isOf(whenTrue.of) && canonical(whenTrue.index) === canonical(name);
}

/** Hosts of one cloud, as the rule's settings have them from the start. */
const hosts = [
  "api.loganalytics.io",
  "azuredatalakeanalytics.net",
  "azuredatalakestore.net",
  "batch.core.windows.net",
  "core.windows.net",
  "database.windows.net",
  "datalake.azure.net",
  "gallery.azure.com",
  "graph.windows.net",
  "login.microsoftonline.com",
  "management.azure.com",
  "management.core.windows.net",
  "region.asazure.windows.net",
  "trafficmanager.net",
  "vault.azure.net",
];

/** Texts, names of properties among them, that hold the host of one cloud. */
export function hostsOfOneCloud(view: View): readonly Complaint[] {
  return view.expressions.flatMap(({ expression }) => textsIn(expression)).flatMap((text) => hostsIn(text));
}

function textsIn(expression: BicepExpression): readonly string[] {
  if (expression.kind === "text") return fixedPieces(expression);
  if (expression.kind !== "object") return [];
  return expression.entries.flatMap((entry) =>
    entry.kind === "property" && typeof entry.name === "string" ? [entry.name] : [],
  );
}

function hostsIn(text: string): readonly Complaint[] {
  const named = text.toLowerCase().match(/[a-z0-9.-]+/g) ?? [];
  return named
    .filter((host) => !host.endsWith("schema.management.azure.com"))
    .filter((host) => hosts.some((known) => host === known || host.endsWith(`.${known}`)))
    .map((host) => complaint("no-hardcoded-env-urls", `${host} is of one cloud.`));
}

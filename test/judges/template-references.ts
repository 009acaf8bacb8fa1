import type { CallExpression, Expression } from "../../src/reach/template/expression/expression.ts";
import { parseExpression } from "../../src/reach/template/expression/parse-expression.ts";
import { callsIn, isCallOf } from "./calls.ts";
import type { JsonObject } from "./json.ts";
import { segmentsOf, symbolic } from "./symbolic-text.ts";

/** A resource that an expression names by id; all texts symbolic and in lower case. */
export interface ResourceReference {
  readonly type: string;
  readonly names: readonly string[];
  /** Where it is: in the group that is deployed to, in a place that is named, or what an extension resource is of. */
  readonly scope: "own" | "elsewhere" | { readonly of: string };
  readonly text: string;
}

/** The resources that an expression names by `resourceId` and its kin, those in the variables that it uses among them. */
export function referencesIn(text: string, variables: JsonObject): readonly ResourceReference[] {
  const parsed = parseExpression(text, 1, text.length - 1);
  if (parsed.kind === "fault") return [];
  return callsIn(parsed.expression).flatMap(({ call }) => {
    const own = referenceOf(call, text, variables);
    const inVariable = variableTexts(call, variables).flatMap((each) => referencesIn(each, variables));
    return own === undefined ? inVariable : [own, ...inVariable];
  });
}

function referenceOf(call: CallExpression, text: string, variables: JsonObject): ResourceReference | undefined {
  const kind = ["resourceId", "extensionResourceId", "subscriptionResourceId", "tenantResourceId"].find((name) =>
    isCallOf(call, name),
  );
  if (kind === undefined) return undefined;
  const args = call.args.map((argument) => symbolic(argument, variables));
  const from = call.args.findIndex((argument, index) => isType(argument, args[index] ?? ""));
  if (from === -1) return { type: "", names: args, scope: "own", text };
  const type = args[from] ?? "";
  return { type, names: args.slice(from + 1).flatMap(segmentsOf), scope: scopeOf(kind, args.slice(0, from)), text };
}

/** `Microsoft.Network/loadBalancers`: the first argument that looks so; group and subscription stand before it. */
function isType({ kind }: Expression, text: string): boolean {
  return kind === "string" && /^[a-z0-9]+\.[a-z0-9.]+(?:\/[a-z0-9]+)+$/u.test(text);
}

function scopeOf(kind: string, before: readonly string[]): ResourceReference["scope"] {
  const [first] = before;
  if (kind === "resourceId") return first === undefined ? "own" : "elsewhere";
  if (kind !== "extensionResourceId" || first === undefined) return "elsewhere";
  return first.startsWith("/subscriptions/") ? "elsewhere" : { of: first };
}

function variableTexts(call: CallExpression, variables: JsonObject): readonly string[] {
  const [name] = isCallOf(call, "variables") ? call.args : [];
  const value = name?.kind === "string" ? variables[name.value] : undefined;
  return value === undefined
    ? []
    : (JSON.stringify(value)
        .match(/"(?:[^"\\]|\\.)*"/gu)
        ?.map(textOf) ?? []);
}

function textOf(quoted: string): string {
  return JSON.parse(quoted);
}

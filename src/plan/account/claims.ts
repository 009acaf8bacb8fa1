import { compareSpans, type Span } from "../../text/span.ts";
import type { Entry, Expression } from "../expression.ts";
import type { AccountNote, Plan, PlannedParameter, PlannedResource } from "../plan.ts";
import { partsOf } from "../walk.ts";
import type { KeptPlace, Remark } from "./account.ts";

/** What a plan says of the places of its input. */
export interface Claims {
  /** Where the plan keeps what stands at a place, in the order of the plan, each once. */
  readonly keptAt: (span: Span) => readonly KeptPlace[];
  /** What its notes say of a place beside that. */
  readonly remarksAt: (span: Span) => readonly Remark[];
  /** Every place that the plan speaks of, in order. */
  readonly places: readonly Span[];
}

/** Walks a plan for the places of the input that its values, resources and notes stand for. */
export function claimsOf(plan: Plan): Claims {
  const found = new Map<string, Found>();
  const claim: Claim = (spans, what, property) => {
    for (const span of spans ?? []) foundAt(found, span).kept.set(`${what}\n${property ?? ""}`, { what, property });
  };

  for (const parameter of plan.parameters) claimParameter(parameter, claim);
  for (const { name, value } of plan.variables) claimExpression(value, `variable ${name}`, "", claim);
  for (const resource of plan.resources) claimResource(resource, claim);
  for (const { name, value } of plan.outputs) claimExpression(value, `output ${name}`, "", claim);
  for (const note of plan.notes) claimNote(note, found);

  return {
    keptAt: (span) => [...(found.get(spanKey(span))?.kept.values() ?? [])],
    remarksAt: (span) => [...(found.get(spanKey(span))?.remarks.values() ?? [])],
    places: [...found.values()].map(({ span }) => span).sort(compareSpans),
  };
}

/** A place as the key of a map. */
export function spanKey({ file, start, end }: Span): string {
  return `${start}-${end} ${file}`;
}

interface Found {
  readonly span: Span;
  readonly kept: Map<string, KeptPlace>;
  readonly remarks: Map<string, Remark>;
}

type Claim = (spans: readonly Span[] | undefined, what: string, property: string | undefined) => void;

function foundAt(found: Map<string, Found>, span: Span): Found {
  const key = spanKey(span);
  const known = found.get(key);
  if (known !== undefined) return known;
  const fresh: Found = { span, kept: new Map(), remarks: new Map() };
  found.set(key, fresh);
  return fresh;
}

function claimNote(note: AccountNote, found: Map<string, Found>): void {
  const { kept, remarks } = foundAt(found, note.span);
  switch (note.fate) {
    case "kept":
      kept.set(`${note.as.what}\n${note.as.property}`, note.as);
      return;
    case "by-hand":
      remarks.set(`${note.why}\n${note.todo}`, { why: note.why, todo: note.todo });
      return;
    case "dropped":
      remarks.set(`${note.why}\n`, { why: note.why, todo: undefined });
  }
}

function claimParameter({ name, origins, defaultValue }: PlannedParameter, claim: Claim): void {
  const what = `parameter ${name}`;
  claim(origins, what, undefined);
  if (defaultValue !== undefined) claimExpression(defaultValue, what, "default value", claim);
}

function claimResource(resource: PlannedResource, claim: Claim): void {
  const { symbol, type, origins, name, condition, loop, resourceGroup, body, parts } = resource;
  const what = `${symbol} (${type})`;
  claim(origins, what, undefined);
  claimExpression(name, what, "name", claim);
  if (condition !== undefined) claimExpression(condition, what, "condition", claim);
  if (loop !== undefined) claimExpression(loop.over, what, "loop", claim);
  if (resourceGroup !== undefined) claimExpression(resourceGroup, what, "resource group", claim);
  claimEntries(body, what, "", claim);
  for (const part of parts ?? []) claimExpression(part.name, what, `${part.type} name`, claim);
}

function claimEntries(entries: readonly Entry[], what: string, path: string, claim: Claim): void {
  for (const { name, value } of entries) claimExpression(value, what, memberPath(path, name), claim);
}

function memberPath(path: string, name: string): string {
  if (!/^[A-Za-z_]\w*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

function claimExpression(expression: Expression, what: string, path: string, claim: Claim): void {
  claim(expression.origins, what, path === "" ? undefined : path);
  switch (expression.kind) {
    case "list":
      for (const [index, item] of expression.items.entries()) claimExpression(item, what, `${path}[${index}]`, claim);
      return;
    case "record":
      claimEntries(expression.entries, what, path, claim);
      return;
    default:
      for (const part of partsOf(expression)) claimExpression(part, what, path, claim);
  }
}

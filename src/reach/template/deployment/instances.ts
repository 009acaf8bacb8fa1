import { diagnose } from "../../../diagnostic/code-record.ts";
import { templateStructure } from "../codes.ts";
import type { Context, Place } from "../context.ts";
import { copyCount, inLoop } from "../evaluate-copies.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { booleanOf } from "../values/boolean-of.ts";
import { describeKind } from "../values/describe-kind.ts";
import { undecided } from "../values/make-value.ts";
import { circular } from "./circular.ts";
import type { Deployment, Identity, Instance } from "./deployment.ts";
import { evaluateBody } from "./evaluate-body.ts";
import { identify } from "./identify.ts";
import { identityPending } from "./index-instances.ts";
import { lazily } from "./lazily.ts";
import { writtenObject, writtenText } from "./part-of-template.ts";

/** What the resources of a deployment are made in. */
export interface InstanceMaker {
  readonly place: Place;
  readonly context: Context;
  /** Opens the deployment that a resource is. */
  readonly open: (instance: Instance, identity: Identity) => Deployment | EvaluatedUndecided | undefined;
}

/** The resources that a `resources` member stands for, loops multiplied, with those written inside them after each. */
export function instancesOf(owner: EvaluatedObject, maker: InstanceMaker, parent?: Instance): readonly Instance[] {
  const context = parent?.context ?? maker.context;
  return writtenResources(owner, context).flatMap(({ symbol, written }) => {
    const copy = writtenObject(written, "copy");
    if (copy === undefined) return withChildren({ written, symbol, context, parent }, maker);
    return turnsOf(copy, { written, symbol, context, parent }, maker);
  });
}

interface Draft {
  readonly written: EvaluatedObject;
  readonly symbol: string | undefined;
  readonly context: Context;
  readonly parent: Instance | undefined;
  readonly loop?: { readonly name: string; readonly index: number };
  /** Why it is not known which resource, or how many, it is. */
  readonly unknown?: EvaluatedUndecided;
}

function writtenResources(owner: EvaluatedObject, { run }: Context) {
  const resources = owner.members.get("resources")?.value;
  if (resources === undefined || resources.kind === "null") return [];
  if (resources.kind !== "array" && resources.kind !== "object") {
    const data = { name: "resources", actual: describeKind(resources), expected: "an array or an object" };
    run.report(diagnose(templateStructure, "kind", resources.span, data));
    return [];
  }
  const entries: readonly (readonly [string | undefined, Evaluated])[] =
    resources.kind === "array"
      ? resources.items.map((item) => [undefined, item] as const)
      : [...resources.members].map(([key, member]) => [key, member.value] as const);
  return entries.flatMap(([symbol, value]) => {
    if (value.kind === "object") return [{ symbol, written: value }];
    const data = { name: symbol ?? "resources", actual: describeKind(value), expected: "an object" };
    run.report(diagnose(templateStructure, "kind", value.span, data));
    return [];
  });
}

function turnsOf(copy: EvaluatedObject, draft: Draft, maker: InstanceMaker): readonly Instance[] {
  const { context } = draft;
  const count = copyCount(copy, context, evaluateJson);
  // A loop of unknown length is one resource of which nothing is known, so that it is told and not lost.
  if (typeof count !== "number") return [instanceOf({ ...draft, unknown: count }, maker)];
  const name = writtenText(copy, "name") ?? "";
  const turns: Instance[] = [];
  for (let index = 0; index < count; index += 1) {
    const within = inLoop(context, { name, index, isNameless: true });
    const made = withChildren({ ...draft, context: within, loop: { name, index } }, maker);
    if (made.length === 0) break;
    turns.push(...made);
  }
  return turns;
}

function withChildren(draft: Draft, maker: InstanceMaker): readonly Instance[] {
  if (!draft.context.run.addsResource(draft.written.span)) return [];
  const instance = instanceOf(draft, maker);
  return [instance, ...instancesOf(draft.written, maker, instance)];
}

function instanceOf(draft: Draft, maker: InstanceMaker): Instance {
  const { written, symbol, context, parent, loop, unknown } = draft;
  const { run } = context;
  const unnamed = () => undecided(identityPending, written.span);
  const identity = lazily(() => unknown ?? identityOf(draft, maker), unnamed);
  const condition = lazily(() => conditionOf(written, context), unnamed);
  const what = () => nameOf(identity());
  const body = lazily(
    () => evaluateBody(written, context, identity()),
    () => circular(what(), written.span, run),
  );
  const instance: Instance = {
    symbol,
    loop: loop?.name.toLowerCase(),
    index: loop?.index,
    written,
    context,
    parent,
    isExisting: isExisting(written),
    identity,
    condition,
    body,
    nested: lazily(
      () => openNested(instance, identity(), maker),
      () => circular(what(), written.span, run),
    ),
  };
  return instance;
}

function isExisting({ members }: EvaluatedObject): boolean {
  const existing = members.get("existing")?.value;
  return existing !== undefined && booleanOf(existing) === true;
}

function nameOf(identity: Identity | EvaluatedUndecided): string {
  return identity.kind === "identity" ? `resource '${identity.name}'` : "a resource";
}

function identityOf({ written, context, parent }: Draft, { place }: InstanceMaker): Identity | EvaluatedUndecided {
  const around = parent?.identity();
  if (around?.kind === "undecided") return around;
  return identify(written, context, place, around);
}

function conditionOf(written: EvaluatedObject, context: Context): boolean | EvaluatedUndecided {
  const condition = written.members.get("condition")?.value;
  if (condition === undefined) return true;
  const value = evaluateJson(condition, context);
  if (value.kind === "undecided") return value;
  return booleanOf(value) ?? undecided("the condition is no boolean", value.span);
}

function openNested(
  instance: Instance,
  identity: Identity | EvaluatedUndecided,
  { open }: InstanceMaker,
): Deployment | EvaluatedUndecided | undefined {
  if (identity.kind === "undecided") return undefined;
  return /^microsoft\.resources\/deployments$/i.test(identity.type) ? open(instance, identity) : undefined;
}

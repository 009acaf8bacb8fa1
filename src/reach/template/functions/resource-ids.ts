import type { Place } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { placeId, resourceIdIn } from "../resource-id.ts";
import { textValue, undecided } from "../values/make-value.ts";
import { textOf } from "../values/text-of.ts";
import { type Form, ofArguments, type TemplateFunction } from "./function.ts";

/** Functions that give the id of a resource by its type and names. */
export const resourceIds: readonly TemplateFunction[] = [
  idFunction("resourceId", 2, 2, ({ place }, before) => placeId(placeBefore(place, before))),
  idFunction("subscriptionResourceId", 2, 1, ({ place }, [subscription]) =>
    placeId({ ...place, level: "subscription", subscription: subscription ?? place.subscription }),
  ),
  idFunction("tenantResourceId", 2, 0, () => ""),
  idFunction("managementGroupResourceId", 2, 1, (_, [group]) =>
    group === undefined ? "" : `/providers/Microsoft.Management/managementGroups/${group}`,
  ),
  idFunction("extensionResourceId", 3, 1, (_, [scope]) => scope ?? ""),
];

/** What may stand before the type decides the scope; the type is the first argument that has a slash and a namespace. */
function idFunction(
  name: string,
  minimum: number,
  mostBefore: number,
  scopeOf: (context: Form["context"], before: readonly string[]) => string,
): TemplateFunction {
  return ofArguments(name, minimum, undefined, ({ args, context, evaluate }) => {
    const { at } = context;
    const values = args.map((argument) => evaluate(argument));
    const texts = values.flatMap((value) => textOf(value) ?? []);
    if (texts.length < values.length) return notText(values, name, at);
    const typeAt = name === "extensionResourceId" ? 1 : texts.findIndex((text) => text.includes("/"));
    const type = texts[typeAt];
    if (type === undefined || typeAt > mostBefore) return undecided(`function '${name}' finds no resource type`, at);
    const id = resourceIdIn(scopeOf(context, texts.slice(0, typeAt)), type, texts.slice(typeAt + 1));
    return id === undefined
      ? undecided(`function '${name}' gets as many names as '${type}' has segments`, at)
      : textValue(id, at);
  });
}

function notText(values: readonly Evaluated[], name: string, at: Evaluated["span"]): Evaluated {
  const missing = values.find((value) => value.kind === "undecided");
  return undecided(missing?.kind === "undecided" ? missing.why : `function '${name}' takes strings`, at);
}

/** One argument before the type is a group, two are a subscription and a group; an empty one stands for the own. */
function placeBefore(place: Place, before: readonly string[]): Place {
  const group = before.at(-1) || place.resourceGroup;
  const subscription = (before.length > 1 ? before[0] : undefined) || place.subscription;
  if (before.length === 0) return place;
  return { level: "resource-group", subscription, resourceGroup: group };
}

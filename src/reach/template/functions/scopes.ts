import type { Context } from "../context.ts";
import type { Evaluated } from "../evaluated.ts";
import { locationOf, placeholders } from "../placeholders.ts";
import { groupId, subscriptionId } from "../resource-id.ts";
import { objectOf, textValue } from "../values/make-value.ts";
import { cloud } from "./cloud.ts";
import { ofArguments, type TemplateFunction } from "./function.ts";

/** Functions that tell where one deploys to: placeholders, so that names and ids made of them can be compared. */
export const scopes: readonly TemplateFunction[] = [
  scope("resourceGroup", ({ place }) => ({
    id: groupId(place),
    name: place.resourceGroup,
    type: "Microsoft.Resources/resourceGroups",
    location: locationOf(place.resourceGroup),
  })),
  scope("subscription", ({ place }) => ({
    id: subscriptionId(place),
    subscriptionId: place.subscription,
    tenantId: placeholders.tenant,
    displayName: placeholders.displayName,
  })),
  scope("tenant", () => ({ id: "/", tenantId: placeholders.tenant, displayName: placeholders.displayName })),
  scope("managementGroup", () => ({
    id: `/providers/Microsoft.Management/managementGroups/${placeholders.managementGroup}`,
    name: placeholders.managementGroup,
    type: "Microsoft.Management/managementGroups",
  })),
  ofArguments("deployment", 0, 0, ({ context }) => deployment(context)),
  ofArguments("environment", 0, 0, ({ context: { at } }) => cloud(at)),
];

function scope(name: string, facts: (context: Context) => Readonly<Record<string, string>>): TemplateFunction {
  return ofArguments(name, 0, 0, ({ context }) => {
    const entries = Object.entries(facts(context)).map(([key, text]) => [key, textValue(text, context.at)] as const);
    return { ...objectOf(entries, context.at), more: `of ${name}() is known only when one deploys` };
  });
}

function deployment({ at, deployment: { name, uri } }: Context): Evaluated {
  const more = "of deployment() is known only when one deploys";
  const templateLink = { ...objectOf([["uri", textValue(uri, at)]], at), more };
  const properties = { ...objectOf([["templateLink", templateLink]], at), more };
  const location = textValue(placeholders.location, at);
  return {
    ...objectOf(
      [
        ["name", textValue(name, at)],
        ["location", location],
        ["properties", properties],
      ],
      at,
    ),
    more,
  };
}

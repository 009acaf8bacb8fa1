import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { designService } from "../../../src/plan/design/design-service.ts";
import type { Fragment, Json } from "../../../src/plan/plan.ts";
import type { RemoteAccessChoice, ScaleSetChoices } from "../../../src/plan/planned-service.ts";
import { configurationText, definitionText } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { serviceOf } from "../planned-services.ts";

/** The design of a service of these roles, with what stands in the configuration's `NetworkConfiguration`. */
export function designOf(
  roles: string,
  network = "",
  remoteAccess?: RemoteAccessChoice,
  more: Partial<ScaleSetChoices> = {},
): ServiceDesign {
  const service = serviceOf(definitionText(roles), { Cloud: configurationText(network) });
  return designService(service, { remoteAccess, orchestration: "uniform", sessions: 100, ...more }).value;
}

/** The body of a resource of a fragment, as data. */
export function bodyOf(fragment: Fragment, symbol: string): { readonly [name: string]: Json } {
  const found = fragment.resources?.find((resource) => resource.symbol === symbol);
  if (found === undefined) throw new Error(`There is no resource ${symbol}.`);
  return Object.fromEntries(found.body.map(({ name, value }) => [name, plain(value)]));
}

export function symbolsOf({ resources }: Fragment): readonly string[] {
  return (resources ?? []).map(({ symbol }) => symbol);
}

export function parametersOf({ parameters }: Fragment): readonly string[] {
  return (parameters ?? []).map(({ name }) => name);
}

/** The properties of a resource of a fragment. */
export function propertiesOf(fragment: Fragment, symbol: string): { readonly [name: string]: Json } {
  const { properties } = bodyOf(fragment, symbol);
  if (typeof properties !== "object" || properties === null || Array.isArray(properties))
    throw new Error("no properties");
  return properties as { readonly [name: string]: Json };
}

/** The items of a list within properties: their names, each with its own properties. */
export function itemsOf(properties: { readonly [name: string]: Json }, name: string): readonly Item[] {
  const list = properties[name];
  return Array.isArray(list) ? (list as readonly Item[]) : [];
}

export interface Item {
  readonly name: string;
  readonly properties: { readonly [name: string]: Json };
}

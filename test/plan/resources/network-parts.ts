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
export function bodyOf(fragment: Fragment, symbol: string): JsonRecord {
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
export function propertiesOf(fragment: Fragment, symbol: string): JsonRecord {
  const { properties } = bodyOf(fragment, symbol);
  if (!isRecord(properties)) throw new Error(`${symbol} has no properties.`);
  return properties;
}

/** The items of a list within properties: their names, each with its own properties. */
export function itemsOf(properties: JsonRecord, name: string): readonly Item[] {
  const list = properties[name];
  return Array.isArray(list) ? list.filter(isItem) : [];
}

export interface Item {
  readonly name: string;
  readonly properties: JsonRecord;
}

type JsonRecord = { readonly [name: string]: Json };

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isItem(value: unknown): value is Item {
  return (
    isRecord(value) && typeof value.name === "string" && (value.properties === undefined || isRecord(value.properties))
  );
}

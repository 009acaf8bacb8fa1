import { cleanName } from "./design/clean-name.ts";
import type { ServiceDesign } from "./design/design.ts";
import { call, type Expression, from, literal } from "./expression.ts";
import type { PlannedParameter } from "./plan.ts";

/** Where everything is deployed: where the resource group is, unless somebody says otherwise. */
export const locationParameter: PlannedParameter = {
  name: "location",
  type: "string",
  description:
    "The region of all resources, also of those that exist already: a network, an address, a vault with certificates.",
  defaultValue: { kind: "member", of: call("resourceGroup"), name: "location" },
  value: { kind: "default" },
};

/** Characters. The longest of the names that begin with it, a Relay namespace, takes 50. */
const lengths = { least: 2, most: 20 };

/** What the names of all resources begin with: the definition's name, as far as names of resources can have it. */
export function serviceNameParameter({ service }: ServiceDesign): PlannedParameter {
  const { name } = service.written;
  return {
    name: "serviceName",
    type: "string",
    description: "What the names of all resources begin with.",
    defaultValue: from(literal(serviceWord(name.value)), name.span),
    minLength: lengths.least,
    maxLength: lengths.most,
    value: { kind: "default" },
  };
}

/** The name of a service as names of resources have it; those of some have to begin with a letter. */
export function serviceWord(name: string): string {
  const word = cleanName(name.toLowerCase(), { forbidden: /[^a-z0-9]+/g, most: lengths.most, fallback: "service" });
  const named = /^[a-z]/.test(word)
    ? word
    : cleanName(`s${word}`, { forbidden: /-+$/g, most: lengths.most, fallback: "" });
  return named.length < lengths.least ? `${named}-service` : named;
}

/** The name of a resource: that of the service, and what tells it apart. */
export function resourceName(ending: string): Expression {
  return { kind: "join", parts: [{ kind: "parameter", name: "serviceName" }, `-${ending}`] };
}

/** The environment variable that `deploy` brings a parameter in: `webRole1Settings` in `CSDEF_WEB_ROLE1_SETTINGS`. */
export function environmentVariable(parameter: string): string {
  return `CSDEF_${parameter.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "_").toUpperCase()}`;
}

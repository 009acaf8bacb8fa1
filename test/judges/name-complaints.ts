import type { Complaint } from "./complaint.ts";
import { itemsOf, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { domainNameLabel, type NameRule, nameRules } from "./name-rules.ts";
import { type DeployedResource, type DeployedResources, deployedResources } from "./platform/deployed.ts";
import { partsOf, whereOf } from "./platform/parts.ts";

/**
 * Names of resources, their parts and DNS labels that are too long or short, hold what they may not or are there twice,
 * with some values of the template's parameters; names that cannot be evaluated; types whose names have no rule here. Capitals make no difference.
 */
export function nameComplaints(template: Json, parameterValues: JsonObject = {}): readonly Complaint[] {
  const all = deployedResources(template, parameterValues);
  return [
    ...all.undecided.map((why) => ({ where: "resources", what: `cannot be evaluated: ${why}` })),
    ...all.resources.flatMap((resource) => [
      ...faultsOf(ownName(resource), ruleOf(resource.type), whereOf(resource)),
      ...labelFaults(resource),
      ...partFaults(resource, all),
    ]),
    ...twice(all.resources.map((resource) => ({ key: resource.id, where: whereOf(resource) }))),
  ];
}

function ruleOf(type: string): NameRule | undefined {
  return nameRules.find((rule) => rule.type.toLowerCase() === type.toLowerCase());
}

/** The segments after its parents'; a hybrid connection's own may hold a slash. */
function ownName({ type, name }: DeployedResource): string {
  return name
    .split("/")
    .slice(type.split("/").length - 2)
    .join("/");
}

function faultsOf(name: string, rule: NameRule | undefined, where: string): readonly Complaint[] {
  if (rule === undefined) return [{ where, what: "no rule is known for names of its type" }];
  const { shortest, longest, pattern, says } = rule;
  if (name.length < shortest)
    return [{ where, what: `'${name}' has ${name.length} characters, fewer than ${shortest}` }];
  if (name.length > longest) return [{ where, what: `'${name}' has ${name.length} characters, more than ${longest}` }];
  return pattern.test(name) ? [] : [{ where, what: `'${name}' is not of: ${says}` }];
}

function labelFaults(resource: DeployedResource): readonly Complaint[] {
  const label = textOf(resource.body, "properties", "dnsSettings", "domainNameLabel");
  return label === undefined ? [] : faultsOf(label, domainNameLabel, `${whereOf(resource)}/dnsSettings`);
}

function partFaults(resource: DeployedResource, all: DeployedResources): readonly Complaint[] {
  const kinds = nameRules.flatMap(({ type }) => {
    const kind = type.slice(type.lastIndexOf("/") + 1);
    return type.toLowerCase() === `${resource.type}/${kind.toLowerCase()}` ? [kind] : [];
  });
  return kinds.flatMap((kind) => {
    const inside = itemsOf(memberOf(resource.body, "properties", kind)).length;
    const parts = partsOf(resource, kind, all);
    const named = parts.map(({ id, where }) => ({ key: id, where }));
    const rule = ruleOf(`${resource.type}/${kind}`);
    return [...parts.slice(0, inside).flatMap(({ name, where }) => faultsOf(name, rule, where)), ...twice(named)];
  });
}

function twice(named: readonly { readonly key: string; readonly where: string }[]): readonly Complaint[] {
  return named.flatMap(({ key, where }, index) => {
    const isTwice = named.slice(0, index).some((other) => other.key === key);
    return isTwice ? [{ where, what: "is there twice" }] : [];
  });
}

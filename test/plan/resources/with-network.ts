import type { Plan } from "../../../src/plan/plan.ts";

/**
 * A template with the customer's network beside what it has, its subnets without security groups: what an existing network
 * does to a flow stands in no file, and without it nothing could be decided.
 */
export function withNetwork(plan: Plan, template: string): string {
  const network = plan.resources.find(({ symbol, isExisting }) => symbol === "network" && isExisting === true);
  if (network === undefined) return template;
  const names = new Set((network.parts ?? []).map(({ name }) => (name.kind === "parameter" ? name.name : "")));
  const written = [...names].map((name) => givenValue(plan, name));
  const subnets = [...new Set(written)].map((name, index) => ({
    name,
    properties: { addressPrefix: `10.20.${index}.0/24` },
  }));
  const resource = {
    type: "Microsoft.Network/virtualNetworks",
    apiVersion: "2025-07-01",
    name: givenValue(plan, "virtualNetworkName"),
    properties: { addressSpace: { addressPrefixes: ["10.20.0.0/16"] }, subnets },
  };
  const { resources, ...rest } = JSON.parse(template);
  return JSON.stringify({ ...rest, resources: [...resources, resource] });
}

function givenValue({ parameters }: Plan, name: string): string {
  const value = parameters.find((one) => one.name === name)?.value;
  const written = value?.kind === "written" ? value.values[0] : undefined;
  return typeof written === "string" ? written : `brought-${name}`;
}

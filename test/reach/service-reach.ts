import type { Staged } from "../../src/diagnostic/diagnostic.ts";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import type { Reach } from "../../src/reach/flow.ts";
import { flowsOfService } from "../../src/reach/flows-of-service.ts";
import type { ServiceConfiguration } from "../../src/service/configuration.ts";
import type { ServiceDefinition } from "../../src/service/definition.ts";
import { readConfiguration } from "../../src/service/read-configuration.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { parseXml } from "../../src/xml/parse.ts";

const schemas = "http://schemas.microsoft.com/ServiceHosting/2008/10";

export function definitionText(content: string): string {
  return `<ServiceDefinition name="Shop" xmlns="${schemas}/ServiceDefinition">${content}</ServiceDefinition>`;
}

export function configurationText(network: string): string {
  const content = network === "" ? "" : `<NetworkConfiguration>${network}</NetworkConfiguration>`;
  return `<ServiceConfiguration serviceName="Shop" xmlns="${schemas}/ServiceConfiguration">${content}</ServiceConfiguration>`;
}

/** A definition with its imports expanded. */
export function expandedText(text: string, file = "Shop.csdef"): ServiceDefinition {
  const written = readDefinition(parseXml(text, file).value);
  if (written === undefined) throw new Error("no definition");
  return expandImports(written, moduleMap(builtInModules), { sdk: undefined, rolePlugins: [] }).value;
}

export function configurationOf(text: string, file = "Shop.Cloud.cscfg"): ServiceConfiguration {
  const configuration = readConfiguration(parseXml(text, file).value);
  if (configuration === undefined) throw new Error("no configuration");
  return configuration;
}

/** Who can reach what in a service of these roles, with what stands in the configuration's `NetworkConfiguration`. */
export function reachOf(roles: string, network?: string): Staged<Reach> {
  const configuration = network === undefined ? undefined : configurationOf(configurationText(network));
  return flowsOfService(expandedText(definitionText(roles)), configuration);
}

/** A web role of this name with these endpoints. */
export function web(name: string, endpoints: string, imports: readonly string[] = []): string {
  const entries = imports.map((module) => `<Import moduleName="${module}" />`).join("");
  return `<WebRole name="${name}"><Imports>${entries}</Imports><Endpoints>${endpoints}</Endpoints></WebRole>`;
}

/** A rule that lets only these roles call an endpoint. */
export function onlyFrom(role: string, endpoint: string, ...sources: readonly string[]): string {
  const from = sources.map((source) => `<FromRole roleName="${source}" />`).join("");
  return `<OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName="${role}" endpointName="${endpoint}" /></Destinations><WhenSource matches="AnyRule">${from}</WhenSource></OnlyAllowTrafficTo>`;
}

/** An access list on an endpoint; its rules are `permit 10.0.0.0/8`, in order. */
export function accessList(role: string, endpoint: string, rules: readonly string[]): string {
  const elements = rules.map((rule, index) => {
    const [action, subnet] = rule.split(" ");
    return `<Rule order="${index + 1}" action="${action}" remoteSubnet="${subnet}" />`;
  });
  return `<AccessControls><AccessControl name="List">${elements.join("")}</AccessControl></AccessControls><EndpointAcls><EndpointAcl role="${role}" endPoint="${endpoint}" accessControl="List" /></EndpointAcls>`;
}

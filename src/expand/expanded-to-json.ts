import type {
  LoadBalancerProbe,
  OnlyAllowTrafficTo,
  RoleEndpoint,
  ServiceDefinition,
  WhenSource,
} from "../service/definition.ts";
import { located } from "../text/span.ts";
import { type Teller, tellerFor } from "./json-origin.ts";
import { roleToJson } from "./role-to-json.ts";

/** What `expandedToJson` gives back. */
export type ExpandedServiceJson = ReturnType<typeof expandedToJson>;

/**
 * An expanded definition as plain data in the words of the schema: each attribute as `{ value, origin }`, elements in
 * their order, with `kind` where those of one list differ. What is absent has no value. Of settings there are only
 * names, since a definition holds no values of them.
 */
export function expandedToJson(expanded: ServiceDefinition) {
  const teller = tellerFor(expanded.document.text);
  const tell = teller({ addedBy: undefined });
  return {
    name: tell(expanded.name),
    schemaVersion: tell(expanded.schemaVersion),
    upgradeDomainCount: tell(expanded.upgradeDomainCount),
    topologyChangeDiscovery: tell(expanded.topologyChangeDiscovery),
    loadBalancerProbes: expanded.loadBalancerProbes.map((probe) => probeToJson(probe, teller)),
    roles: expanded.roles.map((role) => roleToJson(role, teller)),
    networkTrafficRules: expanded.networkTrafficRules.map((rule) => trafficRuleToJson(rule, teller)),
  };
}

function probeToJson(probe: LoadBalancerProbe, teller: Teller) {
  const tell = teller(probe);
  return {
    name: tell(probe.name),
    protocol: tell(probe.protocol),
    port: tell(probe.port),
    path: tell(probe.path),
    intervalInSeconds: tell(probe.intervalInSeconds),
    timeoutInSeconds: tell(probe.timeoutInSeconds),
  };
}

function trafficRuleToJson(rule: OnlyAllowTrafficTo, teller: Teller) {
  const { destinations, allowAllTraffic, whenSource } = rule;
  return {
    destinations: destinations.map((destination) => destinationToJson(destination, teller)),
    allowAllTraffic: teller(rule)(allowAllTraffic && located(true, allowAllTraffic)),
    whenSource: whenSource && whenSourceToJson(whenSource, teller),
  };
}

function destinationToJson(destination: RoleEndpoint, teller: Teller) {
  const tell = teller(destination);
  return { roleName: tell(destination.roleName), endpointName: tell(destination.endpointName) };
}

function whenSourceToJson(whenSource: WhenSource, teller: Teller) {
  const tell = teller(whenSource);
  return { matches: tell(whenSource.matches), fromRoles: whenSource.fromRoles.map((roleName) => tell(roleName)) };
}

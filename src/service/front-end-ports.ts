import type { Endpoint, Role, ServiceDefinition } from "./definition.ts";
import { type Ports, publicPorts } from "./ports.ts";
import { remembered } from "./remembered.ts";

/** Ports that one endpoint takes at the front end of a load balancer, which all roles share. */
export interface FrontEndPorts extends Ports {
  readonly role: Role;
  readonly endpoint: Endpoint;
  /** The internal load balancer that the endpoint names; `undefined` for the public address. Each has ports of its own. */
  readonly loadBalancer: string | undefined;
}

/** The ports of all input and instance input endpoints of a definition, in document order. */
export const frontEndPorts: (definition: ServiceDefinition) => readonly FrontEndPorts[] = remembered(({ roles }) =>
  roles.flatMap((role) => role.endpoints.flatMap((endpoint) => portsOf(role, endpoint))),
);

function portsOf(role: Role, endpoint: Endpoint): readonly FrontEndPorts[] {
  const loadBalancer = endpoint.kind === "input" ? endpoint.loadBalancer?.value : undefined;
  return publicPorts(endpoint).map((ports) => ({ ...ports, role, endpoint, loadBalancer }));
}

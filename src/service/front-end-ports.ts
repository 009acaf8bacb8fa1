import type { Endpoint, Role, ServiceDefinition } from "./definition.ts";
import { type Ports, publicPorts } from "./ports.ts";

/** Ports that one endpoint takes at the front end of a load balancer, which all roles share. */
export interface FrontEndPorts extends Ports {
  readonly role: Role;
  readonly endpoint: Endpoint;
  /** The internal load balancer that the endpoint names; `undefined` for the public address. Each has ports of its own. */
  readonly loadBalancer: string | undefined;
}

/** The ports of all input and instance input endpoints of a definition, in document order. */
export function frontEndPorts({ roles }: ServiceDefinition): readonly FrontEndPorts[] {
  return roles.flatMap((role) =>
    role.endpoints.flatMap((endpoint) => {
      const loadBalancer = endpoint.kind === "input" ? endpoint.loadBalancer?.value : undefined;
      return publicPorts(endpoint).map((ports) => ({ ...ports, role, endpoint, loadBalancer }));
    }),
  );
}

import { admissionTo } from "../reach/access-lists.ts";
import { everyAddress, isSameSet } from "../reach/address-set.ts";
import type { InputEndpoint, InstanceInputEndpoint, Role } from "../service/definition.ts";
import { localPorts, type Ports, publicPorts } from "../service/ports.ts";
import type { ServiceSubject } from "./rule.ts";

/** An endpoint that the whole Internet reaches, as no access list narrows it. */
export interface OpenEndpoint {
  readonly role: Role;
  readonly endpoint: InputEndpoint | InstanceInputEndpoint;
}

/** Every endpoint of a service that the whole Internet reaches. None in a local configuration: the emulator has no Internet. */
export function openEndpoints({ expanded, configuration, isLocal }: ServiceSubject): readonly OpenEndpoint[] {
  if (isLocal) return [];
  return expanded.roles.flatMap((role) =>
    role.endpoints.flatMap((endpoint) => {
      if (endpoint.kind === "internal") return [];
      if (endpoint.kind === "input" && endpoint.loadBalancer !== undefined) return [];
      const { addresses } = admissionTo(role, endpoint, configuration);
      return isSameSet(addresses, everyAddress) ? [{ role, endpoint }] : [];
    }),
  );
}

/** Where an endpoint has a port, be it before the load balancer or behind it; `undefined` where it has not. */
export function portOf(endpoint: OpenEndpoint["endpoint"], port: number): Ports | undefined {
  return [...publicPorts(endpoint), ...localPorts(endpoint)].find(({ min, max }) => min === port && max === port);
}

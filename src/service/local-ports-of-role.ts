import type { Role } from "./definition.ts";
import type { EndpointPorts } from "./port-overlaps.ts";
import { localPorts } from "./ports.ts";
import { remembered } from "./remembered.ts";

/** The ports that the endpoints of a role certainly take on each of its instances, in document order. */
export const localPortsOfRole: (role: Role) => readonly EndpointPorts[] = remembered(({ endpoints }) =>
  endpoints.flatMap((endpoint) => localPorts(endpoint).map((ports) => ({ ...ports, endpoint }))),
);

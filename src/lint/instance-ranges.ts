import type { InstanceInputEndpoint, Role } from "../service/definition.ts";
import { publicPorts } from "../service/ports.ts";
import type { Located } from "../text/span.ts";
import { configuredRoles } from "./configured-roles.ts";
import type { ServiceSubject } from "./rule.ts";

/** An instance input endpoint, how many public ports it has, and how many instances are to share them. */
export interface InstanceRange {
  readonly role: Role;
  readonly endpoint: InstanceInputEndpoint;
  readonly ports: number;
  readonly count: Located<number>;
}

/** Every instance input endpoint whose role has an instance count. None in a local configuration: the emulator passes them over. */
export function instanceRanges({ expanded, configuration, isLocal }: ServiceSubject): readonly InstanceRange[] {
  if (isLocal) return [];
  return configuredRoles(expanded, configuration).flatMap(({ role, configured: { instanceCount } }) =>
    role.endpoints.flatMap((endpoint) => {
      const [range] = publicPorts(endpoint);
      if (endpoint.kind !== "instance-input" || range === undefined || instanceCount === undefined) return [];
      return [{ role, endpoint, ports: range.max - range.min + 1, count: instanceCount }];
    }),
  );
}

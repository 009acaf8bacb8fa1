import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";
import type { Flow, Ports } from "./flow.ts";

/** Every port there is. */
export const everyPort: Ports = { kind: "range", first: 1, last: 65535 };

/**
 * The flows of addresses that instances have for themselves: every port of the instance, since no endpoint limits it.
 *
 * Source: https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-instance-level-public-ip.md
 */
export function publicAddressFlows(
  { roles }: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly Flow[] {
  const assignments = configuration?.networkConfiguration?.instanceAddresses ?? [];
  const names = new Set(roles.map((role) => role.name.value));
  return assignments
    .filter(({ roleName }) => names.has(roleName.value))
    .flatMap(({ roleName, publicIPs }) =>
      publicIPs.map(({ name }) => ({
        from: { kind: "internet" },
        to: { kind: "role", name: roleName.value },
        endpoint: name.value,
        kind: "public-address",
        protocol: "any",
        ports: everyPort,
        localPorts: everyPort,
        via: [],
        origins: [name.span],
      })),
    );
}

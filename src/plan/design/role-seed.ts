import type { Endpoint, Role, ServiceDefinition } from "../../service/definition.ts";
import { desktopEndpointName } from "../../service/remote-desktop-endpoints.ts";
import type { Transport } from "../../service/transport.ts";
import type { Span } from "../../text/span.ts";
import type { TransportWord } from "./design.ts";
import { type RoleNames, roleNames } from "./role-names.ts";

/** A role with its names, before its ports are looked at. */
export interface RoleSeed extends RoleNames {
  readonly role: Role;
}

/** The web and worker roles of a service with their names, in document order. */
export function roleSeeds({ roles }: ServiceDefinition): readonly RoleSeed[] {
  const converted = roles.filter(({ kind }) => kind !== "virtual-machine");
  const names = roleNames(converted.map(({ name }) => name.value));
  return converted.flatMap((role, index) => {
    const named = names[index];
    return named === undefined ? [] : [{ role, ...named }];
  });
}

const remoteAccessModules = /^Microsoft\.WindowsAzure\.Plugins\.Remote(?:Access|Forwarder)\./;

/** The endpoints that are carried over: those of Remote Access and Remote Forwarder are replaced by what was chosen. */
export function carriedEndpoints({ endpoints }: Role): readonly Endpoint[] {
  return endpoints.filter(({ name }) => !remoteAccessModules.test(name.value));
}

/** The place that brought Remote Access to a role; `undefined` where it has none. */
export function remoteAccessOf({ endpoints }: Role): Span | undefined {
  return endpoints.find(({ name }) => name.value === desktopEndpointName)?.span;
}

/** The words that a load balancer has for a transport; of `any` it takes both. */
export function transportWords(transport: Transport): readonly TransportWord[] {
  switch (transport) {
    case "tcp":
      return ["Tcp"];
    case "udp":
      return ["Udp"];
    case "any":
      return ["Tcp", "Udp"];
  }
}

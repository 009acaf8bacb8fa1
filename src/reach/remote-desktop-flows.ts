import type { ServiceConfiguration } from "../service/configuration.ts";
import type { Endpoint, Role, ServiceDefinition } from "../service/definition.ts";
import { type Admission, admissionTo } from "./access-lists.ts";
import { everyAddress, isSameSet } from "./address-set.ts";
import type { Flow, Peer } from "./flow.ts";
import { callersOf } from "./traffic-rules.ts";

const rdpInput = "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput";
const rdp = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp";
const rdpPort = 3389;

/**
 * What Remote Desktop amounts to: from the Internet, through the forwarder on its role, to the `Rdp` endpoint of each role
 * with Remote Access that the traffic rules let the forwarder's role call. The two halves are flows of their own besides.
 */
export function remoteDesktopFlows(
  expanded: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): readonly Flow[] {
  const desktops = endpointsNamed(expanded, rdp);
  return endpointsNamed(expanded, rdpInput).flatMap(({ role: forwarder, endpoint: entry }) => {
    const admission = admissionTo(forwarder, entry, configuration);
    const open = desktops.filter(({ role, endpoint }) => callersOf(role, endpoint, expanded).roles.includes(forwarder));
    return open.flatMap((desktop) => throughForwarder(forwarder, entry, desktop, admission));
  });
}

interface EndpointOfRole {
  readonly role: Role;
  readonly endpoint: Endpoint;
}

function endpointsNamed({ roles }: ServiceDefinition, name: string): readonly EndpointOfRole[] {
  return roles.flatMap((role) =>
    role.endpoints.filter((endpoint) => endpoint.name.value === name).map((endpoint) => ({ role, endpoint })),
  );
}

function throughForwarder(forwarder: Role, entry: Endpoint, desktop: EndpointOfRole, admission: Admission): Flow[] {
  const everybody: readonly Peer[] = [{ kind: "internet" }];
  const from: readonly Peer[] = isSameSet(admission.addresses, everyAddress)
    ? everybody
    : admission.addresses.map((cidr) => ({ kind: "addresses", cidr }));
  return from.map((peer) => ({
    from: peer,
    to: { kind: "role", name: desktop.role.name.value },
    endpoint: rdp,
    kind: "remote-desktop",
    protocol: "tcp",
    ports: { kind: "range", first: rdpPort, last: rdpPort },
    localPorts: { kind: "range", first: rdpPort, last: rdpPort },
    via: [`role:${forwarder.name.value}`],
    origins: [entry.name.span, desktop.endpoint.name.span, ...admission.origins],
  }));
}

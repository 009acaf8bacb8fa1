import { type Flow, type Peer, peerInWords } from "../../reach/flow.ts";
import type { Endpoint, ServiceDefinition } from "../../service/definition.ts";
import { forwarderEndpointName } from "../../service/remote-desktop-endpoints.ts";
import { type FlowGroup, flowGroups } from "../flow-groups.ts";
import type { DiagramBox, DiagramLine } from "./diagram.ts";
import { endpointId, publicPortId } from "./ids.ts";
import { Senders } from "./senders.ts";

/** The lines that flows are drawn as, and the boxes of senders that are no roles. */
export interface FlowLines {
  readonly senders: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
}

/** Flows of a service as lines between its nodes: by way of a load balancer, between roles, or through the forwarder. */
export function flowLines(flows: readonly Flow[], { roles }: ServiceDefinition): FlowLines {
  const senders = new Senders(roles.map((role) => role.name.value));
  const places = roles.flatMap((role, index) =>
    role.endpoints.map((endpoint, at): EndpointPlace => ({ role: role.name.value, endpoint, index, at })),
  );
  const lines = flowGroups(flows).flatMap((group) => linesOf(group, places, senders));
  return { senders: senders.boxes(), lines };
}

/** An endpoint, and its place in the definition, from which ids are made. */
interface EndpointPlace {
  readonly role: string;
  readonly endpoint: Endpoint;
  readonly index: number;
  readonly at: number;
}

function linesOf(
  { flow, senders: peers }: FlowGroup,
  places: readonly EndpointPlace[],
  senders: Senders,
): readonly DiagramLine[] {
  switch (flow.kind) {
    case "input":
    case "instance-input":
      return placesOf(flow, places).flatMap((place) => inboundLines(senders.idsOf(peers), place));
    case "internal":
      return placesOf(flow, places).flatMap(({ index, at }) =>
        senders.idsOf(peers).map((from): DiagramLine => {
          return { from, to: endpointId(index, at), kind: "internal", label: undefined };
        }),
      );
    case "public-address":
      return senders.idsOf(peers).flatMap((from) => addressLine(from, flow, senders));
    case "remote-desktop":
      return remoteDesktopLines(flow, places);
  }
}

/** The endpoints that a flow leads to: one, but for a role that has two of a name, which is reported elsewhere. */
function placesOf({ to, endpoint, kind }: Flow, places: readonly EndpointPlace[]): readonly EndpointPlace[] {
  const kindOfEndpoint = kind === "remote-desktop" ? "internal" : kind;
  return places.filter(
    (place) =>
      place.endpoint.name.value === endpoint && place.endpoint.kind === kindOfEndpoint && isRole(to, place.role),
  );
}

function isRole(peer: Peer, role: string): boolean {
  return peer.kind === "role" && peer.name === role;
}

function inboundLines(senders: readonly string[], { index, at }: EndpointPlace): readonly DiagramLine[] {
  const port = publicPortId(index, at);
  const onwards = { from: port, to: endpointId(index, at) };
  return [...senders.map((from) => ({ from, to: port })), onwards].map((ends) => {
    return { ...ends, kind: "inbound", label: undefined };
  });
}

/** An address of the instances' own lets everything in, past every endpoint. */
function addressLine(from: string, { to, endpoint }: Flow, senders: Senders): readonly DiagramLine[] {
  const roles = to.kind === "role" ? senders.idsOfRole(to.name) : [];
  return roles.map((role) => ({ from, to: role, kind: "inbound", label: `${endpoint}: every port` }));
}

function remoteDesktopLines(flow: Flow, places: readonly EndpointPlace[]): readonly DiagramLine[] {
  const forwarders = places.filter(
    ({ role, endpoint }) =>
      endpoint.name.value === forwarderEndpointName && flow.via.includes(peerInWords({ kind: "role", name: role })),
  );
  return forwarders.flatMap((forwarder) =>
    placesOf(flow, places).map((desktop): DiagramLine => {
      const from = endpointId(forwarder.index, forwarder.at);
      const to = endpointId(desktop.index, desktop.at);
      return { from, to, kind: "remote-desktop", label: "Remote Desktop" };
    }),
  );
}

import { desktopEndpointName, forwarderEndpointName } from "../service/remote-desktop-endpoints.ts";
import { type Flow, peerInWords } from "./flow.ts";

/**
 * What Remote Desktop amounts to among the flows of a service: whoever reaches the forwarder reaches, through its role,
 * the `Rdp` endpoint of each role that the forwarder's role may call. The two halves are flows of their own besides.
 */
export function remoteDesktopFlows(flows: readonly Flow[]): readonly Flow[] {
  return flows
    .filter(({ kind, endpoint }) => kind === "input" && endpoint === forwarderEndpointName)
    .flatMap((wayIn) => flows.filter((flow) => isDesktopFor(wayIn, flow)).map((flow) => through(wayIn, flow)));
}

function isDesktopFor(wayIn: Flow, { kind, endpoint, from }: Flow): boolean {
  return kind === "internal" && endpoint === desktopEndpointName && peerInWords(from) === peerInWords(wayIn.to);
}

function through(wayIn: Flow, desktop: Flow): Flow {
  return {
    ...desktop,
    from: wayIn.from,
    kind: "remote-desktop",
    ports: wayIn.ports,
    via: [...wayIn.via, peerInWords(wayIn.to)],
    origins: [...wayIn.origins, ...desktop.origins],
  };
}

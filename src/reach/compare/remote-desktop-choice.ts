import { desktopEndpointName, desktopPort } from "../../service/remote-desktop-endpoints.ts";
import { type Flow, type Ports, peerInWords } from "../flow.ts";

/** What all names of the remote-access modules start with. */
const modules = /^Microsoft\.WindowsAzure\.Plugins\.Remote(?:Access|Forwarder)\./;

/** Whether a flow is one of Remote Desktop by its modules. */
export function isOfRemoteAccess({ kind, endpoint }: Flow): boolean {
  return kind === "remote-desktop" || modules.test(endpoint);
}

/**
 * Tells the flows of a template that replace the remote-access modules of a service: those to a bastion, and those that
 * end on the Remote Desktop port, and on no other, of a role that imported Remote Access. Open to the whole Internet they
 * replace only what was open to the whole Internet before.
 */
export function choiceInsteadOf(service: readonly Flow[]): (flow: Flow) => boolean {
  const desktops = new Set(
    service.filter(({ endpoint }) => endpoint === desktopEndpointName).map(({ to }) => peerInWords(to)),
  );
  const wasPublic = service.some(({ kind, from }) => kind === "remote-desktop" && from.kind === "internet");
  return (flow) => {
    if (isOfRemoteAccess(flow)) return true;
    if (desktops.size === 0) return false;
    if (flow.to.kind === "bastion") return true;
    const isPublic = flow.from.kind === "internet";
    return (
      isDesktopPort(flow.localPorts) &&
      flow.protocol !== "udp" &&
      desktops.has(peerInWords(flow.to)) &&
      (wasPublic || !isPublic)
    );
  };
}

function isDesktopPort(ports: Ports): boolean {
  return ports.kind === "range" && ports.first === desktopPort && ports.last === desktopPort;
}

import { isForwarderEndpoint } from "../../service/remote-desktop-endpoints.ts";
import type { Span } from "../../text/span.ts";
import type { ServiceDesign } from "../design/design.ts";

/** The places that brought Remote Desktop to the service: the imports of Remote Access and of Remote Forwarder. */
export function desktopPlaces({ roles, service }: ServiceDesign): readonly Span[] {
  const forwarders = service.expanded.roles.flatMap(({ endpoints }) => endpoints.filter(isForwarderEndpoint));
  return [...roles.flatMap(({ remoteAccess }) => remoteAccess ?? []), ...forwarders.map(({ span }) => span)];
}

import type { Endpoint } from "./definition.ts";

/** The public endpoint that RemoteForwarder adds. */
export const forwarderEndpointName = "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput";

/** The internal endpoint that RemoteAccess adds, which the forwarder calls. */
export const desktopEndpointName = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp";

/** The port that Windows listens on for Remote Desktop. */
export const desktopPort = 3389;

/** Whether an endpoint is the one that RemoteForwarder adds, be it written out or not. */
export function isForwarderEndpoint({ name }: Endpoint): boolean {
  return name.value === forwarderEndpointName;
}

import type { Endpoint } from "./definition.ts";

/** Whether an endpoint is the one that RemoteForwarder adds, be it written out or not. */
export function isForwarderEndpoint({ name }: Endpoint): boolean {
  return name.value === "Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput";
}

import type { LoadBalancerProbe } from "../service/definition.ts";

/** Where a probe asks, for people: `http 8080 /alive`. */
export function probeText({ protocol, port, path }: LoadBalancerProbe): string {
  const at = `${protocol.value} ${port?.value ?? "on the endpoint's port"}`;
  return path === undefined ? at : `${at} ${path.value}`;
}

import type { ProbeDesign } from "../design/design.ts";
import { type Expression, from, literal, record, told } from "../expression.ts";

/** A probe. `numberOfProbes` is not honoured any more; `probeThreshold` is. Source: VM-TARGETS T20. */
export function balancerProbe(probe: ProbeDesign): Expression {
  const { name, protocol, port, path, interval, threshold, written, origins } = probe;
  const value = record({
    name: from(literal(name), written?.name.span),
    properties: record({
      protocol: from(literal(protocol), written?.protocol.span),
      port: from(literal(port), written?.port?.span),
      requestPath: path === undefined ? undefined : from(literal(path), written?.path?.span),
      intervalInSeconds: from(literal(interval), written?.intervalInSeconds?.span),
      probeThreshold: from(literal(threshold), written?.timeoutInSeconds?.span),
    }),
  });
  const placed = from(value, ...origins);
  return written === undefined ? placed : told(placed, `LoadBalancerProbe ${written.name.value}`);
}

import type { Endpoint } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";

/** The places of an endpoint: of its element, and of all that it says. */
export function endpointPlaces(endpoint: Endpoint): readonly Span[] {
  const places = [endpoint.span, endpoint.name.span, endpoint.protocol.span, ...ownPlaces(endpoint)];
  return places.filter((span) => span !== undefined);
}

function ownPlaces(endpoint: Endpoint): readonly (Span | undefined)[] {
  switch (endpoint.kind) {
    case "input":
      return [
        endpoint.port.span,
        endpoint.localPort?.span,
        endpoint.certificate?.span,
        endpoint.ignoreRoleInstanceStatus?.span,
        endpoint.loadBalancerProbe?.span,
        endpoint.loadBalancer?.span,
        endpoint.idleTimeoutInMinutes?.span,
        endpoint.loadBalancerDistribution?.span,
      ];
    case "instance-input": {
      const { span, min, max } = endpoint.publicPorts;
      return [endpoint.localPort.span, span, min.span, max.span, endpoint.idleTimeoutInMinutes?.span];
    }
    case "internal":
      return [endpoint.port?.span, ...endpoint.portRanges.flatMap(({ span, min, max }) => [span, min.span, max.span])];
  }
}

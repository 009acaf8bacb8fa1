import type { Endpoint, InputEndpoint, InternalEndpoint } from "../service/definition.ts";
import { located } from "../text/span.ts";

/** The endpoint with its ports as the packager writes them: an input endpoint has a local port, an internal one a range. */
export function writePortsOut(endpoint: Endpoint): Endpoint {
  switch (endpoint.kind) {
    case "input":
      return withLocalPort(endpoint);
    case "internal":
      return withPortRange(endpoint);
    case "instance-input":
      return endpoint;
  }
}

function withLocalPort(endpoint: InputEndpoint): InputEndpoint {
  return endpoint.localPort === undefined ? { ...endpoint, localPort: endpoint.port } : endpoint;
}

/** A dynamic port, written `*` or not at all, has no range. */
function withPortRange(endpoint: InternalEndpoint): InternalEndpoint {
  const { port } = endpoint;
  if (port === undefined) return endpoint;
  if (port.value === "*") return { ...endpoint, port: undefined };
  const fixed = located(port.value, port.span);
  const range = { span: port.span, element: undefined, min: fixed, max: fixed };
  return { ...endpoint, port: undefined, portRanges: [range, ...endpoint.portRanges] };
}

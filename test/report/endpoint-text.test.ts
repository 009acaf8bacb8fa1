import { expect, it } from "vitest";
import { endpointText } from "../../src/report/endpoint-text.ts";
import { expandWorker } from "../expand/expand-text.ts";

it.each([
  [`<InputEndpoint name="E" protocol="tcp" port="80" />`, "input tcp 80 → 80"],
  [`<InputEndpoint name="E" protocol="udp" port="53" localPort="*" />`, "input udp 53 → dynamic"],
  [`<InputEndpoint name="E" protocol="tcp" port="1" loadBalancer="Ilb" />`, "input tcp 1 → 1, balancer Ilb"],
  [`<InternalEndpoint name="E" protocol="http" port="8080" />`, "internal http 8080"],
  [
    `<InternalEndpoint name="E" protocol="tcp"><FixedPort port="1" /><FixedPortRange min="3" max="5" /></InternalEndpoint>`,
    "internal tcp 1, 3-5",
  ],
])("%s is told as '%s'", (element, text) => {
  const [endpoint] = expandWorker(`<Endpoints>${element}</Endpoints>`).value.endpoints;
  expect(endpoint && endpointText(endpoint)).toBe(text);
});

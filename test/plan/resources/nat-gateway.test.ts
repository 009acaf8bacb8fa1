import { describe, expect, it } from "vitest";
import { natGateway } from "../../../src/plan/resources/nat-gateway.ts";
import { web } from "../../reach/service-reach.ts";
import { bodyOf, designOf, symbolsOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => natGateway.emit(designOf(...args));

describe("natGateway", () => {
  it("is the way out of roles without a public front end", () => {
    const fragment = emit(web("Web", ""));
    expect(bodyOf(fragment, "natGateway")).toEqual({
      location: "<location>",
      sku: { name: "Standard" },
      properties: { publicIpAddresses: [{ id: "<natGatewayAddress>" }] },
    });
    expect(bodyOf(fragment, "natGatewayAddress")).toMatchObject({ sku: { name: "Standard" } });
  });

  it("is not there where the load balancer or the customer's network is the way out, or nobody goes out", () => {
    expect(symbolsOf(emit(web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`)))).toEqual([]);
    expect(symbolsOf(emit(web("Web", ""), `<VirtualNetworkSite name="office" />`))).toEqual([]);
    expect(symbolsOf(emit(""))).toEqual([]);
  });
});

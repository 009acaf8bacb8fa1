import { describe, expect, it } from "vitest";
import { publicIpAddress } from "../../../src/plan/resources/public-ip-address.ts";
import { web } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { bodyOf, designOf, parametersOf, symbolsOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => publicIpAddress.emit(designOf(...args));
const http = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`);
const reserved = `<AddressAssignments><ReservedIPs><ReservedIP name="ours" /></ReservedIPs></AddressAssignments>`;

describe("publicIpAddress", () => {
  it("makes a static Standard address, unless one that exists is named", () => {
    const fragment = emit(http);
    const [address] = fragment.resources ?? [];
    expect(address?.condition === undefined ? undefined : plain(address.condition)).toBe(
      "<empty(existingPublicIpAddressId)>",
    );
    expect(bodyOf(fragment, "publicAddress")).toMatchObject({
      sku: { name: "Standard" },
      properties: { publicIPAllocationMethod: "Static", publicIPAddressVersion: "IPv4" },
    });
    expect(parametersOf(fragment)).toContain("existingPublicIpAddressId");
  });

  it("stands for a reserved address", () => {
    const { parameters, resources } = emit(http, reserved);
    const origins = parameters?.find(({ name }) => name === "existingPublicIpAddressId")?.origins;
    expect(origins).toHaveLength(2);
    expect(resources?.[0]?.origins).toEqual(origins);
  });

  it("is not there where nothing is public; a reserved address is then by hand", () => {
    const fragment = emit(web("Web", ""), reserved);
    expect(symbolsOf(fragment)).toEqual([]);
    expect(fragment.notes?.map(({ fate }) => fate)).toEqual(["by-hand", "by-hand"]);
  });
});

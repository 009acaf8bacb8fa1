import { describe, expect, it } from "vitest";
import { bastion } from "../../../src/plan/resources/bastion.ts";
import { web } from "../../reach/service-reach.ts";
import { designOf, itemsOf, parametersOf, propertiesOf, symbolsOf } from "./network-parts.ts";

const emit = (...args: Parameters<typeof designOf>) => bastion.emit(designOf(...args));
const role = web("Web", "", ["RemoteAccess", "RemoteForwarder"]);

describe("bastion", () => {
  it("is a host in a subnet of its own, with an address and its rules", () => {
    const fragment = emit(role);
    expect(symbolsOf(fragment)).toEqual(["bastionSecurityGroup", "bastionAddress", "bastion"]);
    expect(propertiesOf(fragment, "bastion")).toEqual({
      enableTunneling: "<contains(bastionSku, Standard)>",
      ipConfigurations: [
        {
          name: "primary",
          properties: { subnet: { id: "<network/bastionSubnet>" }, publicIPAddress: { id: "<bastionAddress>" } },
        },
      ],
    });
  });

  it("has every rule that its subnet has to have, both ways", () => {
    const rules = itemsOf(propertiesOf(emit(role), "bastionSecurityGroup"), "securityRules");
    const lines = rules.map(({ properties }) => {
      const { direction, access, sourceAddressPrefix, destinationAddressPrefix } = properties;
      const ports = properties.destinationPortRange ?? properties.destinationPortRanges;
      return `${direction} ${access} ${sourceAddressPrefix} > ${destinationAddressPrefix} ${ports}`;
    });
    expect(lines).toEqual([
      "Inbound Allow Internet > * 443",
      "Inbound Allow GatewayManager > * 443",
      "Inbound Allow AzureLoadBalancer > * 443",
      "Inbound Allow VirtualNetwork > VirtualNetwork 8080,5701",
      "Inbound Deny * > * *",
      "Outbound Allow * > VirtualNetwork 22,3389",
      "Outbound Allow * > AzureCloud 443",
      "Outbound Allow VirtualNetwork > VirtualNetwork 8080,5701",
      "Outbound Allow * > Internet 80",
      "Outbound Deny * > * *",
    ]);
  });

  it("takes the subnet of an existing network by parameters", () => {
    const fragment = emit(role, `<VirtualNetworkSite name="office" />`);
    expect(symbolsOf(fragment)).toEqual(["bastionAddress", "bastion"]);
    expect(parametersOf(fragment)).toEqual([
      "location",
      "serviceName",
      "bastionSku",
      "bastionSubnetId",
      "bastionSubnetRange",
    ]);
    expect(JSON.stringify(propertiesOf(fragment, "bastion"))).toContain("<bastionSubnetId>");
  });

  it("is not there where something else was chosen, or nobody imported Remote Access", () => {
    expect(emit(role, "", "none")).toEqual({});
    expect(emit(web("Web", ""), "", "bastion")).toEqual({});
  });
});

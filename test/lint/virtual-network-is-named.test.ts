import { virtualNetworkIsNamed } from "../../src/lint/rules/virtual-network-is-named.ts";
import { testRule } from "./test-rule.ts";

testRule(virtualNetworkIsNamed, {
  accepts: {
    "none on the classic platform": { code: `<Instances count="2" />`, platform: "classic" },
    "none in a local configuration": {
      code: `<Instances count="2" />`,
      platform: "extended-support",
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "no network configuration": {
      code: `<[|ServiceConfiguration|] serviceName="Shop" />`,
      platform: "extended-support",
      message: "absent",
      text: "The configuration names no virtual network, which extended support requires.",
    },
    "a network configuration without": {
      code: `<ServiceConfiguration serviceName="Shop"><[|NetworkConfiguration|] /></ServiceConfiguration>`,
      platform: "extended-support",
      message: "absent",
    },
    "an empty name": {
      code: `<VirtualNetworkSite name="[||]" />`,
      platform: "extended-support",
      message: "absent",
    },
  },
});

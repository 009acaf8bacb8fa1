import { everyRoleHasASubnet } from "../../src/lint/rules/every-role-has-a-subnet.ts";
import { testRule } from "./test-rule.ts";

testRule(everyRoleHasASubnet, {
  accepts: {
    "none on the classic platform": {
      code: `<Role name="Shop" /><VirtualNetworkSite name="Company" />`,
      platform: "classic",
    },
    "no virtual network, which another rule reports": { code: `<Role name="Shop" />`, platform: "extended-support" },
    "a local configuration": {
      code: `<Role name="Shop" /><VirtualNetworkSite name="Company" />`,
      platform: "extended-support",
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "one role of two": {
      code: `<Role name="Shop" /><Role name="[|Billing|]" /><VirtualNetworkSite name="Company" /><InstanceAddress roleName="Shop"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
      platform: "extended-support",
      message: "without",
      text: "Role 'Billing' has no subnet, which extended support requires.",
    },
    "an address without subnet": {
      code: `<Role name="[|Shop|]" /><VirtualNetworkSite name="Company" />
        <InstanceAddress roleName="Shop"><PublicIPs><PublicIP name="Ip" /></PublicIPs></InstanceAddress>`,
      platform: "extended-support",
      message: "without",
    },
    "a subnet without name": {
      code: `<Role name="[|Shop|]" /><VirtualNetworkSite name="Company" /><InstanceAddress roleName="Shop"><Subnets><Subnet name="" /></Subnets></InstanceAddress>`,
      platform: "extended-support",
      message: "without",
    },
  },
});

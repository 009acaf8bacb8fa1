import { noInstancePublicAddress } from "../../src/lint/rules/no-instance-public-address.ts";
import { testRule } from "./test-rule.ts";

testRule(noInstancePublicAddress, {
  accepts: {
    "a subnet": `<InstanceAddress roleName="Web"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
    "a role that a network security group guards": `<InstanceAddress roleName="Web"><PublicIPs><PublicIP name="Ip" /></PublicIPs></InstanceAddress><NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="Web"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`,
    "a local configuration": {
      code: `<InstanceAddress roleName="Web"><PublicIPs><PublicIP name="Ip" /></PublicIPs></InstanceAddress>`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "an address of each instance": {
      code: `<InstanceAddress roleName="Web"><PublicIPs><PublicIP name="[|Ip|]" /></PublicIPs></InstanceAddress>`,
      message: "open",
      text: "Role 'Web' gives each instance a public address, 'Ip', on which every port can be reached.",
    },
    "a group that guards another role": {
      code: `<InstanceAddress roleName="Web"><PublicIPs><PublicIP name="[|Ip|]" /></PublicIPs></InstanceAddress><NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="Shop"><NetworkSecurityGroup name="Front" /></NetworkSecurityGroupRef></NetworkSecurityGroupRefs>`,
      message: "open",
    },
  },
});

import { noDuplicateInstanceAddress } from "../../src/lint/rules/no-duplicate-instance-address.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateInstanceAddress, {
  accepts: {
    "no role, which the structure check reports": `<InstanceAddress /><InstanceAddress />`,
  },
  reports: {
    "two of one role": {
      code: `<InstanceAddress roleName="Web"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress><InstanceAddress roleName="[|Web|]"><Subnets><Subnet name="Back" /></Subnets></InstanceAddress>`,
      message: "twice",
      text: "Role 'Web' has an InstanceAddress already.",
    },
    "a copy, which can go": {
      code: `<InstanceAddress roleName="Web"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress><InstanceAddress roleName="[|Web|]"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
      message: "twice",
    },
  },
});

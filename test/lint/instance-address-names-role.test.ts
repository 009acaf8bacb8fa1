import { instanceAddressNamesRole } from "../../src/lint/rules/instance-address-names-role.ts";
import { testRule } from "./test-rule.ts";

testRule(instanceAddressNamesRole, {
  accepts: {
    "no role named, which the structure check reports": `<InstanceAddress />`,
    "a role whose name every object has": `<Role name="constructor"><Instances count="2" /></Role><InstanceAddress roleName="constructor"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
  },
  reports: {
    "a role that is not there": {
      code: `<Role name="Shop"><Instances count="2" /></Role><InstanceAddress roleName="[|Billing|]"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
      message: "unknown",
      text: "There is no role 'Billing' to give an address.",
    },
    "another case": {
      code: `<Role name="Shop"><Instances count="2" /></Role><InstanceAddress roleName="[|shop|]"><Subnets><Subnet name="Front" /></Subnets></InstanceAddress>`,
      message: "unknown",
    },
  },
});

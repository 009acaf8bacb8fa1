import { noDuplicateAccessControlName } from "../../src/lint/rules/no-duplicate-access-control-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateAccessControlName, {
  accepts: {
    "no name, which the structure check reports": `<AccessControl><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><AccessControl><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>`,
  },
  reports: {
    "two lists of one name": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><AccessControl name="[|Office|]"><Rule order="2" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl>`,
      message: "twice",
      text: "There is an access control list 'Office' already.",
    },
  },
});

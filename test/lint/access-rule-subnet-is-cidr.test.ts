import { accessRuleSubnetIsCidr } from "../../src/lint/rules/access-rule-subnet-is-cidr.ts";
import { testRule } from "./test-rule.ts";

testRule(accessRuleSubnetIsCidr, {
  accepts: {
    everything: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
    "a single host": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="255.255.255.255/32" /></AccessControl>`,
    "a placeholder": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="__OfficeNetwork__" /></AccessControl>`,
  },
  reports: {
    "an address without prefix": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|203.0.113.7|]" /></AccessControl>`,
      message: "unreadable",
      text: "The remoteSubnet '203.0.113.7' is not an IPv4 network such as '203.0.113.0/24'.",
    },
    "a prefix that is too long": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|10.0.0.0/33|]" /></AccessControl>`,
      message: "unreadable",
    },
    "a byte that is too large": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|10.0.256.0/24|]" /></AccessControl>`,
      message: "unreadable",
    },
    IPv6: {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|2001:db8::/32|]" /></AccessControl>`,
      message: "unreadable",
    },
    "a mask": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|10.0.0.0/255.0.0.0|]" /></AccessControl>`,
      message: "unreadable",
    },
    "a second prefix": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|10.0.0.0/8/8|]" /></AccessControl>`,
      message: "unreadable",
    },
    nothing: {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[||]" /></AccessControl>`,
      message: "unreadable",
    },
  },
});

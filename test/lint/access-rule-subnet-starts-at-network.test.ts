import { accessRuleSubnetStartsAtNetwork } from "../../src/lint/rules/access-rule-subnet-starts-at-network.ts";
import { testRule } from "./test-rule.ts";

testRule(accessRuleSubnetStartsAtNetwork, {
  accepts: {
    everything: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="0.0.0.0/0" /></AccessControl>`,
    "a single host": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.7/32" /></AccessControl>`,
    "what is no network, which another rule reports": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.7" /></AccessControl>`,
    "the upper half of all addresses": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="128.0.0.0/1" /></AccessControl>`,
  },
  reports: {
    "an address in the middle": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|203.0.113.7/24|]" /></AccessControl>`,
      message: "inside",
      text: "The remoteSubnet '203.0.113.7/24' stands for the whole network '203.0.113.0/24'.",
    },
    "an address in the upper half": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|255.255.255.255/31|]" /></AccessControl>`,
      message: "inside",
      text: "The remoteSubnet '255.255.255.255/31' stands for the whole network '255.255.255.254/31'.",
    },
    "an address for everything": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="[|10.0.0.1/0|]" /></AccessControl>`,
      message: "inside",
      text: "The remoteSubnet '10.0.0.1/0' stands for the whole network '0.0.0.0/0'.",
    },
  },
});

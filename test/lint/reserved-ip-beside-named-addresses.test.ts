import { reservedIpBesideNamedAddresses } from "../../src/lint/rules/reserved-ip-beside-named-addresses.ts";
import { testRule } from "./test-rule.ts";

const list = (action: string, subnet: string) =>
  `<AccessControl name="Partner"><Rule order="1" action="${action}" remoteSubnet="${subnet}" /></AccessControl>`;

testRule(reservedIpBesideNamedAddresses, {
  accepts: {
    "a reserved address": `<ReservedIP name="Own" />${list("permit", "203.0.113.7/32")}`,
    "a network": list("permit", "203.0.113.0/24"),
    "a private address": list("permit", "10.0.0.4/32"),
    "an address that is denied": list("deny", "203.0.113.7/32"),
    "a local configuration": {
      configuration: list("permit", "203.0.113.7/32"),
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "a single address, once": {
      code: `${list("permit", "[|203.0.113.7/32|]")}<AccessControl name="Other"><Rule order="1" action="permit" remoteSubnet="203.0.113.8/32" /></AccessControl>`,
      message: "single",
      text: "Access control list 'Partner' permits the single address '203.0.113.7/32'; if it is another deployment's, that one needs a reserved IP, and this one has none either.",
    },
  },
});

import { noPrivateAddressInSettings } from "../../src/lint/rules/no-private-address-in-settings.ts";
import { testRule } from "./test-rule.ts";

const setting = (value: string) => `<Setting name="Host" value="${value}" />`;

testRule(noPrivateAddressInSettings, {
  accepts: {
    "a name": setting("orders.example.com"),
    "a public address": setting("203.0.113.7"),
    "this machine": setting("127.0.0.1"),
    "a version": setting("10.0.0.1.2"),
    "a version in a name": setting("v10.0.0.1"),
    "no address at all": setting("10.0.0.256"),
    "a virtual network, whose hosts keep their addresses": `${setting("10.0.0.4")}<VirtualNetworkSite name="corporate" />`,
    "a local configuration": {
      configuration: setting("192.168.1.4"),
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "an address": {
      code: setting("[|10.26.112.14|]"),
      message: "address",
      text: "Setting 'Host' of role 'Web' holds a private address, which no network of this configuration fixes.",
    },
    "an address in something": { code: setting("[|tcp://192.168.4.5:9000/orders|]"), message: "address" },
    "an address in a list, once": { code: setting("[|172.16.0.4, 172.16.0.5.|]"), message: "address" },
  },
});

import { redundantInternalPort } from "../../src/lint/rules/redundant-internal-port.ts";
import { testRule } from "./test-rule.ts";

testRule(redundantInternalPort, {
  accepts: {
    "another port, which is a finding of its own": `<InternalEndpoint name="Cache" protocol="tcp" port="80"><FixedPort port="81" /></InternalEndpoint>`,
    "one port of several": `<InternalEndpoint name="Cache" protocol="tcp" port="80"><FixedPort port="80" /><FixedPort port="81" /></InternalEndpoint>`,
  },
  reports: {
    "a fixed port": {
      code: `<InternalEndpoint name="Cache" protocol="tcp" port="[|80|]"><FixedPort port="80" /></InternalEndpoint>`,
      message: "twice",
      text: "Internal endpoint 'Cache' says port 80 twice, as an attribute and inside it.",
    },
    "a range of one": {
      code: `<InternalEndpoint name="Cache" protocol="tcp" port="[|80|]"><FixedPortRange min="80" max="80" /></InternalEndpoint>`,
      message: "twice",
    },
  },
});

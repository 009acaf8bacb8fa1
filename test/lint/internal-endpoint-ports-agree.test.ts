import { internalEndpointPortsAgree } from "../../src/lint/rules/internal-endpoint-ports-agree.ts";
import { testRule } from "./test-rule.ts";

testRule(internalEndpointPortsAgree, {
  accepts: {
    "the same port": `<InternalEndpoint name="Cache" protocol="tcp" port="80"><FixedPortRange min="80" max="80" /></InternalEndpoint>`,
    "several ranges and no attribute": `<InternalEndpoint name="Cache" protocol="tcp"><FixedPort port="80" /><FixedPort port="81" /></InternalEndpoint>`,
    "a port alone": `<InternalEndpoint name="Cache" protocol="tcp" port="80" />`,
  },
  reports: {
    "another fixed port": {
      code: `<InternalEndpoint name="Cache" protocol="tcp" port="[|80|]"><FixedPort port="81" /></InternalEndpoint>`,
      message: "differ",
      text: `Internal endpoint 'Cache' has port="80" and port 81 inside it.`,
    },
    "a range around it": {
      code: `<InternalEndpoint name="Cache" protocol="tcp" port="[|80|]"><FixedPortRange min="80" max="89" /></InternalEndpoint>`,
      message: "differ",
      text: `Internal endpoint 'Cache' has port="80" and ports 80 to 89 inside it.`,
    },
    "a dynamic port and a fixed one": {
      code: `<InternalEndpoint name="Cache" protocol="tcp" port="[|*|]"><FixedPort port="81" /></InternalEndpoint>`,
      message: "differ",
    },
  },
});

import { publicRangeHasRoom } from "../../src/lint/rules/public-range-has-room.ts";
import { testRule } from "./test-rule.ts";

testRule(publicRangeHasRoom, {
  accepts: {
    "a port too few, which another rule reports": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10001" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="3" />`,
    },
    "a port to spare": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10003" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="3" />`,
    },
  },
  reports: {
    "no port to spare": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10002" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="[|3|]" />`,
      message: "full",
      text: "Role 'Web' cannot be scaled out: its 3 instances take all public ports of endpoint 'Debug'.",
    },
  },
});

import { portRangeInOrder } from "../../src/lint/rules/port-range-in-order.ts";
import { testRule } from "./test-rule.ts";

testRule(portRangeInOrder, {
  accepts: {
    "a range of one": `<InternalEndpoint name="Peers" protocol="tcp"><FixedPortRange min="9000" max="9000" /></InternalEndpoint>`,
    "a fixed port": `<InternalEndpoint name="Peers" protocol="tcp"><FixedPort port="9000" /></InternalEndpoint>`,
  },
  reports: {
    "the second range of an internal endpoint": {
      code: `<InternalEndpoint name="Peers" protocol="tcp">
        <FixedPortRange min="9000" max="9010" /><FixedPortRange min="[|9030|]" max="9020" />
      </InternalEndpoint>`,
      message: "reversed",
      text: "The port range of endpoint 'Peers' begins at 9030 and ends at 9020.",
    },
    "the public ports of an instance input endpoint": {
      code: `<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
        <AllocatePublicPortFrom><FixedPortRange max="8000" min="[|8009|]" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
      message: "reversed",
    },
  },
});

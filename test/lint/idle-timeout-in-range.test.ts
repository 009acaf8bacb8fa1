import { idleTimeoutInRange } from "../../src/lint/rules/idle-timeout-in-range.ts";
import { testRule } from "./test-rule.ts";

const input = (minutes: string) =>
  `<InputEndpoint name="Feed" protocol="tcp" port="9000" idleTimeoutInMinutes="${minutes}" />`;

testRule(idleTimeoutInRange, {
  accepts: {
    "the least": input("4"),
    "the most": input("30"),
    "the most of today's load balancer": { code: input("100"), platform: "scale-sets" },
    "as much in extended support": { code: input("100"), platform: "extended-support" },
    "what the schema refuses already": input("0"),
  },
  reports: {
    "too short": {
      code: input("[|3|]"),
      message: "outside",
      text: "Endpoint 'Feed' has an idle timeout of 3 min, and the load balancer takes 4 to 30.",
    },
    "too long": { code: input("[|31|]"), message: "outside" },
    "too long for today's load balancer": { code: input("[|101|]"), platform: "scale-sets", message: "outside" },
    "an instance input endpoint": {
      code: `<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80" idleTimeoutInMinutes="[|60|]">
        <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
      message: "outside",
    },
  },
});

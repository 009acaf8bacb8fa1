import { trafficRuleFromKnownRole } from "../../src/lint/rules/traffic-rule-from-known-role.ts";
import { testRule } from "./test-rule.ts";

const rule = (...roles: readonly string[]) =>
  `<OnlyAllowTrafficTo>
    <Destinations><RoleEndpoint roleName="Web" endpointName="Queue" /></Destinations>
    <WhenSource matches="AnyRule">${roles.map((role) => `<FromRole roleName="${role}" />`).join("")}</WhenSource>
  </OnlyAllowTrafficTo>
  <InternalEndpoint name="Queue" protocol="tcp" />`;

testRule(trafficRuleFromKnownRole, {
  accepts: {
    "the role itself": rule("Web"),
    "no source": rule(),
    "a name that the structure check asks for": rule(""),
  },
  reports: {
    "one of two": {
      code: rule("Web", "[|Billing|]"),
      message: "unknown",
      text: "The traffic rule lets in role 'Billing', which the definition does not have.",
    },
    "a name that is nearly right": { code: rule("[|web|]"), message: "unknown" },
  },
});

import { rolesMatch } from "../../src/lint/rules/roles-match.ts";
import { testRule } from "./test-rule.ts";

testRule(rolesMatch, {
  accepts: {
    "a missing name on both sides": { definition: `<WebRole />`, configuration: `<Role />` },
    "roles in another order": {
      definition: `<WebRole name="A" /><WorkerRole name="B" />`,
      configuration: `<Role name="B" /><Role name="A" />`,
    },
  },
  reports: {
    "a role too many": {
      definition: `<WebRole name="Shop" />`,
      configuration: `<Role name="Shop" /><Role name="[|Billing|]" />`,
      message: "undefined",
      text: "The configuration has a role 'Billing' that the definition does not define.",
    },
    "a role too few": {
      definition: `<WebRole name="Shop" /><WorkerRole name="Billing" />`,
      configuration: `<[|ServiceConfiguration|] serviceName="Service"><Role name="Shop" /></ServiceConfiguration>`,
      message: "unconfigured",
      text: "The configuration has no Role for 'Billing', which the definition defines.",
    },
    "a slip, which is one mistake": {
      definition: `<WebRole name="WebRole" />`,
      configuration: `<Role name="[|Webrole|]" />`,
      message: "undefined",
    },
    "names that every object has": {
      definition: `<WebRole name="toString" />`,
      configuration: `<Role name="toString" /><Role name="[|__proto__|]" />`,
      message: "undefined",
    },
  },
});

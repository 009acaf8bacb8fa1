import { atLeastTwoInstances } from "../../src/lint/rules/at-least-two-instances.ts";
import { testRule } from "./test-rule.ts";

testRule(atLeastTwoInstances, {
  accepts: {
    "none, which another rule reports": `<Instances count="0" />`,
    "a local configuration": {
      code: `<Instances count="1" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "a single one": {
      code: `<Instances count="[|1|]" />`,
      message: "single",
      text: "Role 'Web' runs a single instance, which every update takes down.",
    },
  },
});

import { variableHasOneValue } from "../../src/lint/rules/variable-has-one-value.ts";
import { testRule } from "./test-rule.ts";

const task = (variables: string) => `<Task commandLine="a.cmd"><Environment>${variables}</Environment></Task>`;
const emulated = `<RoleInstanceValue xpath="/RoleEnvironment/Deployment/@emulated" />`;

testRule(variableHasOneValue, {
  accepts: {
    "an XPath": task(`<Variable name="Emulated">${emulated}</Variable>`),
    "an empty value": task(`<Variable name="Mode" value="" />`),
    "an instance value without xpath, which the structure check reports": task(
      `<Variable name="Emulated"><RoleInstanceValue /></Variable>`,
    ),
    "the variables of modules": `<Import moduleName="Caching" />`,
  },
  reports: {
    "nothing, in task and runtime": {
      code: `<Startup><Task commandLine="a.cmd"><Environment><Variable name="[|Mode|]" /></Environment></Task></Startup>
<Runtime><Environment><Variable name="[|Other|]"></Variable></Environment></Runtime>`,
      message: "none",
      text: "Variable 'Mode' has neither a value nor a RoleInstanceValue.",
    },
    both: {
      code: task(`<Variable name="Emulated" value="[|false|]">${emulated}</Variable>`),
      message: "both",
      text: "Variable 'Emulated' has a value and a RoleInstanceValue; only one can count.",
    },
  },
});

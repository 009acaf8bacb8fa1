import { noDuplicateVariableName } from "../../src/lint/rules/no-duplicate-variable-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateVariableName, {
  accepts: {
    "one variable in two tasks": `<Task commandLine="one.cmd"><Environment><Variable name="Mode" value="a" /></Environment></Task>
      <Task commandLine="two.cmd"><Environment><Variable name="Mode" value="b" /></Environment></Task>`,
    "a variable of a task that the runtime has too": `<Task commandLine="one.cmd"><Environment><Variable name="Mode" value="a" /></Environment></Task>
      <Runtime><Environment><Variable name="Mode" value="b" /></Environment></Runtime>`,
    "variables without a name": `<Runtime><Environment><Variable name="" value="a" /><Variable value="b" /></Environment></Runtime>`,
  },
  reports: {
    "a variable of a task": {
      code: `<Task commandLine="one.cmd"><Environment>
        <Variable name="Mode" value="a" /><Variable name="[|Mode|]" value="b" />
      </Environment></Task>`,
      message: "twice",
      text: "Variable 'Mode' is set already in this environment, as 'Mode'.",
    },
    "a name that differs in case, of the runtime": {
      code: `<Runtime><Environment>
        <Variable name="Path" value="a" />
        <Variable name="[|PATH|]"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@id" /></Variable>
      </Environment></Runtime>`,
      message: "twice",
    },
  },
});

import { noElevatedRuntime } from "../../src/lint/rules/no-elevated-runtime.ts";
import { testRule } from "./test-rule.ts";

testRule(noElevatedRuntime, {
  accepts: {
    "an elevated task": `<Task commandLine="install.cmd" executionContext="elevated" />`,
    "nothing said": `<Runtime />`,
  },
  reports: {
    "an elevated process": {
      code: `<WorkerRole name="Worker"><Runtime executionContext="[|elevated|]" /></WorkerRole>`,
      message: "elevated",
      text: "The process of role 'Worker' runs elevated, with the rights of an administrator.",
    },
  },
});

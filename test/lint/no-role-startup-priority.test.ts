import { noRoleStartupPriority } from "../../src/lint/rules/no-role-startup-priority.ts";
import { testRule } from "./test-rule.ts";

testRule(noRoleStartupPriority, {
  accepts: {
    "the default written out": `<Startup priority="0"><Task commandLine="a.cmd" /></Startup>`,
    "the priority of a module": `<Import moduleName="RemoteAccess" />`,
    "no number, which the structure check reports": `<Startup priority="low"><Task commandLine="a.cmd" /></Startup>`,
  },
  reports: {
    "a priority": {
      code: `<Startup
  priority='[|-2|]' ><Task commandLine="a.cmd" /></Startup>`,
      message: "ignored",
      text: "The startup priority -2 of role 'Web' has no effect: its tasks run after those of its modules.",
    },
  },
});

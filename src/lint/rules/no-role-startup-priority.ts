import { removeAttribute } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const noRoleStartupPriority = defineRule({
  name: "no-role-startup-priority",
  category: "startup",
  severity: "warning",
  summary: "A role gives its startup tasks no priority.",
  why: "The packager orders the tasks of modules by priority and puts the role's own behind them, whatever the role's priority says. The attribute is for internal use; a package of the cache client once wrote it into roles.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#startup",
  messages: {
    ignored:
      "The startup priority {priority} of role '{role}' has no effect: its tasks run after those of its modules.",
  },
  example: {
    bad: `<Startup priority="-2">
  <Task commandLine="install.cmd" />
</Startup>`,
    good: `<Startup>
  <Task commandLine="install.cmd" />
</Startup>`,
  },

  *check({ written }) {
    for (const { name, startup } of written.roles) {
      const priority = startup?.priority;
      if (startup?.element === undefined || priority === undefined || priority.value === 0) continue;

      const fixes = removeAttribute(written.document, startup.element, "priority");
      yield { message: "ignored", at: priority, data: { priority: priority.value, role: name.value }, fixes };
    }
  },
});

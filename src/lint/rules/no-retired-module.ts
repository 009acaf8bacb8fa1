import { rolesThatImport } from "../../service/find-import.ts";
import { defineRule } from "../rule.ts";

/** Modules whose service has ended, with what it was and when that was. */
const retired = [
  { module: "Caching", what: "In-Role Cache", when: "on 30 November 2016" },
  { module: "Connect", what: "Windows Azure Connect", when: "in 2013" },
] as const;

export const noRetiredModule = defineRule({
  name: "no-retired-module",
  category: "imports",
  severity: "info",
  summary: "No role imports a module whose service has ended.",
  why: "The module still adds its settings, endpoints and tasks, so it spends endpoints and delays the start of each instance. Managed Redis or a virtual network do today what these modules did.",
  source:
    "https://azure.microsoft.com/blog/azure-managed-cache-and-in-role-cache-services-to-be-retired-on-11-30-2016/",
  messages: {
    retired: "Module '{module}' is of {what}, which ended {when}.",
  },
  example: {
    bad: `<Import moduleName="Caching" />`,
    good: `<Import moduleName="Diagnostics" />`,
  },

  *check({ written }) {
    for (const { module, what, when } of retired) {
      const [first, ...others] = rolesThatImport(written, module);
      if (first === undefined) continue;

      const related = others.map(({ role, entry }) => ({
        message: `Role '${role.name.value}' imports it too.`,
        at: entry.moduleName,
      }));
      yield { message: "retired", at: first.entry.moduleName, data: { module, what, when }, related };
    }
  },
});

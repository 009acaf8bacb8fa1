import { noRetiredModule } from "../../src/lint/rules/no-retired-module.ts";
import { testRule } from "./test-rule.ts";

testRule(noRetiredModule, {
  accepts: {
    "modules of Remote Desktop": `<Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" />`,
    "a setting of the cache client": `<Setting name="Microsoft.WindowsAzure.Plugins.Caching.ClientDiagnosticLevel" />`,
  },
  reports: {
    "a cache in two roles, told once": {
      code: `<WebRole name="Web"><Imports><Import moduleName="[|caching|]" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="Caching" /></Imports></WorkerRole>`,
      message: "retired",
      text: "Module 'Caching' is of In-Role Cache, which ended on 30 November 2016.",
    },
    "two modules": {
      code: `<Import moduleName="[|Connect|]" /><Import moduleName="[|Caching|]" />`,
      message: "retired",
      text: "Module 'Connect' is of Windows Azure Connect, which ended in 2013.",
    },
  },
});

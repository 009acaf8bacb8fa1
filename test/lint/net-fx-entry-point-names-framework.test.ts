import { netFxEntryPointNamesFramework } from "../../src/lint/rules/net-fx-entry-point-names-framework.ts";
import { testRule } from "./test-rule.ts";

testRule(netFxEntryPointNamesFramework, {
  accepts: {
    "no entry point": `<Runtime executionContext="limited" />`,
    "an empty version, which the structure check reports": `<Runtime><EntryPoint><NetFxEntryPoint assemblyName="a.dll" targetFrameworkVersion="" /></EntryPoint></Runtime>`,
  },
  reports: {
    "no version": {
      code: `<Runtime><EntryPoint><NetFxEntryPoint assemblyName="[|Web.dll|]" /></EntryPoint></Runtime>`,
      message: "absent",
      text: "The NetFxEntryPoint 'Web.dll' of role 'Web' names no targetFrameworkVersion.",
    },
  },
});

import { findAttribute } from "../../xml/tree.ts";
import { defineRule } from "../rule.ts";

export const netFxEntryPointNamesFramework = defineRule({
  name: "net-fx-entry-point-names-framework",
  category: "startup",
  severity: "warning",
  summary: "A NetFxEntryPoint names its targetFrameworkVersion.",
  why: "The documents require it: it decides which version of .NET loads the role's assembly. The schema lets it be absent, and then it is the host that decides.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#netfxentrypoint",
  messages: {
    absent: "The NetFxEntryPoint '{assembly}' of role '{role}' names no targetFrameworkVersion.",
  },
  example: {
    bad: `<Runtime><EntryPoint><NetFxEntryPoint assemblyName="Worker.dll" /></EntryPoint></Runtime>`,
    good: `<Runtime><EntryPoint><NetFxEntryPoint assemblyName="Worker.dll" targetFrameworkVersion="v4.0" /></EntryPoint></Runtime>`,
  },

  *check({ written }) {
    for (const { name, runtime } of written.roles) {
      const entryPoint = runtime?.entryPoint;
      if (entryPoint?.kind !== "net-fx" || entryPoint.element === undefined) continue;
      if (findAttribute(entryPoint.element, "targetFrameworkVersion") !== undefined) continue;

      const { assemblyName } = entryPoint;
      yield { message: "absent", at: assemblyName, data: { assembly: assemblyName.value, role: name.value } };
    }
  },
});

import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const programEntryPointSetsReady = defineRule({
  name: "program-entry-point-sets-ready",
  category: "startup",
  severity: "error",
  summary: "The setReadyOnProcessStart of a ProgramEntryPoint is true.",
  why: "An instance of such a role is ready when its program has started; there is no other way for a program to say so yet, and false is kept for later.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-workerrole#programentrypoint",
  messages: {
    notReady: "setReadyOnProcessStart of role '{role}' is false, but only true is possible.",
  },
  example: {
    bad: `<WorkerRole name="Worker">
  <Runtime><EntryPoint><ProgramEntryPoint commandLine="worker.exe" setReadyOnProcessStart="false" /></EntryPoint></Runtime>
</WorkerRole>`,
    good: `<WorkerRole name="Worker">
  <Runtime><EntryPoint><ProgramEntryPoint commandLine="worker.exe" setReadyOnProcessStart="true" /></EntryPoint></Runtime>
</WorkerRole>`,
  },

  *check({ written }) {
    for (const { name, runtime } of written.roles) {
      const entryPoint = runtime?.entryPoint;
      if (entryPoint?.kind !== "program" || entryPoint.setReadyOnProcessStart.value) continue;

      const at = entryPoint.setReadyOnProcessStart;
      yield { message: "notReady", at, data: { role: name.value }, fixes: [useInstead(at, "true")] };
    }
  },
});

import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const noPartialTrust = defineRule({
  name: "no-partial-trust",
  category: "versions",
  severity: "warning",
  summary: "No role asks for partial trust.",
  why: 'enableNativeCodeExecution="false" runs the role under the partial trust of the first SDKs, which has gone from later SDKs and guest systems and keeps full IIS and elevated tasks from working.',
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#webrole",
  messages: {
    partial: "Role '{role}' asks for partial trust, which later SDKs and guest systems do not have.",
  },
  example: {
    bad: `<WebRole name="Web" enableNativeCodeExecution="false" />`,
    good: `<WebRole name="Web" enableNativeCodeExecution="true" />`,
  },

  *check({ written }) {
    for (const { name, enableNativeCodeExecution } of written.roles) {
      if (enableNativeCodeExecution?.value !== false) continue;
      const fixes = [useInstead(enableNativeCodeExecution, "true")];
      yield { message: "partial", at: enableNativeCodeExecution, data: { role: name.value }, fixes };
    }
  },
});

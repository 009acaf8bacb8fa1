import { ownVariables } from "../../service/own-variables.ts";
import { elementAt } from "../../service/read-element.ts";
import { defineRule } from "../rule.ts";

export const variableHasOneValue = defineRule({
  name: "variable-has-one-value",
  category: "startup",
  severity: "warning",
  summary: "An environment variable has either a value or a RoleInstanceValue.",
  why: "The documents ask for one of the two. The schema takes both and neither, and then it is not said which counts, or the variable is not set at all.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#variable",
  messages: {
    none: "Variable '{variable}' has neither a value nor a RoleInstanceValue.",
    both: "Variable '{variable}' has a value and a RoleInstanceValue; only one can count.",
  },
  example: {
    bad: `<Task commandLine="install.cmd">
  <Environment><Variable name="Mode" /></Environment>
</Task>`,
    good: `<Task commandLine="install.cmd">
  <Environment><Variable name="Mode" value="quiet" /></Environment>
</Task>`,
  },

  *check({ written }) {
    for (const { name, value, element } of written.roles.flatMap(ownVariables)) {
      // A RoleInstanceValue without xpath counts here; what it lacks is a matter of structure.
      const instanceValue = element && elementAt(element, "RoleInstanceValue");
      const data = { variable: name.value };
      if (value === undefined && instanceValue === undefined) yield { message: "none", at: name, data };
      if (value !== undefined && instanceValue !== undefined) yield { message: "both", at: value, data };
    }
  },
});

import type { Role, Variable } from "../../service/definition.ts";
import { removeCopy } from "../remove-element.ts";
import { repetitions } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateVariableName = defineRule({
  name: "no-duplicate-variable-name",
  category: "names",
  severity: "warning",
  summary: "An environment sets each variable once.",
  why: "A process has one value for a variable, so one of the two is lost. Windows does not tell upper from lower case in these names.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#variable",
  messages: {
    twice: "Variable '{name}' is set already in this environment, as '{first}'.",
  },
  example: {
    bad: `<Task commandLine="setup.cmd">
  <Environment>
    <Variable name="Mode" value="full" />
    <Variable name="Mode" value="quick" />
  </Environment>
</Task>`,
    good: `<Task commandLine="setup.cmd">
  <Environment>
    <Variable name="Mode" value="full" />
  </Environment>
</Task>`,
  },

  *check({ written }) {
    for (const environment of written.roles.flatMap(environmentsOf)) {
      for (const repetition of repetitions(environment, keyOf)) {
        const { first, repeated } = repetition;
        yield {
          message: "twice",
          at: repeated.name,
          data: { name: repeated.name.value, first: first.name.value },
          related: [{ message: "The first one of this name.", at: first.name }],
          fixes: removeCopy(written.document, repetition),
        };
      }
    }
  },
});

function environmentsOf({ startup, runtime }: Role): readonly (readonly Variable[])[] {
  return [...(startup?.tasks ?? []).map((task) => task.environment), runtime?.environment ?? []];
}

function keyOf({ name }: Variable): string | undefined {
  return name.value === "" ? undefined : name.value.toUpperCase();
}

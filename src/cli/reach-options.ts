import { choiceOption, type ListOption, type ValueOption } from "./arguments/option.ts";

export const format = choiceOption({
  name: "format",
  placeholder: "NAME",
  choices: ["table", "json", "mermaid"],
  summary: "table (for people), json (for programs), mermaid (a diagram); table unless given.",
});

export const template: ValueOption = {
  kind: "value",
  name: "template",
  placeholder: "FILE",
  summary: "An ARM template: its flows, or with a definition what is lost and opened by it.",
};

export const parameters: ValueOption = {
  kind: "value",
  name: "parameters",
  placeholder: "FILE",
  summary: "The parameter file of the template; without it, defaults hold.",
};

export const role: ListOption = {
  kind: "list",
  name: "role",
  placeholder: "ROLE=RESOURCE",
  summary: "The resource of the template that is a role, where neither its tag csdef-role nor its name tells.",
};

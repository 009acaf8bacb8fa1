import { choiceOption, type FlagOption } from "./arguments/option.ts";

export const format = choiceOption({
  name: "format",
  placeholder: "NAME",
  choices: ["tree", "csdef", "json", "mermaid", "svg"],
  summary:
    "tree (for people), csdef (as the packager writes it), json (every value with its origin), mermaid and svg (a diagram); tree unless given.",
});

export const keep: FlagOption = {
  kind: "flag",
  name: "keep",
  summary: "With the format csdef, which it implies: a whole definition, with sites, runtime and startup left in.",
};

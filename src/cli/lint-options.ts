import { formats } from "../diagnostic/formats/index.ts";
import { choiceOption, type FlagOption, type ListOption, type ValueOption } from "./arguments/option.ts";

export const format = choiceOption({
  name: "format",
  placeholder: "NAME",
  choices: formats.map(({ name }) => name),
  summary: `How findings are written: ${formats.map(({ name, summary }) => `${name} (${summary})`).join(", ")}.`,
});

export const report: ListOption = {
  kind: "list",
  name: "report",
  placeholder: "NAME=FILE",
  summary: "Write the findings in a further format to a file; can be repeated.",
};

export const maxWarnings: ValueOption = {
  kind: "value",
  name: "max-warnings",
  placeholder: "NUMBER",
  summary: "More warnings than this are a problem too (exit status 1); there is no limit unless given.",
};

export const stdinFilename: ValueOption = {
  kind: "value",
  name: "stdin-filename",
  placeholder: "FILE",
  summary: "What the text on standard input (-) is the content of; that file need not be there.",
};

export const noIgnore: FlagOption = {
  kind: "flag",
  name: "no-ignore",
  summary: "Search bin, obj, csx, *.csx, node_modules and .git too.",
};

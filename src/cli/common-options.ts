import { platforms } from "../lint/rule.ts";
import { sdkVersions } from "../service/sdk.ts";
import { choiceOption, type FlagOption, type ListOption, type ValueOption } from "./arguments/option.ts";

export const configuration: ListOption = {
  kind: "list",
  name: "configuration",
  placeholder: "FILE",
  summary: "A configuration of the service, instead of those found beside the definition; can be repeated.",
};

export const noConfiguration: FlagOption = {
  kind: "flag",
  name: "no-configuration",
  summary: "Look at each file alone: look for no configurations of a definition, and no definition of a configuration.",
};

export const modules: ListOption = {
  kind: "list",
  name: "modules",
  placeholder: "DIR",
  summary: "A folder of modules, <Name>/<Name>.csplugin, ahead of those that Microsoft shipped; can be repeated.",
};

export const rolePlugins: ListOption = {
  kind: "list",
  name: "role-plugins",
  placeholder: "NAME[;NAME]",
  summary: "Modules that the build added to every role, ahead of its imports.",
};

export const sdk = choiceOption({
  name: "sdk",
  placeholder: "VERSION",
  choices: sdkVersions,
  summary: "The version of the Azure SDK that holds, whatever schemaVersion says.",
});

export const platform = choiceOption({
  name: "platform",
  placeholder: "NAME",
  choices: platforms,
  summary: "Whose rules hold; classic unless said otherwise.",
});

export const settings: ValueOption = {
  kind: "value",
  name: "settings",
  placeholder: "FILE",
  summary: "The settings file, instead of the nearest csdef.json in the folder of a file or above it.",
};

export const noSettings: FlagOption = { kind: "flag", name: "no-settings", summary: "Look for no settings file." };

export const output: ValueOption = {
  kind: "value",
  name: "output",
  placeholder: "FILE",
  summary: "Write the result to a file, instead of standard output.",
};

export const quiet: FlagOption = {
  kind: "flag",
  name: "quiet",
  summary: "Write nothing but the result, and what went wrong.",
};

export const color: FlagOption = {
  kind: "flag",
  name: "color",
  summary: "Colour the result, even where it is not shown on a terminal.",
};

export const noColor: FlagOption = {
  kind: "flag",
  name: "no-color",
  summary: "Colour nothing; NO_COLOR in the environment does the same.",
};

export const today: ValueOption = {
  kind: "value",
  name: "today",
  placeholder: "YYYY-MM-DD",
  summary: "The date that retirement is measured by, instead of that of the day.",
};

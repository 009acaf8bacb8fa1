import { orchestrations } from "../plan/planned-service.ts";
import { choiceOption, type FlagOption, type ValueOption } from "./arguments/option.ts";

export const out: ValueOption = {
  kind: "value",
  name: "out",
  placeholder: "DIR",
  summary: "The folder for the files; it is made where it is not there.",
};

export const force: FlagOption = {
  kind: "flag",
  name: "force",
  summary: "Replace files of the same names that are in the folder: all of them, or none where that fails.",
};

export const to = choiceOption({
  name: "to",
  placeholder: "FORM",
  choices: ["both", "arm", "bicep"],
  summary: "The form of the template; both unless given.",
});

export const target = choiceOption({
  name: "target",
  placeholder: "NAME",
  choices: ["scale-sets", "extended-support"],
  summary: "What replaces the service; scale-sets unless given.",
});

export const remoteAccess = choiceOption({
  name: "remote-access",
  placeholder: "CHOICE",
  choices: ["bastion", "nat", "relay", "private", "extension", "none"],
  summary:
    "What replaces Remote Desktop: bastion (the default for scale sets), nat, relay, private or none; extension (the default) or none in extended support.",
});

export const orchestration = choiceOption({
  name: "orchestration",
  placeholder: "MODE",
  choices: orchestrations,
  summary: "The orchestration mode of the scale sets; uniform unless given.",
});

export const sessions: ValueOption = {
  kind: "value",
  name: "sessions",
  placeholder: "NUMBER",
  summary: "Remote Desktop sessions at one time that a relay has to carry; 25 unless given.",
};

export const prices: ValueOption = {
  kind: "value",
  name: "prices",
  placeholder: "FILE",
  summary: "A JSON file of what a unit costs in a month, by the unit's name, to tell what the result costs.",
};

export const verify: FlagOption = {
  kind: "flag",
  name: "verify",
  summary: "Let an installed bicep (on the PATH, or named by BICEP) compile main.bicep, and compare with main.json.",
};

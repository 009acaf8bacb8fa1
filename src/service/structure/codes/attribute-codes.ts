import { defineCode } from "../../../diagnostic/code-record.ts";
import { pages } from "./sources.ts";

export const unknownAttribute = defineCode({
  name: "unknown-attribute",
  category: "structure",
  severity: "error",
  summary: "An element has only attributes that the schema gives it.",
  why: "The packager refuses a file with an attribute that it does not know. Names are compared letter by letter, so case counts.",
  source: pages.webRole,
  messages: {
    unknown: "`{name}` is no attribute of '{element}'.",
    suggested: "`{name}` is no attribute of '{element}'; did you mean `{suggestion}`?",
    none: "'{element}' has no attributes, so `{name}` may not stand there.",
  },
  example: {
    bad: `<LocalStorage name="Cache" sizeInMb="100" />`,
    good: `<LocalStorage name="Cache" sizeInMB="100" />`,
  },
});

export const missingAttribute = defineCode({
  name: "missing-attribute",
  category: "structure",
  severity: "error",
  summary: "An element has the attributes that it must have.",
  why: "The packager refuses a file that lacks a required attribute.",
  source: pages.webRole,
  messages: { missing: "'{element}' lacks the attribute `{name}`." },
  example: {
    bad: `<InputEndpoint name="Web" protocol="http" />`,
    good: `<InputEndpoint name="Web" protocol="http" port="80" />`,
  },
});

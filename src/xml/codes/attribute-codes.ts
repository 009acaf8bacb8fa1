import { defineCode } from "../../diagnostic/code-record.ts";

export const attributeWithoutValue = defineCode({
  name: "xml-attribute-without-value",
  category: "syntax",
  severity: "error",
  summary: "Each attribute has a value.",
  why: "XML has no attributes that are set by their name alone; that is a habit of HTML.",
  source: "https://www.w3.org/TR/xml/#NT-Attribute",
  messages: {
    missing: "Attribute '{attribute}' has no value.",
    noEquals: "'=' is missing between attribute '{attribute}' and its value.",
  },
  example: { bad: `<WebRole enableNativeCodeExecution />`, good: `<WebRole enableNativeCodeExecution="true" />` },
});

export const attributeWithoutQuotes = defineCode({
  name: "xml-attribute-without-quotes",
  category: "syntax",
  severity: "error",
  summary: "The value of an attribute stands in quotes.",
  why: "Without them a reader cannot tell where the value ends. Curly quotes of a word processor do not count.",
  source: "https://www.w3.org/TR/xml/#NT-AttValue",
  messages: {
    none: "The value of attribute '{attribute}' must stand in quotes.",
    unclosed: "The value of attribute '{attribute}' is not closed by {quote}.",
  },
  example: { bad: `<InputEndpoint port=80 />`, good: `<InputEndpoint port="80" />` },
});

export const missingSpace = defineCode({
  name: "xml-missing-space",
  category: "syntax",
  severity: "error",
  summary: "White space stands before each attribute.",
  why: "Readers refuse a tag whose parts are not set apart.",
  source: "https://www.w3.org/TR/xml/#NT-STag",
  messages: {
    attribute: "White space is missing before attribute '{attribute}'.",
    instruction: "White space is missing after '{target}'.",
    declaration: "White space is missing before '{name}'.",
  },
  example: { bad: `<WebRole name="Web"vmsize="Small" />`, good: `<WebRole name="Web" vmsize="Small" />` },
});

export const duplicateAttribute = defineCode({
  name: "xml-duplicate-attribute",
  category: "syntax",
  severity: "error",
  summary: "An element has each attribute once.",
  why: "With two values nobody could tell which one holds, so readers refuse the file. Here the first one is read.",
  source: "https://www.w3.org/TR/xml/#uniqattspec",
  messages: {
    name: "Attribute '{attribute}' is there twice.",
    expanded: "Attribute '{attribute}' is the same as '{first}': both prefixes stand for '{namespace}'.",
  },
  example: { bad: `<WebRole name="A" name="B" />`, good: `<WebRole name="A" />` },
});

export const lessThanInAttribute = defineCode({
  name: "xml-less-than-in-attribute",
  category: "syntax",
  severity: "error",
  summary: "'<' is written as '&lt;' in the value of an attribute.",
  why: "A '<' always begins markup. In a value it is mostly a closing quote that was forgotten, or a command that redirects its input.",
  source: "https://www.w3.org/TR/xml/#CleanAttrVals",
  messages: { lessThan: "'<' may not stand in the value of attribute '{attribute}'; write '&lt;'." },
  example: { bad: `<Task commandLine="sort < in.txt" />`, good: `<Task commandLine="sort &lt; in.txt" />` },
});

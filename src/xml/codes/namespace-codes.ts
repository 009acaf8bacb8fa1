import { defineCode } from "../../diagnostic/code-record.ts";

export const undeclaredPrefix = defineCode({
  name: "xml-undeclared-prefix",
  category: "syntax",
  severity: "error",
  summary: "Each prefix is declared on the element or around it.",
  why: "A prefix only stands for the namespace that 'xmlns:prefix' gives it; without one the name means nothing.",
  source: "https://www.w3.org/TR/xml-names/#nsc-NSDeclared",
  messages: { undeclared: "Prefix '{prefix}' of '{name}' is not declared." },
  example: { bad: `<WebRole xsi:type="x" />`, good: `<WebRole xmlns:xsi="urn:x" xsi:type="x" />` },
});

export const badNamespace = defineCode({
  name: "xml-bad-namespace",
  category: "syntax",
  severity: "error",
  summary: "A namespace declaration is not empty and leaves alone what is reserved.",
  why: "The prefixes 'xml' and 'xmlns' and their namespaces are fixed, and a prefix cannot be taken back.",
  source: "https://www.w3.org/TR/xml-names/#ns-decl",
  messages: {
    empty: "Prefix '{prefix}' must be given a namespace; it cannot be empty.",
    reservedPrefix: "Prefix '{prefix}' is reserved and cannot be declared so.",
    reservedNamespace: "Namespace '{namespace}' is reserved and cannot be declared.",
    element: "The name of an element cannot have the prefix 'xmlns', as '{name}' has.",
  },
  example: { bad: `<WebRole xmlns:p="" />`, good: `<WebRole xmlns:p="urn:x" />` },
});

import { defineCode } from "../../diagnostic/code-record.ts";

const source = "https://cwe.mitre.org/data/definitions/400.html";

export const tooLarge = defineCode({
  name: "xml-too-large",
  category: "syntax",
  severity: "error",
  summary: "The file is within the bound of size.",
  why: "Files of a service have some thousand characters. A bound keeps a wrong or hostile file from using up memory.",
  source,
  messages: { size: "The file has {size} characters, more than the bound of {limit}; nothing of it is read." },
  example: { bad: `<WebRole> … many megabytes … </WebRole>`, good: `<WebRole />` },
});

export const tooDeep = defineCode({
  name: "xml-too-deep",
  category: "syntax",
  severity: "error",
  summary: "Elements stand in each other within the bound of depth.",
  why: "Files of a service are about ten deep. A bound keeps a wrong or hostile file from using up the stack.",
  source,
  messages: {
    depth: "Element '{element}' is deeper than the bound of {limit}; elements as deep as that are not read.",
  },
  example: { bad: `<a><a><a> … </a></a></a>`, good: `<a><a /></a>` },
});

export const tooManyAttributes = defineCode({
  name: "xml-too-many-attributes",
  category: "syntax",
  severity: "error",
  summary: "An element is within the bound of attributes.",
  why: "Elements of a service have some twenty attributes at most. A bound keeps a hostile file from using up time.",
  source,
  messages: {
    attributes: "Element '{element}' has more attributes than the bound of {limit}; from here on they are not read.",
  },
  example: { bad: `<WebRole a1="" a2="" a3="" … />`, good: `<WebRole a1="" />` },
});

export const tooManyErrors = defineCode({
  name: "xml-too-many-errors",
  category: "syntax",
  severity: "error",
  summary: "The file has no more errors than are shown.",
  why: "A file that is not XML at all has an error in every line; nobody reads more than the first ones.",
  source,
  messages: { errors: "The file has more errors of syntax than the bound of {limit}; the others are not shown." },
  example: { bad: `<a>& & & …</a>`, good: `<a>&amp;</a>` },
});

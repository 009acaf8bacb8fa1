import { defineCode } from "../../diagnostic/code-record.ts";

export const emptyDocument = defineCode({
  name: "xml-empty-document",
  category: "syntax",
  severity: "error",
  summary: "A document has a root element.",
  why: "Everything that a file says stands in its root element; without one there is nothing to read.",
  source: "https://www.w3.org/TR/xml/#NT-document",
  messages: {
    empty: "The file is empty; it needs a root element.",
    noRoot: "The file has no root element.",
  },
  example: { bad: `<?xml version="1.0"?>`, good: `<?xml version="1.0"?>\n<ServiceDefinition />` },
});

export const contentBeforeRoot = defineCode({
  name: "xml-content-before-root",
  category: "syntax",
  severity: "error",
  summary: "Before the root element stand only the declaration, comments and white space.",
  why: "Text there belongs to nothing, and every reader of XML refuses the file.",
  source: "https://www.w3.org/TR/xml/#NT-prolog",
  messages: { text: "'{text}' stands before the root element, where no text may be." },
  example: { bad: `x<ServiceDefinition />`, good: `<!-- x --><ServiceDefinition />` },
});

export const contentAfterRoot = defineCode({
  name: "xml-content-after-root",
  category: "syntax",
  severity: "error",
  summary: "After the root element stand only comments and white space.",
  why: "A document ends with its root element. What follows is usually the rest of a root that was closed too early.",
  source: "https://www.w3.org/TR/xml/#NT-document",
  messages: {
    text: "'{text}' stands after the end of the root element '{root}'.",
    element: "Element '{element}' stands after the end of the root element '{root}'; there can be only one root.",
  },
  example: {
    bad: `<ServiceDefinition />\n<WebRole />`,
    good: `<ServiceDefinition>\n  <WebRole />\n</ServiceDefinition>`,
  },
});

export const documentType = defineCode({
  name: "xml-document-type",
  category: "syntax",
  severity: "error",
  summary: "A document type declaration is not used.",
  why: "It can name other files and multiply text without limit, so it is passed over and its entities are not expanded; the packager's own reader refuses it too.",
  source: "https://learn.microsoft.com/dotnet/api/system.xml.dtdprocessing",
  messages: { refused: "A document type declaration is not allowed here; its entities are not expanded." },
  example: { bad: `<!DOCTYPE ServiceDefinition>\n<ServiceDefinition />`, good: `<ServiceDefinition />` },
});

export const badDeclaration = defineCode({
  name: "xml-bad-declaration",
  category: "syntax",
  severity: "error",
  summary: "The XML declaration names version 1.0, then encoding, then standalone, each in quotes.",
  why: "The declaration tells how the rest is to be read; a reader that does not understand it stops at once.",
  source: "https://www.w3.org/TR/xml/#sec-prolog-dtd",
  messages: {
    misplaced: "The XML declaration must be the very first thing of the file.",
    noVersion: 'The XML declaration must begin with version="1.0".',
    version: "XML version '{version}' is not known; it must be 1.0.",
    encoding: "'{encoding}' is not the name of an encoding.",
    standalone: "Standalone must be yes or no, not '{standalone}'.",
    unexpected:
      "'{text}' is not expected in the XML declaration; it holds version, encoding and standalone, in this order.",
    unclosed: "The XML declaration is not closed by '?>'.",
  },
  example: {
    bad: `<?xml encoding="utf-8" version="1.0"?>\n<ServiceDefinition />`,
    good: `<?xml version="1.0" encoding="utf-8"?>\n<ServiceDefinition />`,
  },
});

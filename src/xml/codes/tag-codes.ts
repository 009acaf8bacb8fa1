import { defineCode } from "../../diagnostic/code-record.ts";

export const tagMismatch = defineCode({
  name: "xml-tag-mismatch",
  category: "syntax",
  severity: "error",
  summary: "An end tag has the name of the element that it closes.",
  why: "Names are compared letter by letter, so 'role' does not close 'Role'.",
  source: "https://www.w3.org/TR/xml/#GIMatch",
  messages: { differs: "End tag '{found}' does not match start tag '{expected}'." },
  example: { bad: `<WebRole></webRole>`, good: `<WebRole></WebRole>` },
});

export const unclosedElement = defineCode({
  name: "xml-unclosed-element",
  category: "syntax",
  severity: "error",
  summary: "Each element is closed.",
  why: "Without its end tag nobody can tell where an element ends; everything after it would belong to it.",
  source: "https://www.w3.org/TR/xml/#sec-starttags",
  messages: {
    byAncestor: "Element '{element}' is not closed before '{ancestor}' ends.",
    atEnd: "Element '{element}' is never closed.",
    manyAtEnd: "Element '{element}' is never closed, nor is what it stands in: {around}.",
  },
  example: {
    bad: `<ServiceDefinition><WebRole></ServiceDefinition>`,
    good: `<ServiceDefinition><WebRole /></ServiceDefinition>`,
  },
});

export const strayEndTag = defineCode({
  name: "xml-stray-end-tag",
  category: "syntax",
  severity: "error",
  summary: "Each end tag closes an element that is open.",
  why: "An end tag without its start tag is usually left over from an edit, or its element was closed before.",
  source: "https://www.w3.org/TR/xml/#sec-starttags",
  messages: { stray: "End tag '{name}' closes nothing: no element of that name is open." },
  example: { bad: `<WebRole></Sites></WebRole>`, good: `<WebRole></WebRole>` },
});

export const unclosedTag = defineCode({
  name: "xml-unclosed-tag",
  category: "syntax",
  severity: "error",
  summary: "Each tag ends with '>'.",
  why: "Without it the following text would be part of the tag.",
  source: "https://www.w3.org/TR/xml/#NT-STag",
  messages: { missing: "The tag of '{name}' is not ended by '>'." },
  example: { bad: `<WebRole <Sites /></WebRole>`, good: `<WebRole><Sites /></WebRole>` },
});

export const badTag = defineCode({
  name: "xml-bad-tag",
  category: "syntax",
  severity: "error",
  summary: "A start tag holds a name and attributes, an end tag a name alone.",
  why: "A reader cannot tell what anything else in a tag should mean.",
  source: "https://www.w3.org/TR/xml/#NT-STag",
  messages: {
    whiteSpace: "Character {character} looks like white space, but is none in XML.",
    slash: "'/' may stand only at the end of a tag, as in '/>'.",
    quoted: "A value stands in the tag of '{element}' without the name of an attribute.",
    space: "No white space may stand between '</' and the name.",
    noName: "The end tag has no name; it closes '{element}'.",
    emptyEndTag: "'</' begins an end tag, but no name follows.",
    endTag: "'{text}' may not stand in the end tag of '{element}'.",
  },
  example: { bad: `<WebRole / ></WebRole>`, good: `<WebRole></WebRole>` },
});

export const badName = defineCode({
  name: "xml-bad-name",
  category: "syntax",
  severity: "error",
  summary: "Names begin with a letter or '_' and go on with letters, digits, '.', '-' and '_'.",
  why: "Other characters have a meaning of their own in XML, or could be taken for such.",
  source: "https://www.w3.org/TR/xml/#NT-Name",
  messages: {
    name: "'{name}' is not a name: it may not hold '{character}' there.",
    missing: "A name is missing before '='.",
    qualified: "'{name}' is not a name with a prefix: one ':' must stand between two names.",
  },
  example: { bad: `<Web$Role />`, good: `<WebRole />` },
});

import { defineCode } from "../../diagnostic/code-record.ts";

export const badCharacter = defineCode({
  name: "xml-bad-character",
  category: "syntax",
  severity: "error",
  summary: "The text holds only characters that XML allows.",
  why: "Control characters other than tab, line feed and carriage return cannot stand in XML, not even escaped.",
  source: "https://www.w3.org/TR/xml/#charsets",
  messages: {
    forbidden: "Character {character} may not stand in XML.",
    binary: "{count} characters may not stand in XML, the first of them {character}; this seems to be no text.",
  },
  example: { bad: `<Setting value="a\u000bb" />`, good: `<Setting value="a b" />` },
});

export const badReference = defineCode({
  name: "xml-bad-reference",
  category: "syntax",
  severity: "error",
  summary: "'&' begins a reference that is known: &amp; &lt; &gt; &quot; &apos; or the number of a character.",
  why: "Other names, such as those of HTML, would have to be declared in a document type, and a bare '&' must itself be written as '&amp;'.",
  source: "https://www.w3.org/TR/xml/#sec-references",
  messages: {
    bare: "'&' must be written as '&amp;'.",
    unknown: "Entity '{name}' is not defined; known are amp, lt, gt, quot and apos.",
    unclosed: "';' is missing after '{reference}'.",
    character: "'{reference}' is not a character that may stand in XML.",
    number: "'{reference}' is not the number of a character.",
  },
  example: { bad: `<Setting value="a&b" />`, good: `<Setting value="a&amp;b" />` },
});

export const bareLessThan = defineCode({
  name: "xml-bare-less-than",
  category: "syntax",
  severity: "error",
  summary: "'<' is written as '&lt;' where it begins no tag.",
  why: "A '<' always begins markup: right after it comes a name, '/', '!' or '?'.",
  source: "https://www.w3.org/TR/xml/#syntax",
  messages: { bare: "'<' begins no tag here; write '&lt;', or put the name right after it." },
  example: { bad: `<Description>a < b</Description>`, good: `<Description>a &lt; b</Description>` },
});

export const cdataEndInText = defineCode({
  name: "xml-cdata-end-in-text",
  category: "syntax",
  severity: "error",
  summary: "']]>' is written as ']]&gt;' in text.",
  why: "These three characters end a CDATA section and are reserved for that.",
  source: "https://www.w3.org/TR/xml/#syntax",
  messages: { end: "']]>' may not stand in text; write ']]&gt;'." },
  example: { bad: `<Description>a[b[0]]>c</Description>`, good: `<Description>a[b[0]]&gt;c</Description>` },
});

import { defineCode } from "../../diagnostic/code-record.ts";

export const badComment = defineCode({
  name: "xml-bad-comment",
  category: "syntax",
  severity: "error",
  summary: "A comment is closed by '-->' and holds no '--'.",
  why: "Two hyphens in a comment are forbidden for the sake of old readers, and still refused by those of today.",
  source: "https://www.w3.org/TR/xml/#sec-comments",
  messages: {
    hyphens: "'--' may not stand in a comment.",
    nested: "A comment begins within a comment; the one before is not closed.",
    unclosed: "The comment is not closed by '-->'.",
  },
  example: { bad: `<WebRole><!-- a -- b --></WebRole>`, good: `<WebRole><!-- a - b --></WebRole>` },
});

export const badCData = defineCode({
  name: "xml-bad-cdata",
  category: "syntax",
  severity: "error",
  summary: "A CDATA section stands within the root element and is closed by ']]>'.",
  why: "It is text, and text belongs to an element.",
  source: "https://www.w3.org/TR/xml/#sec-cdata-sect",
  messages: {
    unclosed: "The CDATA section is not closed by ']]>'.",
    outside: "A CDATA section may not stand outside of the root element.",
  },
  example: { bad: `<![CDATA[x]]><WebRole />`, good: `<WebRole><![CDATA[x]]></WebRole>` },
});

export const badInstruction = defineCode({
  name: "xml-bad-instruction",
  category: "syntax",
  severity: "error",
  summary: "A processing instruction begins with a name other than 'xml' and is closed by '?>'.",
  why: "Only the XML declaration, at the very start, may be called so.",
  source: "https://www.w3.org/TR/xml/#sec-pi",
  messages: {
    unclosed: "The processing instruction is not closed by '?>'.",
    noTarget: "A name must stand right after '<?'.",
    reserved: "A processing instruction may not be called '{target}'.",
    colon: "A processing instruction may not have a ':' in its name '{target}'.",
  },
  example: { bad: `<WebRole><? sort ?></WebRole>`, good: `<WebRole><?sort ?></WebRole>` },
});

export const badMarkup = defineCode({
  name: "xml-bad-markup",
  category: "syntax",
  severity: "error",
  summary: "'<!' begins a comment or a CDATA section.",
  why: "Anything else after '<!' belongs into a document type, which these files do not have.",
  source: "https://www.w3.org/TR/xml/#syntax",
  messages: { unknown: "'{text}' begins neither a comment ('<!--') nor a CDATA section ('<![CDATA[')." },
  example: { bad: `<WebRole><!- a -></WebRole>`, good: `<WebRole><!-- a --></WebRole>` },
});

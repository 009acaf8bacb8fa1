import { defineCode } from "../../diagnostic/code-record.ts";

export const badBytes = defineCode({
  name: "xml-bad-bytes",
  category: "syntax",
  severity: "error",
  summary: "The bytes of the file are those of its encoding.",
  why: "A file that says UTF-8, or says nothing, and was saved otherwise is refused, or its letters are others than meant.",
  source: "https://www.w3.org/TR/xml/#charencoding",
  messages: { invalid: "From here on the bytes of the file are not {encoding}." },
  example: {
    bad: `<Setting value="caf\uFFFD" />`,
    good: `<Setting value="café" />`,
  },
});

export const wrongEncoding = defineCode({
  name: "xml-wrong-encoding",
  category: "syntax",
  severity: "error",
  summary: "The encoding that the XML declaration names is the one that the file has.",
  why: "Readers trust either the declaration or the first bytes; where they differ the file is refused or misread.",
  source: "https://www.w3.org/TR/xml/#charencoding",
  messages: { differs: "The declaration says '{declared}', but the file is {actual}." },
  example: {
    bad: `<?xml version="1.0" encoding="utf-16"?>\n<WebRole />`,
    good: `<?xml version="1.0" encoding="utf-8"?>\n<WebRole />`,
  },
});

export const unknownEncoding = defineCode({
  name: "xml-unknown-encoding",
  category: "syntax",
  severity: "error",
  summary: "The encoding is one that readers of XML know.",
  why: "A reader that does not know the encoding cannot read anything. UTF-8 is known to all.",
  source: "https://www.w3.org/TR/xml/#charencoding",
  messages: { unknown: "Encoding '{encoding}' is not known; the file is read as {assumed}." },
  example: {
    bad: `<?xml version="1.0" encoding="utf-9"?>\n<WebRole />`,
    good: `<?xml version="1.0" encoding="utf-8"?>\n<WebRole />`,
  },
});

import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";

const { $schema: _draft, id: _id, ...schema } = sarifSchema;

/** RFC 3986, Appendix A, but for addresses in brackets. */
const uri =
  /^(?:[a-z][a-z\d+.-]*:)?(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-F]{2})*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\dA-F]{2})*)?$/i;

const validate = new Ajv({
  strict: false,
  // A pattern of the schema is none under the flag `u`.
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri, "uri-reference": uri, "date-time": true },
}).compile(schema);

/** What the published schema of SARIF 2.1.0 has against a log; nothing where it is valid. */
export function sarifErrors(log: unknown): readonly string[] {
  if (validate(log)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

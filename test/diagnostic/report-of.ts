import { type CodeRecord, defineCode } from "../../src/diagnostic/code-record.ts";
import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import type { Report } from "../../src/diagnostic/format.ts";
import type { Span } from "../../src/text/span.ts";

/** A record as rules have them. */
export const certificateRecord: CodeRecord = defineCode({
  name: "https-endpoint-needs-certificate",
  category: "endpoints",
  severity: "error",
  summary: "An https endpoint names a certificate that its role declares.",
  why: "TLS ends on the instance, and only certificates that a role declares are installed there.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole",
  messages: { missing: "Endpoint '{endpoint}' uses https but names no certificate." },
  example: {
    bad: `<InputEndpoint name="Https" protocol="https" port="443" />`,
    good: `<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />
           <Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
  },
});

/** A report with the given diagnostics and files; `files` maps each name to its text. */
export function reportOf(diagnostics: readonly Diagnostic[], files: Readonly<Record<string, string>>): Report {
  return {
    diagnostics,
    sources: new Map(Object.entries(files)),
    files: Object.keys(files),
    records: new Map([[certificateRecord.name, certificateRecord]]),
    colors: false,
    toolVersion: "1.2.3",
  };
}

/** A diagnostic that says no more than its code, or whatever is given. */
export function diagnosticAt(span: Span, parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: "some-code",
    severity: "error",
    message: "Something is wrong.",
    span,
    related: [],
    fixes: [],
    ...parts,
  };
}

/** The span of the first occurrence of `found` in a text. */
export function spanIn(file: string, text: string, found: string): Span {
  const start = text.indexOf(found);
  if (start < 0) throw new Error(`'${found}' is not in the text`);
  return { file, start, end: start + found.length };
}

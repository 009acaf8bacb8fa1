import type { Complaint } from "./complaint.ts";

/**
 * Where values that nobody may see stand in texts, by the names of their files: as they are, or as base64, JSON, XML, a
 * URL, Bicep, PowerShell or UTF-16 would write them, whatever the capitals.
 */
export function plantedValues(
  files: Readonly<Record<string, string>>,
  values: readonly string[],
): readonly Complaint[] {
  const forms = values.flatMap((value) => formsOf(value).map((form) => ({ ...form, value })));
  return Object.entries(files).flatMap(([file, text]) => {
    const lower = text.toLowerCase();
    return forms.flatMap(({ form, spelled, value }) => {
      const at = lower.indexOf(spelled.toLowerCase());
      return at === -1 ? [] : [{ where: `${file}:${lineAt(text, at)}`, what: `holds '${value}' ${form}` }];
    });
  });
}

/** The line of an offset, from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

interface Form {
  readonly form: string;
  readonly spelled: string;
}

/** Each way in which a value may be spelled, those that are equal once. */
function formsOf(value: string): readonly Form[] {
  const all = [
    { form: "as it is", spelled: value },
    { form: "as JSON", spelled: JSON.stringify(value).slice(1, -1) },
    { form: "as XML", spelled: asXml(value) },
    { form: "as XML with all quotes", spelled: asXml(value).replaceAll('"', "&quot;").replaceAll("'", "&apos;") },
    { form: "as HTML", spelled: asXml(value).replaceAll('"', "&quot;").replaceAll("'", "&#39;") },
    { form: "as part of a URL", spelled: encodeURIComponent(value) },
    { form: "in single quotes", spelled: value.replaceAll("'", "''") },
    { form: "in Bicep", spelled: value.replaceAll("\\", "\\\\").replaceAll("'", "\\'") },
    ...inBase64(Buffer.from(value, "utf8"), "base64"),
    ...inBase64(Buffer.from(value, "utf16le"), "base64 of UTF-16"),
    { form: "in hexadecimal", spelled: Buffer.from(value, "utf8").toString("hex") },
  ];
  return all.filter(({ spelled }, index) => all.findIndex((other) => other.spelled === spelled) === index);
}

function asXml(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Of bytes within others the letters depend on where among three bytes they begin; those that others share are left out. */
function inBase64(bytes: Buffer, name: string): readonly Form[] {
  return [0, 1, 2].map((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    const whole = padded.toString("base64").replace(/=+$/u, "");
    const end = padded.length % 3 === 0 ? undefined : -1;
    return { form: `as ${name}`, spelled: whole.slice(before === 0 ? 0 : before + 1, end) };
  });
}

import { type Diagnostic, sortDiagnostics } from "../../../src/diagnostic/diagnostic.ts";
import { type FileKind, fileKindOf } from "../../../src/service/file-kind.ts";
import type { Sdk } from "../../../src/service/sdk.ts";
import { checkStructure } from "../../../src/service/structure/check-structure.ts";
import { parseXml } from "../../../src/xml/parse.ts";

/** Everything that reading and checking a text finds, in the order of the file. */
export function checkText(text: string, file: string, sdk: Sdk | undefined): readonly Diagnostic[] {
  const { value, diagnostics } = parseXml(text, file);
  const kind = fileKindOf(value);
  return sortDiagnostics([...diagnostics, ...(kind === undefined ? [] : checkStructure(value, kind, sdk))]);
}

/** The errors among them, by which a file is refused. */
export function errorsIn(text: string, file: string, sdk: Sdk | undefined): readonly Diagnostic[] {
  return checkText(text, file, sdk).filter(({ severity }) => severity === "error");
}

const hosting = "http://schemas.microsoft.com/ServiceHosting/2008/10/";

/** A whole file of a kind with something in its root element, which begins in the second line. */
export function fileWith(kind: FileKind, content: string): string {
  switch (kind) {
    case "definition":
      return `<ServiceDefinition name="S" xmlns="${hosting}ServiceDefinition">\n${content}\n</ServiceDefinition>`;
    case "configuration":
      return `<ServiceConfiguration serviceName="S" xmlns="${hosting}ServiceConfiguration">\n${content}\n</ServiceConfiguration>`;
    case "module":
      return `<RoleModule namespace="M" xmlns="${hosting}ServiceDefinition">\n${content}\n</RoleModule>`;
  }
}

/** A text in which `[|` and `|]` mark a place, without the marks and with the place. */
export function unmark(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = marked.indexOf("[|");
  const end = marked.indexOf("|]") - "[|".length;
  return { text: marked.replace("[|", "").replace("|]", ""), start, end };
}

import type { Staged } from "../../diagnostic/diagnostic.ts";
import { type FileKind, fileKindOf } from "../../service/file-kind.ts";
import { decodeXml } from "../../xml/decode.ts";
import { parseXml } from "../../xml/parse.ts";
import { findAttribute, type XmlDocument } from "../../xml/tree.ts";
import type { Place, Workspace } from "./workspace.ts";

/** A file that was read: what it is, what it says, and what reading it brought. */
export interface SourceFile {
  readonly place: Place;
  /** `undefined` where neither root element nor name tell. */
  readonly kind: FileKind | undefined;
  readonly document: Staged<XmlDocument>;
  /** The service that a definition or configuration says it is of. */
  readonly serviceName: string | undefined;
}

/** The file at a place, or `undefined` where it cannot be read. */
export function readSourceFile(place: Place, workspace: Workspace): SourceFile | undefined {
  const bytes = workspace.read(place);
  if (bytes === undefined) return undefined;
  const text = decodeXml(bytes, place.path);
  const { value, diagnostics } = parseXml(text.value.text, place.path);
  const kind = fileKindOf(value);
  return {
    place,
    kind,
    document: { value, diagnostics: [...text.diagnostics, ...diagnostics] },
    serviceName: serviceNameOf(value, kind),
  };
}

function serviceNameOf({ root }: XmlDocument, kind: FileKind | undefined): string | undefined {
  if (root === undefined || kind === undefined || kind === "module") return undefined;
  return findAttribute(root, kind === "definition" ? "name" : "serviceName")?.value;
}

import type { Staged } from "../../diagnostic/diagnostic.ts";
import { type FileKind, fileKindOf } from "../../service/file-kind.ts";
import { decodeXml } from "../../xml/decode.ts";
import { editBytes } from "../../xml/edit-bytes.ts";
import { parseXml } from "../../xml/parse.ts";
import { findAttribute, type XmlDocument } from "../../xml/tree.ts";
import type { GivenFile } from "../messages/ask.ts";
import { differenceOf } from "./difference-of.ts";

/** A file that was read. */
export interface Source {
  readonly path: string;
  /** As they were given; edits are in the text alone. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
  readonly isEdited: boolean;
  /** `undefined` where neither root element nor name tell. */
  readonly kind: FileKind | "settings" | undefined;
  readonly document: Staged<XmlDocument>;
  /** The service that a definition or configuration says it is of. */
  readonly serviceName: string | undefined;
}

/** A file as it was given. */
export function readSource({ path, bytes }: GivenFile): Source {
  const { value, diagnostics } = decodeXml(bytes, path);
  const source = sourceOf(path, bytes, value.text, false);
  const document = { ...source.document, diagnostics: [...diagnostics, ...source.document.diagnostics] };
  return { ...source, document };
}

/** The file with another text. What was wrong with its bytes is no matter any more: it will be encoded anew. */
export function editedSource({ path, bytes }: Source, text: string): Source {
  return sourceOf(path, bytes, text, true);
}

/** The bytes of a file as it is now: outside of what was edited those that were given, mark and encoding included. */
export function bytesOf({ path, bytes, text, isEdited }: Source): Uint8Array<ArrayBuffer> {
  if (!isEdited) return bytes;
  const edit = differenceOf(decodeXml(bytes, path).value.text, text, path);
  return new Uint8Array(editBytes(bytes, [edit], path));
}

function sourceOf(path: string, bytes: Uint8Array<ArrayBuffer>, text: string, isEdited: boolean): Source {
  const document = parseXml(text, path);
  const kind = isSettings(path) ? "settings" : fileKindOf(document.value);
  return { path, bytes, text, isEdited, kind, document, serviceName: serviceNameOf(document.value, kind) };
}

function isSettings(path: string): boolean {
  return path.split("/").at(-1) === "csdef.json";
}

function serviceNameOf({ root }: XmlDocument, kind: Source["kind"]): string | undefined {
  if (root === undefined) return undefined;
  if (kind === "definition") return findAttribute(root, "name")?.value;
  return kind === "configuration" ? findAttribute(root, "serviceName")?.value : undefined;
}

import type { CodeRecord } from "../diagnostic/code-record.ts";
import * as attribute from "./codes/attribute-codes.ts";
import * as bound from "./codes/bound-codes.ts";
import * as document from "./codes/document-codes.ts";
import * as encoding from "./codes/encoding-codes.ts";
import * as markup from "./codes/markup-codes.ts";
import * as namespace from "./codes/namespace-codes.ts";
import * as tag from "./codes/tag-codes.ts";
import * as text from "./codes/text-codes.ts";

/** The record of each code that decoding and parsing can report. */
export const xmlCodes: readonly CodeRecord[] = [
  encoding,
  document,
  tag,
  attribute,
  text,
  markup,
  namespace,
  bound,
].flatMap((group): CodeRecord[] => Object.values(group));

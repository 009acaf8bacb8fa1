import type { Evaluated } from "../evaluated.ts";
import { readJson } from "../json/read-json.ts";
import { holdsPlaceholder, holdsStandIn } from "../placeholders.ts";
import { type Decided, textValue } from "../values/make-value.ts";
import { type Call, type OfValues, ofLetters, ofValues, type TemplateFunction } from "./function.ts";
import { dependsOnPlace, refused, wrongKind } from "./wrong-kind.ts";

/** Functions from one way of writing a text to another. */
export const encodings: readonly TemplateFunction[] = [
  ofValues("json", 1, 1, json),
  ofLetters("base64", 1, 1, coding(encodeBase64)),
  ofLetters("base64ToString", 1, 1, coding(decodeBase64)),
  ofValues("base64ToJson", 1, 1, base64ToJson),
  ofLetters(
    "dataUri",
    1,
    1,
    coding((text) => `data:text/plain;charset=utf8;base64,${encodeBase64(text)}`),
  ),
  ofLetters("dataUriToString", 1, 1, coding(decodeDataUri)),
  ofLetters(
    "uriComponent",
    1,
    1,
    coding((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"))),
  ),
  ofLetters("uriComponentToString", 1, 1, coding(decodeUriComponent)),
  ofValues("uri", 2, 2, uri),
];

function coding(convert: (text: string) => string | undefined): OfValues {
  return ([value], call) => {
    if (value?.kind !== "string") return wrongKind(call, value, "a string");
    const result = convert(value.value);
    return result === undefined ? refused(call, "the text is not in that code") : textValue(result, call.at);
  };
}

function json([value]: readonly Decided[], call: Call): Evaluated {
  return value?.kind === "string" ? parseJson(value.value, call) : wrongKind(call, value, "a string");
}

function base64ToJson([value]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "string") return wrongKind(call, value, "a string");
  const text = decodeBase64(value.value);
  return text === undefined ? refused(call, "the text is not in that code") : parseJson(text, call);
}

/** Offsets in the text would point nowhere, so every part takes the place of the call. */
function parseJson(text: string, call: Call): Evaluated {
  const { value, diagnostics } = readJson(text, call.at.file);
  const isBroken = diagnostics.some(({ severity }) => severity === "error");
  if (value !== undefined && !isBroken) return placedAt(value, call);
  return holdsPlaceholder(text) ? dependsOnPlace(call, text) : refused(call, "the text is not JSON");
}

function placedAt(value: Evaluated, call: Call): Evaluated {
  const span = call.at;
  if (value.kind === "array") return { ...value, items: value.items.map((item) => placedAt(item, call)), span };
  if (value.kind !== "object") return { ...value, span };
  const members = [...value.members].map(
    ([key, member]) => [key, { ...member, nameSpan: span, value: placedAt(member.value, call) }] as const,
  );
  return { ...value, members: new Map(members), span };
}

function encodeBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}

function decodeBase64(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text) || text.replace(/[\s=]/g, "").length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

function decodeDataUri(text: string): string | undefined {
  const [, code, data = ""] = /^data:[^,]*?(;base64)?,([\s\S]*)$/i.exec(text) ?? [];
  if (!/^data:/i.test(text)) return undefined;
  return code === undefined ? decodeUriComponent(data) : decodeBase64(data);
}

function decodeUriComponent(text: string): string | undefined {
  return /%(?![0-9a-fA-F]{2})/.test(text) ? undefined : decodeWhole(text);
}

/** Bytes that are no UTF-8 make the decoder throw, and nothing tells them beforehand. */
function decodeWhole(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The relative address after the last slash of the base, or in its place where it is a whole address itself. */
function uri([base, relative]: readonly Decided[], call: Call): Evaluated {
  if (base?.kind !== "string") return wrongKind(call, base, "strings");
  if (relative?.kind !== "string") return wrongKind(call, relative, "strings");
  const open = [base.value, relative.value].find(holdsStandIn);
  if (open !== undefined) return dependsOnPlace(call, open);
  if (/^[a-z][a-z0-9+.-]*:/i.test(relative.value)) return textValue(relative.value, call.at);
  if (URL.canParse(relative.value, base.value)) {
    return textValue(new URL(relative.value, base.value).href, call.at);
  }
  return refused(call, `'${base.value}' is no address`);
}

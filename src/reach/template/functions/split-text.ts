import type { Evaluated } from "../evaluated.ts";
import { holdsPlaceholder, holdsStandIn } from "../placeholders.ts";
import { arrayValue, type Decided, textValue } from "../values/make-value.ts";
import type { Call } from "./function.ts";
import { dependsOnPlace, wrongKind } from "./wrong-kind.ts";

/** The parts of a text between its delimiters, of which there may be several. */
export function splitText([value, delimiter]: readonly Decided[], call: Call): Evaluated {
  if (value?.kind !== "string") return wrongKind(call, value, "a string");
  const delimiters = delimitersOf(delimiter);
  if (delimiters === undefined) return wrongKind(call, delimiter, "a string or an array of strings as delimiter");
  const open = delimiters.find(holdsPlaceholder);
  if (open !== undefined) return dependsOnPlace(call, open);
  const isPath = delimiters.join("") === "/";
  // No placeholder of a name has a slash in what it stands for; whatever else there may be in it is not known.
  if (isPath ? holdsStandIn(value.value) : holdsPlaceholder(value.value)) return dependsOnPlace(call, value.value);
  let parts = [value.value];
  for (const each of delimiters) parts = parts.flatMap((part) => part.split(each));
  return arrayValue(
    parts.map((part) => textValue(part, call.at)),
    call.at,
  );
}

function delimitersOf(delimiter: Decided | undefined): readonly string[] | undefined {
  const values = delimiter?.kind === "array" ? delimiter.items : delimiter === undefined ? [] : [delimiter];
  const texts = values.flatMap((value) => (value.kind === "string" && value.value !== "" ? [value.value] : []));
  return texts.length > 0 && texts.length === values.length ? texts : undefined;
}

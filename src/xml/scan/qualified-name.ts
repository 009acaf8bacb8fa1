import { endOfName } from "./names.ts";

/** A name in its two parts; `prefix` is `""` where there is none. */
export interface QualifiedName {
  readonly prefix: string;
  readonly local: string;
}

/**
 * The parts of a name, or `undefined` where it is no qualified name: https://www.w3.org/TR/xml-names/#NT-QName.
 * A name that is no name at all, as far as its colons go, may pass.
 */
export function splitName(name: string): QualifiedName | undefined {
  const colon = name.indexOf(":");
  if (colon < 0) return { prefix: "", local: name };
  const local = name.slice(colon + 1);
  if (colon === 0 || local.includes(":") || endOfName(local, 0) === 0) return undefined;
  return { prefix: name.slice(0, colon), local };
}

import type { Cursor } from "./cursor.ts";

/** The name of something declared; `code` is that of the compiler where none stands. */
export function declaredName(cursor: Cursor, code: string): string {
  const { offset } = cursor.peek();
  const name = cursor.identifier(code);
  if (name === "sys" || name === "az") cursor.fail("BCP084", "The names sys and az are taken.", offset);
  return name;
}

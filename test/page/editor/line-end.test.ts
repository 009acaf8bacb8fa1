import { expect, it } from "vitest";
import { lineEndOf } from "../../../src/page/editor/line-end.ts";

for (const [text, end] of [
  ["", "\n"],
  ["a", "\n"],
  ["a\r\nb\n", "\r\n"],
  ["a\nb\r\n", "\n"],
  ["a\rb", "\r"],
] as const) {
  it(`takes ${JSON.stringify(text)} to end its lines with ${JSON.stringify(end)}`, () =>
    expect(lineEndOf(text)).toBe(end));
}

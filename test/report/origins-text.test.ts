import { expect, it } from "vitest";
import { placesIn } from "../../src/diagnostic/place.ts";
import { originsText } from "../../src/report/origins-text.ts";

it("names each file once, and each of its lines once", () => {
  const places = placesIn(
    new Map([
      ["a", "1\n2\n3"],
      ["b", "1"],
    ]),
  );
  const at = (file: string, start: number) => ({ file, start, end: start });
  expect(originsText([at("a", 2), at("b", 0), at("a", 4), at("a", 3)], places)).toBe("a:2, 3; b:1");
  expect(originsText([], places)).toBe("");
});

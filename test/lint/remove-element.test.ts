import { describe, expect, it } from "vitest";
import { removeCopy } from "../../src/lint/remove-element.ts";
import { applyEdits } from "../../src/text/edit.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements } from "../../src/xml/tree.ts";

function withoutCopy(text: string): string {
  const document = parseXml(text, "service.csdef").value;
  const [first, repeated] = document.root === undefined ? [] : childElements(document.root);
  const [fix] = removeCopy(document, { first: { element: first }, repeated: { element: repeated } });
  return applyEdits(text, fix?.edits ?? []);
}

describe("removeCopy", () => {
  it("takes the second element out with its line", () => {
    expect(withoutCopy(`<L>\r\n  <S name="A" n="1" />\r\n  <S n="1" name="A"></S>\r\n</L>`)).toBe(
      `<L>\r\n  <S name="A" n="1" />\r\n</L>`,
    );
  });

  it("leaves text before the element as it is", () => {
    expect(withoutCopy(`<L><S name="A" />x <S name="A" /></L>`)).toBe(`<L><S name="A" />x</L>`);
  });

  it.each([`<L><S name="A" n="1" /><S name="A" /></L>`, `<L><S name="A"><T /></S><S name="A" /></L>`])(
    "leaves a different one: %s",
    (text) => expect(withoutCopy(text)).toBe(text),
  );
});

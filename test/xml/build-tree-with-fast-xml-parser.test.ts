import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultBounds } from "../../src/xml/bounds.ts";
import { buildTreeFromScan } from "../../src/xml/build-tree-from-scan.ts";
import { buildTreeWithFastXmlParser } from "../../src/xml/build-tree-with-fast-xml-parser.ts";
import { decodeXml } from "../../src/xml/decode.ts";
import { scan } from "../../src/xml/scan/scan.ts";
import { describeWithShared } from "../shared-folder.ts";
import { documents, plainDocuments } from "./xml-arbitraries.ts";

/** The nodes as each of the two builders makes them; the one with the parser may refuse. */
function buildBoth(text: string) {
  const scanned = scan(text, "file.csdef", defaultBounds);
  expect(scanned.diagnostics).toEqual([]);
  return { own: buildTreeFromScan(text, scanned), parsed: buildTreeWithFastXmlParser(text, scanned) };
}

describe("buildTreeWithFastXmlParser", () => {
  it("builds what the scan alone builds", () => {
    fc.assert(
      fc.property(plainDocuments, (text) => {
        const { own, parsed } = buildBoth(text);
        expect(parsed).toEqual(own);
      }),
      { numRuns: 1000, seed: 46 },
    );
  });

  it("builds that or refuses, whatever the names", () => {
    fc.assert(
      fc.property(documents, (text) => {
        const { own, parsed } = buildBoth(text);
        expect(parsed === undefined ? own : parsed).toEqual(own);
      }),
      { numRuns: 1000, seed: 47 },
    );
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "a\ufeffb", "\u1680"])(
    "refuses the name %s",
    (name) => {
      for (const text of [`<${name}/>`, `<${name}>x</${name}>`, `<a ${name}="1"/>`]) {
        const { own, parsed } = buildBoth(text);
        expect(own).toHaveLength(1);
        if (parsed !== undefined) expect(parsed).toEqual(own);
      }
    },
  );

  it("keeps the elements after an instruction with an apostrophe", () => {
    const { own, parsed } = buildBoth("<a><?p it's?><b/><c y='?>'/></a>");
    expect(parsed).toEqual(own);
  });

  it("keeps white space, references and empty sections", () => {
    const { own, parsed } = buildBoth("<a x=' &#65;\n'> &#x9;<b/>\r\n<![CDATA[]]><![CDATA[ ]]><!-- - --> 012 </a>");
    expect(parsed).toEqual(own);
  });
});

describeWithShared("buildTreeWithFastXmlParser on real files", (folder) => {
  it("builds what the scan alone builds", () => {
    let count = 0;
    for (const file of filesIn(join(folder, "corpus"), /\.(csdef|cscfg|csplugin|rd|rdsc|xml)$/i)) {
      const { text } = decodeXml(readFileSync(file), file).value;
      const scanned = scan(text, file, defaultBounds);
      if (scanned.diagnostics.length > 0) continue;
      count += 1;
      expect(buildTreeWithFastXmlParser(text, scanned), file).toEqual(buildTreeFromScan(text, scanned));
    }
    expect(count).toBeGreaterThan(1000);
  });
});

function filesIn(folder: string, pattern: RegExp): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

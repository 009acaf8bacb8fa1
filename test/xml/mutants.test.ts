import { describe, expect, it } from "vitest";
import { parseXml } from "../../src/xml/parse.ts";
import { printXml } from "../../src/xml/print.ts";
import { complaintOfLibxml2, isOnlyAboutUris } from "./libxml2.ts";
import { sampleDefinition } from "./sample-definition.ts";
import { seededRandom } from "./seeded-random.ts";

const count = 3000;

/** What is put in the place of something, or between: all that has a meaning in XML, and some that looks like it. */
const insertions = [
  ...[
    "<",
    ">",
    "&",
    '"',
    "'",
    "/",
    "=",
    "!",
    "-",
    "--",
    "?",
    "[",
    "]",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "?>",
    "</",
  ],
  ...[
    "/>",
    "&amp;",
    "&#0;",
    "&#65;",
    "&x;",
    " ",
    "\t",
    "\n",
    "\r",
    "\0",
    "\u0001",
    "\u000b",
    "\u007f",
    "\u0085",
    "\u00a0",
  ],
  ...["\u2028", "\ufffe", "\ufeff", "\u{10000}", "é", 'xmlns:q="u"', ' q:a="1"', ' xmlns=""', "a", "1", ":", "."],
  ...['<?xml version="1.0"?>', "</Endpoints>", "<Endpoints>", 'name="x"'],
];

describe("mutants of a definition", () => {
  it("are refused exactly where libxml2 refuses them", () => {
    const random = seededRandom(20_260_101);
    const differences: string[] = [];
    let refused = 0;
    for (let number = 0; number < count; number += 1) {
      const text = mutate(sampleDefinition, random);
      const { value, diagnostics } = parseXml(text, "file.csdef");
      expect(printXml(value)).toBe(text);
      const complaint = complaintOfLibxml2(`\ufeff${text}`);
      if (complaint !== undefined) refused += 1;
      if ((complaint === undefined) === (diagnostics.length === 0) || isDocumented(text, complaint)) continue;
      differences.push(`${complaint ?? "accepted"} | ${diagnostics[0]?.message ?? "accepted"}\n${text}`);
    }
    expect(differences).toEqual([]);
    expect(refused).toBeGreaterThan(count / 2);
  });
});

/** Where we mean to differ: libxml2 asks that a namespace be a URI, and takes `version="1."`, which .NET refuses. */
function isDocumented(text: string, complaint: string | undefined): boolean {
  if (complaint === undefined) return /^<\?xml version="1\.[^0"]*"/.test(text);
  return isOnlyAboutUris(complaint);
}

function mutate(original: string, random: () => number): string {
  let text = original;
  for (let edits = random() < 0.7 ? 1 : 2; edits > 0; edits -= 1) {
    const at = placeIn(text, random);
    const length = Math.floor(random() * (random() < 0.2 ? 40 : 4));
    const insertion = random() < 0.3 ? "" : (insertions[Math.floor(random() * insertions.length)] ?? "");
    text = text.slice(0, at) + insertion + text.slice(at + length);
  }
  return text;
}

/** Mostly a place of markup, where an edit breaks something. */
function placeIn(text: string, random: () => number): number {
  const at = Math.floor(random() * (text.length + 1));
  const markup = /[<>&"'=/!?-]/g;
  markup.lastIndex = at;
  const match = random() < 0.7 ? markup.exec(text) : null;
  return match === null ? at : match.index + Math.floor(random() * 2);
}

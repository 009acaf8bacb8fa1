import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBicep, readBicepParameters } from "../../../src/print/bicep/read-bicep.ts";
import { describeWithShared } from "../../shared-folder.ts";

/** The files that the reader refuses for their form, with the compiler's code for the first mistake. */
const refused: readonly (readonly [string, string])[] = [
  ["A04-brace-not-closed", "BCP018"],
  ["01-two-properties-on-a-line", "BCP236"],
  ["02-two-items-on-a-line", "BCP236"],
  ["03-object-on-next-line", "BCP009"],
  ["04-resource-brace-on-next-line", "BCP118"],
  ["05-comma-at-line-end", "BCP238"],
  ["06-comma-after-last-item", "BCP238"],
  ["07-double-quotes", "BCP103"],
  ["08-unescaped-quote", "BCP019"],
  ["09-unescaped-backslash", "BCP006"],
  ["10-backslash-before-quote", "BCP004"],
  ["11-line-break-in-string", "BCP004"],
  ["13-open-interpolation-in-data", "BCP004"],
  ["14-bad-unicode-escape", "BCP133"],
  ["15-unicode-escape-out-of-range", "BCP133"],
  ["16-multiline-not-closed", "BCP140"],
  ["17-three-quotes-in-multiline", "BCP019"],
  ["18-property-name-with-dash", "BCP018"],
  ["19-property-name-with-dot", "BCP018"],
  ["20-property-name-digits-first", "BCP022"],
  ["21-property-name-true", "BCP022"],
  ["22-symbol-with-dash", "BCP302"],
  ["23-symbol-digit-first", "BCP013"],
  ["24-symbol-not-ascii", "BCP001"],
  ["25-symbol-reserved", "BCP084"],
  ["26-symbol-keyword-true", "BCP013"],
  ["27-symbol-too-long", "BCP024"],
  ["45-condition-before-loop", "BCP018"],
  ["46-condition-without-parentheses", "BCP018"],
  ["65-malformed-resource-type", "BCP029"],
  ["74-missing-output-type", "BCP279"],
  ["94-fraction", "BCP020"],
  ["95-number-too-large", "BCP010"],
  ["A01-missing-colon", "BCP018"],
  ["A02-missing-equals", "BCP018"],
  ["A03-two-declarations-on-a-line", "BCP008"],
  ["A05-brace-too-many", "BCP007"],
  ["A06-else", "BCP019"],
  ["A07-comment-not-closed", "BCP002"],
  ["A08-hash-comment", "BCP001"],
  ["A09-decorator-after", "BCP008"],
  ["A10-decorator-alone", "BCP132"],
  ["A11-missing-parameter-type", "BCP279"],
  ["A12-break-after-question-mark", "BCP009"],
  ["A13-operator-at-line-start", "BCP007"],
  ["A16-semicolon", "BCP019"],
  ["A17-interpolated-resource-type", "BCP047"],
  ["A20-child-type-in-nested", "BCP156"],
  ["A40-module-path-backslash", "BCP098"],
  ["A41-unused-loop-index", "BCP249"],
  ["A46-metadata-underscore", "BCP268"],
  ["A50-loop-without-colon", "BCP018"],
  ["A55-decorator-on-the-same-line", "BCP019"],
  ["A56-break-in-parentheses", "BCP243"],
  ["A57-break-after-loop-colon", "BCP009"],
  ["A58-condition-object-on-next-line", "BCP018"],
  ["A61-nested-comments", "BCP007"],
  ["A62-comment-ends-in-data", "BCP007"],
  ["P04-no-using.bicepparam", "BCP261"],
  ["P10-type-in-parameter.bicepparam", "BCP018"],
];

/** The place of this one is where the brace would have to be; the compiler goes on to the end of the file. */
const elsewhere = ["A04-brace-not-closed"];

describeWithShared("invalid files of ../shared/oracle/bicep", (shared) => {
  const folder = join(shared, "oracle/bicep");
  const said = readFileSync(join(folder, "DIAGNOSTICS.tsv"), "utf8").trim().split("\n").slice(1);
  const verdicts = said
    .map((line) => line.split("\t"))
    .map(([file, line, column, , code]) => ({ file, line, column, code }));
  const files = [...new Set(verdicts.map(({ file }) => file ?? ""))].map((file) => ({
    file,
    problem: problemOf(join(folder, file)),
  }));

  it("are refused for their form where it is wrong, and only there", () => {
    const found = files.flatMap(({ file, problem }) =>
      problem === undefined ? [] : [[file.replace(/^invalid\/|\.bicep$/g, ""), problem.code]],
    );
    expect(found.sort()).toEqual([...refused].sort());
    expect(files).toHaveLength(215);
  });

  it("are refused where the compiler points", () => {
    const wrong = files.flatMap(({ file, problem }) => {
      if (problem === undefined || elsewhere.some((name) => file.includes(name))) return [];
      const isTold = verdicts.some(
        (verdict) =>
          verdict.file === file &&
          verdict.code === problem.code &&
          `${verdict.line}:${verdict.column}` === problem.place,
      );
      return isTold ? [] : [`${file} ${problem.place} ${problem.code}`];
    });
    expect(wrong).toEqual([]);
  });
});

function problemOf(path: string): { readonly code: string; readonly place: string } | undefined {
  const text = readFileSync(path, "utf8");
  const result = path.endsWith(".bicepparam") ? readBicepParameters(text) : readBicep(text);
  if (result.kind === "file") return undefined;
  const before = text.slice(0, result.problem.offset).split("\n");
  return { code: result.problem.code, place: `${before.length}:${(before.at(-1) ?? "").length + 1}` };
}

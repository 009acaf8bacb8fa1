import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Diagnostic } from "../../../src/diagnostic/diagnostic.ts";
import { type Sdk, sdkOfSchemaVersion } from "../../../src/service/sdk.ts";
import { LineIndex } from "../../../src/text/line-index.ts";
import { decodeXml } from "../../../src/xml/decode.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { errorsIn } from "./check-text.ts";

/** One edit of a real file, with what .NET's validator says of the outcome under the schema of SDK 2.4. */
interface Mutant {
  readonly file: string;
  readonly kind: string;
  readonly offset: number;
  readonly length: number;
  readonly inserted: string;
  readonly verdict: "valid" | "invalid" | "malformed";
  readonly errors: number;
  readonly at: string;
}

/**
 * Where ours points at another line than .NET and why that is the better one. .NET tells what is missing where the element
 * ends, since only there it knows; ours at the name of the element that lacks it. .NET places text where its white space
 * begins, mostly at the end of the line before; ours at its first character.
 */
const betterPlaced = new Set(["missing-element", "web-role-without-sites", "unexpected-text"]);

/** What later or earlier SDKs allow and SDK 2.4 refuses: the code of the finding and what it is about. */
const allowedByOthers = new Set([
  "not-in-this-sdk domainNameLabel",
  "not-in-this-sdk VirtualIPs",
  "not-in-this-sdk virtualIpName",
  "web-role-without-sites WebRole",
]);

describeWithShared("the verdicts of .NET", (shared) => {
  const mutants = readMutants(join(shared, "oracle/XSD-VERDICTS.jsonl"));
  const texts = new Map<string, string>();

  function textOf({ file, offset, length, inserted }: Mutant): string {
    const text = texts.get(file) ?? readText(join(shared, "corpus", file));
    texts.set(file, text);
    return text.slice(0, offset) + inserted + text.slice(offset + length);
  }

  it("refuses under SDK 2.4 exactly the mutants that .NET refuses", { timeout: 60_000 }, () => {
    expect(mutants.length).toBe(7000);
    const differing = mutants.filter(
      (mutant) => (mutant.verdict !== "valid") !== errorsIn(textOf(mutant), mutant.file, "2.4").length > 0,
    );
    expect(differing).toEqual([]);
  });

  it("points at the line of .NET, or at a better one", { timeout: 60_000 }, () => {
    const single = mutants.filter(({ verdict, errors }) => verdict === "invalid" && errors === 1);
    const elsewhere = single.filter((mutant) => {
      const text = textOf(mutant);
      return lineOf(text, errorsIn(text, mutant.file, "2.4")[0]) !== Number(mutant.at.split(":")[0]);
    });
    const codes = elsewhere.map((mutant) => errorsIn(textOf(mutant), mutant.file, "2.4")[0]?.code ?? "");
    expect(codes.filter((code) => !betterPlaced.has(code))).toEqual([]);
    expect({ same: single.length - elsewhere.length, of: single.length }).toEqual({ same: 3625, of: 3794 });
    expect(countEach(codes)).toEqual({ "missing-element": 65, "unexpected-text": 98, "web-role-without-sites": 6 });
  });

  it("agrees with .NET on whole files of every encoding", { timeout: 60_000 }, () => {
    const valid = (extension: string, folder: string) => {
      const files = filesBelow(join(shared, folder), extension);
      return { valid: files.filter((file) => errorsInFile(file, "2.4").length === 0).length, of: files.length };
    };
    expect(valid(".csdef", "corpus")).toEqual({ valid: 308, of: 371 });
    expect(valid(".cscfg", "corpus")).toEqual({ valid: 327, of: 340 });
    expect(valid(".csplugin", "corpus")).toEqual({ valid: 52, of: 52 });
    expect(valid(".csdef", "reference")).toEqual({ valid: 15, of: 28 });
    expect(valid(".csplugin", "reference")).toEqual({ valid: 52, of: 52 });
  });

  it("without an SDK allows besides only what another SDK allows", { timeout: 60_000 }, () => {
    const subjects = [
      ...mutants.map((mutant) => ({ file: mutant.file, text: textOf(mutant) })),
      ...[".csdef", ".cscfg", ".csplugin"]
        .flatMap((extension) => filesBelow(join(shared, "corpus"), extension))
        .map((file) => ({ file, text: readText(file) })),
    ];
    const met = new Set<string>();
    for (const { file, text } of subjects) {
      const strict = errorsIn(text, file, "2.4");
      const free = errorsIn(text, file, undefined);
      expect(free.length > 0 && strict.length === 0, file).toBe(false);
      if (strict.length > 0 && free.length === 0)
        for (const one of strict) met.add(`${one.code} ${placeOf(one, text)}`);
    }
    expect(met).toEqual(allowedByOthers);
  });

  it("refuses no file that was packed, under the SDK of its schemaVersion", () => {
    const packed = readFileSync(join(shared, "corpus/PAIRS.tsv"), "utf8")
      .split("\n")
      .map((line) => line.split("\t"))
      .flatMap((cells) => cells.filter((cell) => cell.endsWith(".csdef") && !/csx/.test(cell)));
    expect(packed.length).toBeGreaterThan(60);
    const refused = packed.filter(
      (file) => errorsInFile(join(shared, "corpus", file), sdkIn(join(shared, "corpus", file))).length > 0,
    );
    expect(refused).toEqual([]);
  });
});

function readMutants(file: string): readonly Mutant[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line): Mutant => JSON.parse(line));
}

function readText(file: string): string {
  return decodeXml(readFileSync(file), file).value.text;
}

function errorsInFile(file: string, sdk: Sdk | undefined): readonly Diagnostic[] {
  const { value, diagnostics } = decodeXml(readFileSync(file), file);
  return [...diagnostics.filter(({ severity }) => severity === "error"), ...errorsIn(value.text, file, sdk)];
}

function sdkIn(file: string): Sdk | undefined {
  return sdkOfSchemaVersion(/schemaVersion="([^"]*)"/.exec(readText(file))?.[1] ?? "");
}

function filesBelow(folder: string, extension: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(extension)).map((name) => join(folder, name));
}

function lineOf(text: string, diagnostic: Diagnostic | undefined): number | undefined {
  return diagnostic && new LineIndex(text).at(diagnostic.span.start).line;
}

function placeOf({ span }: Diagnostic, text: string): string {
  return text.slice(span.start, span.end);
}

function countEach(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

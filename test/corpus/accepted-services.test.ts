import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { lintFiles } from "./lint-files.ts";

/** One run of the packager whose input was committed: it accepted that input, or there would be no output beside it. */
interface Run {
  readonly pair: string;
  readonly definition: string;
  readonly configurations: readonly string[];
}

/**
 * Errors on services that the packager accepted, each with the fact by which the platform of its day would have refused
 * it. Reviewed one by one; anything else is a false alarm.
 */
const reviewed: Readonly<Record<string, { readonly codes: readonly string[]; readonly because: string }>> = {
  P022: {
    codes: ["setting-is-declared", "setting-is-declared"],
    because:
      "The two configurations give Profiling.ProfilingConnectionString, which no file declares: Visual Studio passed the module Profiling to the packager for every role. With --role-plugins Profiling there is no error.",
  },
  P026: {
    codes: ["https-endpoint-needs-certificate"],
    because:
      "An https endpoint must name a certificate (schema of WebRole, InputEndpoint). The packager does not look; the upload is refused.",
  },
};

describeWithShared("services that the packager accepted", (shared) => {
  const runs = readRuns(join(shared, "corpus"));

  it("are there", () => expect(runs.length).toBeGreaterThan(60));

  for (const run of runs) {
    it(`${run.pair} has no error that was not reviewed`, () => {
      const errors = lintFiles(run.definition, run.configurations).filter((found) => found.severity === "error");
      expect(errors.map((error) => error.code)).toEqual(reviewed[run.pair]?.codes ?? []);
    });
  }

  it("P022 has no error with the module that the build added", () => {
    const run = runs.find((one) => one.pair === "P022");
    expect(run).toBeDefined();
    if (run === undefined) return;
    const found = lintFiles(run.definition, run.configurations, { rolePlugins: ["Profiling"] });
    expect(found.filter((one) => one.severity === "error")).toEqual([]);
  });
});

function readRuns(corpus: string): readonly Run[] {
  const [head = "", ...lines] = readFileSync(join(corpus, "PAIRS.tsv"), "utf8").trimEnd().split(/\r?\n/);
  const columns = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "-";
    const packed = join(corpus, cell("vsbuild_csdef") === "-" ? cell("source_csdef") : cell("vsbuild_csdef"));
    return { pair: cell("pair"), definition: packed, configurations: configurationsBeside(packed) };
  });
}

function configurationsBeside(definition: string): readonly string[] {
  const folder = dirname(definition);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".cscfg"))
    .map((name) => join(folder, name));
}

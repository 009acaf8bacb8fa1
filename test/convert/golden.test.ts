import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { ConvertOptions } from "../../src/convert/conversion.ts";
import { sampleServices } from "../plan/planned-services.ts";
import { choicesFor, convertedAs, scaleSets } from "./conversions.ts";

/**
 * Every output of every sample with the ordinary choices, and of one sample with each, so that a change of behaviour is a
 * difference that a reviewer can read. `npm run golden` rewrites the files; a test run only compares them.
 */
const rewrites = process.env.CSDEF_GOLDEN === "rewrite";
const here = fileURLToPath(new URL("golden", import.meta.url));

const ordinary: readonly ConvertOptions[] = [
  scaleSets,
  { target: "extended-support", to: "both", today: "2026-11-22", prices: undefined, remoteAccess: undefined },
];

/** The sample that has every choice. */
const withEachChoice = "remote-desktop";

for (const { path, service } of sampleServices()) {
  const sample = path.split(/[/\\]/)[0] ?? "";
  describe(`the conversion of ${sample}`, () => {
    for (const options of sample === withEachChoice ? choicesFor(service) : ordinary) {
      const folder = join(here, sample, folderOf(options));
      it(`is what ${sample}/${folderOf(options)} has`, () => {
        const { files } = convertedAs(path, service, options);
        if (rewrites) rewrite(folder, files);
        expect(filesIn(folder)).toEqual(files);
      });
    }
  });
}

function folderOf(options: ConvertOptions): string {
  const mode = options.target === "scale-sets" && options.orchestration === "flexible" ? ["flexible"] : [];
  return [options.target, ...mode, ...(options.remoteAccess === undefined ? [] : [options.remoteAccess])].join("-");
}

function rewrite(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

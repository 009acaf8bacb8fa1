import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, it } from "vitest";
import { expandImports } from "../../src/expand/expand-imports.ts";
import { builtInModules } from "../../src/modules/index.ts";
import { moduleMap } from "../../src/modules/module-map.ts";
import { compareReach } from "../../src/reach/compare-reach.ts";
import { isClean } from "../../src/reach/comparison.ts";
import type { Reach } from "../../src/reach/flow.ts";
import { flowsOfService } from "../../src/reach/flows-of-service.ts";
import { readConfiguration } from "../../src/service/read-configuration.ts";
import { readDefinition } from "../../src/service/read-definition.ts";
import { decodeXml } from "../../src/xml/decode.ts";
import { parseXml } from "../../src/xml/parse.ts";
import { describeWithShared } from "../shared-folder.ts";

const modules = moduleMap(builtInModules);

describeWithShared("every definition of the corpus, with each configuration beside it", (shared) => {
  const corpus = join(shared, "corpus");
  const files = readdirSync(corpus, { recursive: true, encoding: "utf8" }).map((file) => join(corpus, file));
  const definitions = files.filter((file) => file.endsWith(".csdef"));

  it("are many", () => expect(definitions.length).toBeGreaterThan(200));

  it("have flows that stand on something, and lose and open nothing to themselves", () => {
    for (const file of definitions) {
      const beside = files.filter((other) => other.endsWith(".cscfg") && dirname(other) === dirname(file));
      for (const configuration of [undefined, ...beside]) check(file, configuration);
    }
  });
});

function check(definition: string, configuration: string | undefined): void {
  const texts = new Map(
    [definition, ...(configuration === undefined ? [] : [configuration])].map((file) => [file, textOf(file)]),
  );
  const reach = reachOf(definition, configuration, texts);
  if (reach === undefined) return;
  for (const { origins, endpoint } of reach.flows) {
    expect(origins.length, `${basename(definition)} ${endpoint}`).toBeGreaterThan(0);
    const outside = origins.filter(({ file, start, end }) => start > end || end > (texts.get(file)?.length ?? 0));
    expect(outside).toEqual([]);
  }
  const { lost, opened, narrowed } = compareReach(reach, reach);
  expect([lost, opened, narrowed], definition).toEqual([[], [], []]);
  expect(isClean(compareReach(reach, { ...reach, undecided: [] }))).toBe(reach.undecided.length === 0);
}

function reachOf(
  definition: string,
  configuration: string | undefined,
  texts: ReadonlyMap<string, string>,
): Reach | undefined {
  const written = readDefinition(parseXml(texts.get(definition) ?? "", definition).value);
  if (written === undefined) return undefined;
  const expanded = expandImports(written, modules, { sdk: undefined, rolePlugins: [] }).value;
  const read = configuration === undefined ? undefined : parseXml(texts.get(configuration) ?? "", configuration).value;
  return flowsOfService(expanded, read && readConfiguration(read)).value;
}

function textOf(file: string): string {
  return decodeXml(readFileSync(file), file).value.text;
}

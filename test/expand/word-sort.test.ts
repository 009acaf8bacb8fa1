import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortByWord } from "../../src/expand/word-sort.ts";
import { elementsAt } from "../../src/service/read-element.ts";
import { findAttribute, type XmlElement } from "../../src/xml/tree.ts";
import { describeWithShared } from "../shared-folder.ts";
import { documentOf, packagerRuns } from "./packager-runs.ts";

const sorted = (texts: readonly string[]) => sortByWord(texts, (text) => text);

describe("sortByWord", () => {
  it.each([
    [["FTP21", "FTP990", "FTP-Dyn-1", "FTP-Dyn-10000"]],
    [["ReferEngine.Web.CacheInstances", "ReferEngine.Web:Setting", "ReferEngine.WebInstances"]],
    [["Certificate|Role:X", "Certificates", "ProcessorInstances"]],
    [["cz.x", "Microsoft.x", "Zulu"]],
    [["a", "A1", "aa", "B"]],
    [["coop", "co-op", "co-operate"]],
    [["cant", "can't", "can-t"]],
    [["a b", "a_b", "a1", "ab"]],
    [["resume", "résumé", "resumes"]],
    [["Zebra", "Ωmega", "世界"]],
  ])("orders %j", (expected) => {
    expect(sorted([...expected].reverse())).toEqual(expected);
  });

  it("orders symbols as Windows does, before digits, before letters", () => {
    const expected = [...' !"#$%&()*,./:;?@[\\]^_`{|}~+<=>0123456789abcxyz'];
    expect(sorted([...expected].sort().reverse())).toEqual(expected);
  });

  it("gives one order, whatever the order before", () => {
    const characters = fc.constantFrom("a", "A", "b", "-", "'", ".", ":", "1", "é", "\u0301", "世", "\ud800");
    const texts = fc.array(fc.string({ unit: characters, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.func(fc.integer()), (list, shuffle) => {
        const shuffled = sortByShuffle(list, shuffle);
        expect(sorted(shuffled)).toEqual(sorted(list));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps the order of items of one name", () => {
    const items = [
      { name: "b", at: 1 },
      { name: "a", at: 2 },
      { name: "b", at: 3 },
    ];
    expect(sortByWord(items, ({ name }) => name).map(({ at }) => at)).toEqual([2, 1, 3]);
  });
});

function sortByShuffle(list: readonly string[], shuffle: (text: string) => number): readonly string[] {
  return [...list].sort((left, right) => shuffle(left) - shuffle(right));
}

describeWithShared("the packager's own lists", (shared) => {
  const runs = packagerRuns(shared).flatMap((run) => (run.rd === undefined ? [] : [{ ...run, rd: run.rd }]));
  // SDK 1.3 sorted only what it wrote later than this.
  const sortedRuns = runs.filter(({ sdk }) => sdk !== "1.3");

  it.each(sortedRuns)("are in this order in the model of $name", ({ rd }) => {
    const group = groupOf(documentOf(rd).root);
    const names = elementsAt(group, "settings", "aCS").map((setting) => findAttribute(setting, "name")?.value ?? "");
    expect(names.length).toBeGreaterThan(0);
    expect(sorted([...names].reverse())).toEqual(names);
  });
});

function groupOf(root: XmlElement | undefined): XmlElement {
  const [group] = root === undefined ? [] : elementsAt(root, "groups", "group");
  if (group === undefined) throw new Error("no group");
  return group;
}

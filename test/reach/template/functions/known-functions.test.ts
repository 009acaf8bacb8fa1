import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionsByName } from "../../../../src/reach/template/functions/index.ts";
import { describeWithShared } from "../../../shared-folder.ts";

interface Signature {
  readonly name: string;
  readonly minimumArguments: number;
  readonly maximumArguments: number | null;
}

describe("the functions of the language", () => {
  it("have each a name of its own and counts that make sense", () => {
    for (const { name, minimum, maximum } of functionsByName.values()) {
      expect(functionsByName.get(name.toLowerCase())?.name).toBe(name);
      expect(minimum).toBeLessThanOrEqual(maximum ?? minimum);
    }
  });
});

describeWithShared("the functions of the language", (shared) => {
  const metadata = JSON.parse(readFileSync(`${shared}/arm-expressions/ExpressionMetadata.json`, "utf8"));
  const signatures: readonly Signature[] = metadata.functionSignatures;

  it("are all known that the published list names", () => {
    expect(signatures.length).toBe(114);
    expect(signatures.filter(({ name }) => !functionsByName.has(name.toLowerCase()))).toEqual([]);
  });

  it.each(signatures)("take as many arguments as the list says: $name", ({ name, ...counts }) => {
    const { minimum = -1, maximum } = functionsByName.get(name.toLowerCase()) ?? {};
    // Some take more by now than the list says; none may take less.
    expect(minimum).toBeLessThanOrEqual(counts.minimumArguments);
    expect(maximum ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
      counts.maximumArguments ?? Number.POSITIVE_INFINITY,
    );
    if (!wider.has(name))
      expect([minimum, maximum ?? null]).toEqual([counts.minimumArguments, counts.maximumArguments]);
  });

  it("are all known that real templates call", () => {
    const rows = readFileSync(`${shared}/arm-templates/FUNCTIONS.tsv`, "utf8").trimEnd().split("\n").slice(1);
    const called = rows.map((row) => row.split("\t")).filter(([, kind]) => kind !== "user-defined" && kind !== "list*");
    expect(called.length).toBeGreaterThan(80);
    expect(called.map(([name = ""]) => name).filter((name) => !functionsByName.has(name.toLowerCase()))).toEqual([]);
  });
});

/** A lambda may have no parameter, and a path of several names may be tried. */
const wider: ReadonlySet<string> = new Set(["lambda", "tryGet"]);

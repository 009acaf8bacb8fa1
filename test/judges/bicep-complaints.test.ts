import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { bicepComplaints } from "./bicep-complaints.ts";

/** Mistakes that only the types of resources, other files, or rules that are off by default tell; with the code intended. */
const beyond = [
  "22-symbol-with-dash BCP008",
  "56-unknown-property BCP037",
  "57-misspelt-property BCP089",
  "58-wrong-type-text-for-number BCP036",
  "59-wrong-type-number-for-text BCP036",
  "60-wrong-enum-value BCP036",
  "61-missing-required BCP035",
  "63-unknown-api-version BCP081",
  "64-unknown-resource-type BCP081",
  "66-read-only-property BCP073",
  "67-name-too-long BCP332",
  "67b-name-too-short BCP333",
  "67c-name-may-be-too-long BCP335",
  "67d-name-pattern BCP416",
  "68-value-too-large BCP327",
  "75-output-wrong-type BCP033",
  "79-scope-of-resource BCP139",
  "80-wrong-target-scope BCP135",
  "81-scope-not-extension BCP135",
  "83-getsecret-to-plain-parameter BCP180",
  "85-module-missing-parameter BCP035",
  "86-module-unknown-parameter BCP037",
  "87-module-not-found BCP091",
  "96-nullable-where-text-wanted BCP321",
  "97-index-out-of-range BCP311",
  "98-loop-not-array BCP137",
  "99-lambda-index-of-resources BCP247",
  "A06-else BCP007",
  "A27-resource-as-id BCP036",
  "A28-array-for-object BCP036",
  "A29-bool-as-text BCP036",
  "A30-property-at-wrong-level BCP037",
  "A31-missing-in-rule BCP035",
  "A32-cloud-service-frontend BCP089",
  "A33-unknown-output-property BCP083",
  "A34-module-unknown-output BCP053",
  "A35-load-missing-file BCP091",
  "A38-wrong-argument-count BCP071",
  "A39-wrong-argument-type BCP070",
  "A42-role-definition-scope BCP139",
  "A43-child-of-other-group BCP165",
  "A45-module-scope BCP134",
  "A59-any-hides-mistake BCP036",
  "P01-missing-parameter BCP258",
  "P02-unknown-parameter BCP259",
  "P03-wrong-type BCP033",
  "P05-using-not-found BCP091",
  "P07-wrong-value BCP033",
  "P08-environment-variable-missing BCP427",
  "P12-secret-into-plain-parameter secure-params-in-parameters-file",
  "optional/O01-location-literal no-hardcoded-location",
  "optional/O02-location-variable no-hardcoded-location",
  "optional/O03-location-outside-parameter no-loc-expr-outside-params",
  "optional/O04-module-location-not-given explicit-values-for-loc-params",
  "optional/O05-module-name no-module-name",
  "optional/O06-old-api-version use-recent-api-versions",
  "optional/O07-any no-explicit-any",
  "optional/O08-object-type use-user-defined-types",
  "optional/O09-id-as-text use-resource-id-functions",
  "optional/O10-output-constant no-hardcoded-outputs",
];

/** The codes of the reader, which tells the first mistake of a text and no other. */
const ofForm: ReadonlySet<string> = new Set([
  "BCP001",
  "BCP002",
  "BCP004",
  "BCP006",
  "BCP007",
  "BCP008",
  "BCP009",
  "BCP010",
  "BCP013",
  "BCP018",
  "BCP019",
  "BCP020",
  "BCP022",
  "BCP024",
  "BCP029",
  "BCP047",
  "BCP084",
  "BCP098",
  "BCP103",
  "BCP118",
  "BCP132",
  "BCP133",
  "BCP140",
  "BCP156",
  "BCP236",
  "BCP238",
  "BCP243",
  "BCP249",
  "BCP261",
  "BCP268",
  "BCP279",
]);

/** The codes that this judge finds beside those. */
const known = [
  "BCP025",
  "BCP028",
  "BCP032",
  "BCP033",
  "BCP034",
  "BCP035",
  "BCP036",
  "BCP045",
  "BCP046",
  "BCP055",
  "BCP057",
  "BCP061",
  "BCP065",
  "BCP072",
  "BCP079",
  "BCP080",
  "BCP099",
  "BCP100",
  "BCP101",
  "BCP112",
  "BCP120",
  "BCP121",
  "BCP124",
  "BCP138",
  "BCP142",
  "BCP143",
  "BCP144",
  "BCP145",
  "BCP154",
  "BCP155",
  "BCP160",
  "BCP169",
  "BCP170",
  "BCP173",
  "BCP177",
  "BCP178",
  "BCP179",
  "BCP180",
  "BCP240",
  "BCP265",
  "BCP287",
  "BCP302",
  "BCP308",
  "BCP318",
  "BCP326",
  "BCP331",
  "BCP351",
  "BCP353",
  "adminusername-should-not-be-literal",
  "max-outputs",
  "max-params",
  "max-resources",
  "max-variables",
  "no-conflicting-metadata",
  "no-deployments-resources",
  "no-hardcoded-env-urls",
  "no-unnecessary-dependson",
  "no-unused-existing-resources",
  "no-unused-params",
  "no-unused-types",
  "no-unused-vars",
  "outputs-should-not-contain-secrets",
  "prefer-interpolation",
  "prefer-unquoted-property-names",
  "protect-commandtoexecute-secrets",
  "secure-parameter-default",
  "secure-secrets-in-params",
  "simplify-interpolation",
  "simplify-json-null",
  "use-parent-property",
  "use-resource-symbol-reference",
  "use-safe-access",
  "use-secure-value-for-secure-inputs",
  "use-stable-resource-identifiers",
  "use-stable-vm-image",
];

describeWithShared("the files of ../shared/oracle/bicep", (shared) => {
  const folder = join(shared, "oracle/bicep");
  const namesIn = (part: string) =>
    readdirSync(join(folder, part), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.bicep(param)?$/.test(name))
      .sort();
  const codesOf = (path: string) => {
    const text = readFileSync(join(folder, path), "utf8");
    return new Set(
      bicepComplaints(text, path.endsWith(".bicepparam") ? "parameters" : "template").map(({ code }) => code),
    );
  };
  const verdicts = readFileSync(join(folder, "DIAGNOSTICS.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  const saidOf = (name: string) =>
    new Set(verdicts.filter(([file]) => file === `invalid/${name}`).map(([, , , , code]) => code ?? ""));
  const invalid = namesIn("invalid").map((name) => ({ name, ours: codesOf(`invalid/${name}`), said: saidOf(name) }));

  it("has nothing to say of the valid ones", () => {
    const names = namesIn("valid");
    expect(names).toHaveLength(103);
    expect(names.filter((name) => codesOf(`valid/${name}`).size > 0)).toEqual([]);
  });

  it("says nothing of the invalid ones that the compiler does not say", () => {
    const more = invalid.flatMap(({ name, ours, said }) =>
      [...ours].filter((code) => !said.has(code)).map((code) => `${name} ${code}`),
    );
    expect(more).toEqual([]);
  });

  it("finds the mistake that each invalid one was made for, but for those named here", () => {
    const missed = invalid.flatMap(({ name, ours }) => {
      const intended = intendedCode(readFileSync(join(folder, "invalid", name), "utf8"));
      return ours.has(intended) ? [] : [`${name.replace(/\.bicep(param)?$/, "")} ${intended}`];
    });
    expect(missed).toEqual(beyond);
    expect(invalid).toHaveLength(215);
  });

  it("finds all that it knows of in each file whose form is right, but for what types tell", () => {
    const readable = invalid.filter(({ said }) => ![...said].some((code) => ofForm.has(code)));
    const claimed = new Set(invalid.flatMap(({ ours }) => [...ours].filter((code) => !ofForm.has(code))));
    expect([...claimed].sort()).toEqual(known);
    const missed = readable.flatMap(({ name, ours, said }) =>
      [...said].filter((code) => claimed.has(code) && !ours.has(code)).map((code) => `${name} ${code}`),
    );
    expect(missed.filter((line) => !/ (BCP03[356]|BCP180)$/.test(line))).toEqual([]);
  });
});

describe("bicepComplaints", () => {
  it.each([
    ["var a = 'x", ["BCP004"]],
    ["output a string = 'x'\n", []],
    ["#disable-next-line no-unused-params\nparam a string\n", []],
    ["#disable-next-line no-unused-vars\nparam a string\n", ["no-unused-params"]],
    ["param roleSecretsUrl string\noutput a string = roleSecretsUrl\n", ["secure-secrets-in-params"]],
    ["var a = 'contoso.vault.azure.net.example.org'\noutput b string = a\n", []],
    ["var a = {\n  'x=https;y.core.windows.net': 1\n}\noutput b object = a\n", ["no-hardcoded-env-urls"]],
    ["@description('of core.windows.net')\nparam a string\noutput b string = a\n", ["no-hardcoded-env-urls"]],
  ])("%j", (text, expected) => {
    expect(bicepComplaints(text).map(({ code }) => code)).toEqual(expected);
  });
});

/** The code that the first line of a file names. */
function intendedCode(text: string): string {
  return /^\/\/ ([\w-]+):/.exec(text)?.[1] ?? "";
}

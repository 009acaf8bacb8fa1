import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountMarkdown } from "../../src/report/account-markdown.ts";
import { emptyPlan, placeOf, serviceOf } from "../plan/account/account-cases.ts";
import { sampleServices } from "../plan/planned-services.ts";
import { reportOf, scaleSetsOf } from "./account-report-cases.ts";

const role = `<WorkerRole name="Web" vmsize="Small" />`;

function markdownOf(...given: Parameters<typeof reportOf>): string {
  const { account, checklist, places } = reportOf(...given);
  return accountMarkdown(account, checklist, places);
}

describe("an account as Markdown", () => {
  const service = serviceOf(role);
  const kept = {
    fate: "kept",
    span: placeOf(service, "WorkerRole"),
    as: { what: "webScaleSet (Microsoft.Compute/virtualMachineScaleSets)", property: "sku" },
  } as const;
  const work = { fate: "by-hand", span: placeOf(service, "Small"), why: "Too old.", todo: "Choose another." } as const;
  const lines = markdownOf(service, { ...emptyPlan, notes: [kept, work] }).split("\n");

  it("opens with what owners ask, then states that all is accounted for, then goes by file", () => {
    const headings = lines.filter((line) => /^##? /.test(line));
    expect(headings).toEqual([
      "# What became of Shop",
      "## What owners ask first",
      "## What is accounted for",
      "## Shop.csdef",
    ]);
    expect(lines.join("\n")).toContain("5 of 5 elements and attributes (100 %)");
  });

  it("has a row for each element and attribute, with line, fate, place and what to do", () => {
    expect(lines.filter((line) => /^\| \d+ \|/.test(line))).toHaveLength(5);
    expect(lines.find((line) => line.includes("**WorkerRole Web**"))).toContain("kept: webScaleSet, `sku`.");
    expect(lines).toContain("| 1 | &nbsp;&nbsp;\\@vmsize | **by hand**: Too old. **To do:** Choose another. |");
  });

  it("lists what is to be done once, with its places", () => {
    const at = lines.indexOf("- [ ] Choose another. Too old.");
    expect(lines[at + 1]).toBe("  - WorkerRole Web › \\@vmsize (Shop.csdef, line 1)");
  });

  it("names a configuration's costs where prices were given, and what has none", () => {
    const samples = sampleServices().filter(({ path }) => path.startsWith("instance-input"));
    const [sample] = samples;
    if (sample === undefined) throw new Error("no sample");
    const { plan, remoteAccess } = scaleSetsOf(sample.service);
    const prices = new Map([["public-address", 3.5]]);
    const text = markdownOf(sample.service, plan, { remoteAccess, prices });
    expect(text).toMatch(/By the prices given.*: 3\.50 a month, without .*os-disk/);
    expect(markdownOf(sample.service, plan, { remoteAccess })).toContain("No prices are built in");
  });
});

describe("the result of the proof", () => {
  it("is counted, and its differences are named", () => {
    const flow = {
      from: { kind: "internet" },
      to: { kind: "role", name: "Web" },
      endpoint: "Http",
      kind: "input",
      protocol: "http",
      ports: { kind: "range", first: 80, last: 80 },
      localPorts: { kind: "range", first: 80, last: 80 },
      via: [],
      origins: [],
    } as const;
    const comparison = { lost: [flow], opened: [], same: [flow], narrowed: [], chosen: [], undecided: [] };
    const proofs = [{ configuration: "", comparison, expected: [flow], mistakes: [] }];
    const text = markdownOf(serviceOf(role), emptyPlan, { proofs });
    expect(text).toContain("| the service | 1 | 1 | 0 | 0 | 0 | 0 | yes |");
    expect(text).toContain("- **lost**: internet to role\\:Web on http 80");
    const unannounced = markdownOf(serviceOf(role), emptyPlan, {
      proofs: [{ ...proofs[0], configuration: "", comparison, expected: [], mistakes: [] }],
    });
    expect(unannounced).toContain("| the service | 1 | 1 | 0 | 0 | 0 | 0 | **no** |");
  });
});

describe("text of the files", () => {
  const pieces = ["|", "`", "<script>", "](x)", "[", "\\", "**", "\u202e", "&#10;", "https://x.test", "$x$", "'", "#"];

  it("stays data, whatever it holds: the same rows and headings as with a plain name", () => {
    const build = (name: string) => {
      const escaped = name.replaceAll("<", "&lt;").replaceAll("&#10;", "\n").replaceAll("\n", "&#10;");
      const service = serviceOf(
        `<WorkerRole name="${escaped}"><LocalResources><LocalStorage name="${escaped}" /></LocalResources></WorkerRole>`,
        `<Role name="${escaped}"><Instances count="1" /><ConfigurationSettings><Setting name="${escaped}" value="planted" /></ConfigurationSettings></Role>`,
      );
      return markdownOf(service, scaleSetsOf(service).plan);
    };
    const shape = (text: string) =>
      text.split("\n").map((line) =>
        line
          .replace(/\\./g, "")
          .replace(/[^|#]/g, "")
          .replace(/#(?!#* )/g, ""),
      );
    const rowsOf = (text: string) => shape(text).filter((line) => line.startsWith("|"));
    const expected = rowsOf(build("Plain"));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), (chosen) => {
        const text = build(`N${chosen.join("")}`);
        expect(rowsOf(text)).toEqual(expected);
        expect(text).not.toMatch(/<script|\u202e/);
        expect(text).not.toContain("planted");
      }),
      { numRuns: 60 },
    );
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { flowsOfTemplate } from "../../../src/reach/network/flows-of-template.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { flowLines } from "../flow-lines.ts";
import { evaluateReal, realTemplates } from "../template/real-templates.ts";
import { reviewedTemplates } from "./reviewed-templates.ts";
import { standsAlone, templateRows, templatesPage, totals } from "./templates-page.ts";

describeWithShared("real templates", (shared) => {
  const folder = join(shared, "arm-templates");
  const rows = templateRows(folder);

  it("the page that tells of them is what would be made now", () => {
    const page = readFileSync(new URL("../../../docs/templates.md", import.meta.url), "utf8");
    expect(templatesPage(rows)).toBe(page);
  });

  it("of those without links to the outside at least 95 % of the resources are decided", () => {
    const { decided, resources } = totals(rows.filter(standsAlone));
    expect(decided / resources).toBeGreaterThanOrEqual(0.95);
  });

  it("each that has something undecided says what it lacks", () => {
    const silent = rows.filter(({ undecided, reasons }) => undecided > 0 && reasons.every((reason) => reason === ""));
    expect(silent).toEqual([]);
  });

  it("those that write one template in two languages have the same flows", () => {
    const twins = realTemplates(folder).filter(({ features }) => features.includes("symbolic-twin"));
    const linesOf = (file: string) =>
      flowLines(flowsOfTemplate(evaluateReal(folder, file).value, { resources: new Map(), known: [] }).value.flows);
    for (const { file } of twins) {
      expect(linesOf(file)).toEqual(linesOf(file.replace(".symbolicnames.json", ".json")));
    }
    expect(twins.length).toBeGreaterThan(0);
  });

  it("each that was compared by hand is there", () => {
    for (const { file } of reviewedTemplates) expect(rows.filter((row) => row.file.includes(file))).toHaveLength(1);
  });
});

import { describe, expect, it } from "vitest";
import { describeWithShared } from "../../shared-folder.ts";
import { plain } from "./plain.ts";
import { evaluateReal, type RealTemplate, realTemplates } from "./real-templates.ts";
import { firstUndecided, isNetworkType } from "./undecided-parts.ts";

describeWithShared("real templates", (shared) => {
  const folder = `${shared}/arm-templates`;
  const templates = realTemplates(folder);
  const evaluated = templates.map((template) => ({ template, ...evaluateReal(folder, template.file) }));

  it("are all read and evaluated", () => {
    expect(evaluated.length).toBe(214);
    expect(evaluated.filter(({ isRead }) => !isRead).map(({ template }) => template.file)).toEqual([]);
  });

  it("are JSON but for the two that are not", () => {
    const broken = evaluated.filter(({ diagnostics }) => diagnostics.some(({ code }) => code === "template-not-json"));
    expect(broken.map(({ template }) => template.file)).toEqual(
      templates.filter(({ features }) => features.includes("not-json")).map(({ file }) => file),
    );
  });

  it("call no function that is unknown, with as many arguments as it takes, and meet no bound", () => {
    const codes = ["template-unknown-function", "template-expression-syntax", "template-bound", "template-circular"];
    const found = evaluated.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => codes.includes(code)));
    expect(found.map(({ message }) => message)).toEqual([]);
  });

  it("say of each undecided resource what it lacks", () => {
    const whys = evaluated.flatMap(({ value }) => [
      ...value.undecided.map(({ why }) => why),
      ...value.resources.flatMap((resource) => firstUndecided(resource)?.why ?? []),
    ]);
    expect(whys.length).toBeGreaterThan(50);
    expect(whys.filter((why) => why.trim().length < 10)).toEqual([]);
  });

  describe("without links to the outside", () => {
    const counted = evaluated
      .filter(({ template, diagnostics }) => isSelfContained(template, diagnostics))
      .flatMap(({ value }) => [
        ...value.resources.filter(({ type }) => isNetworkType(type)).map((resource) => firstUndecided(resource)?.why),
        ...value.undecided.filter(({ what }) => isNetworkWord(what)).map(({ why }) => why),
      ]);
    const lackInput = counted.filter(
      (why) => why !== undefined && /parameter '[^']+' has no value|\(parameter /.test(why),
    );
    const decided = counted.filter((why) => why === undefined);

    it("have at least 95 % of those network resources decided whose parameters have a value", () => {
      expect(counted.length).toBeGreaterThan(1300);
      expect(decided.length / (counted.length - lackInput.length)).toBeGreaterThanOrEqual(0.95);
    });

    it("have nearly as many of all of them decided", () => {
      expect(decided.length / counted.length).toBeGreaterThanOrEqual(0.93);
    });
  });

  it("that are written with symbolic names deploy what their twins without deploy", () => {
    const twins = templates.filter(({ features }) => features.includes("symbolic-twin"));
    expect(twins).toHaveLength(2);
    for (const { file } of twins) {
      const twin = file.replace("main.symbolicnames.json", "main.json");
      expect(twin).not.toBe(file);
      expect(deployedBy(file)).toEqual(deployedBy(twin));
      expect(deployedBy(file).length).toBeGreaterThan(5);
    }
  });

  /** Resources in the order of their ids, but for the deployments, which refer to each other in their own way. */
  function deployedBy(file: string): readonly object[] {
    const { resources } = evaluateReal(folder, file).value;
    return resources
      .filter(({ type }) => type.toLowerCase() !== "microsoft.resources/deployments")
      .map(({ id, uncertain, body }) => {
        const members = new Map([...body.members].filter(([key]) => key !== "dependson"));
        return { id, uncertain, body: plain({ ...body, members }) };
      })
      .sort((left, right) => (left.id < right.id ? -1 : 1));
  }
});

/** A template that others link to is counted where they open it: alone it lacks the values that they give. */
function isSelfContained({ features }: RealTemplate, diagnostics: readonly { readonly code: string }[]): boolean {
  return !features.includes("linked-target") && !diagnostics.some(({ code }) => code === "template-link-not-at-hand");
}

function isNetworkWord(what: string): boolean {
  return /Microsoft\.(?:Network\/|Compute\/virtualMachine|Resources\/deployments)|^deployment /i.test(what);
}

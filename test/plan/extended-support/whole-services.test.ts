import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ChangedFile, changedText } from "../../../src/plan/extended-support/changed-file.ts";
import { planExtendedSupport } from "../../../src/plan/extended-support/plan-extended-support.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { checkStructure } from "../../../src/service/structure/check-structure.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import type { XmlNode } from "../../../src/xml/tree.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { type ServiceAt, sampleServices, servicesBelow } from "../planned-services.ts";
import { expansion } from "./changed-texts.ts";
import { compareChangedReach } from "./compare-changed-reach.ts";
import { rereadService } from "./reread-service.ts";

describe("the samples, for extended support", () => {
  it("keep every law", () => expect(lawsKeptBy(sampleServices())).toBeGreaterThan(6));
});

describeWithShared("every service of the corpus in ../shared, for extended support", (shared) => {
  it("keeps every law", () => expect(lawsKeptBy(servicesBelow(join(shared, "corpus")))).toBeGreaterThan(200), 120_000);
});

function lawsKeptBy(services: readonly ServiceAt[]): number {
  for (const { path: file, service } of services) {
    const { changedFiles } = planExtendedSupport(service, { remoteAccess: undefined }).value;
    for (const changed of changedFiles) {
      expect(textBefore(changed), file).toBe(changed.document.text);
      expect(newErrors(changed), file).toEqual([]);
      expect(comments(changedText(changed)), file).toEqual(comments(changed.document.text));
      expect(strayLineEnds(changed), file).toEqual([]);
    }
    expectSameReach(service, changedFiles, file);
    expectNothingLeftToChange(service, changedFiles, file);
  }
  return services.length;
}

/** Takes the edits back out of the changed text: what an edit replaced is put where its own text stands. */
function textBefore(changed: ChangedFile): string {
  const { document, edits } = changed;
  let rest = changedText(changed);
  let before = "";
  let from = 0;
  for (const { span, text } of edits) {
    const kept = span.start - from;
    expect(kept).toBeGreaterThanOrEqual(0);
    expect(rest.slice(kept).startsWith(text)).toBe(true);
    before += rest.slice(0, kept) + document.text.slice(span.start, span.end);
    rest = rest.slice(kept + text.length);
    from = span.end;
  }
  return before + rest;
}

/** What a changed file is refused for that the original was not, places aside. */
function newErrors(changed: ChangedFile): readonly string[] {
  const known = new Set(errorsOf(changed, changed.document.text));
  return errorsOf(changed, changedText(changed)).filter((error) => !known.has(error));
}

function errorsOf({ kind, document }: ChangedFile, text: string): readonly string[] {
  const { value, diagnostics } = parseXml(text, document.file);
  return [...diagnostics, ...checkStructure(value, kind, undefined)].map(({ code, message }) => `${code}: ${message}`);
}

function comments(text: string): readonly string[] {
  return commentsIn(parseXml(text, "file").value.nodes);
}

function commentsIn(nodes: readonly XmlNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "element") return commentsIn(node.children);
    return node.kind === "comment" ? [node.value] : [];
  });
}

/** Line ends in what was added of a kind that the original has nowhere. */
function strayLineEnds({ document, edits }: ChangedFile): readonly string[] {
  const known = new Set(document.text.match(/\r\n|\r|\n/g));
  return edits.flatMap(({ text }) => text.match(/\r\n|\r|\n/g) ?? []).filter((lineEnd) => !known.has(lineEnd));
}

function expectSameReach(service: PlannedService, changedFiles: readonly ChangedFile[], file: string): void {
  const after = rereadService(service, changedFiles, expansion);
  for (const { comparison } of compareChangedReach(service, after)) {
    expect([comparison.lost, comparison.opened, comparison.narrowed], file).toEqual([[], [], []]);
    for (const { endpoint } of comparison.chosen)
      expect(endpoint, file).toMatch(/Plugins\.Remote(?:Access|Forwarder)\./);
  }
}

function expectNothingLeftToChange(service: PlannedService, changedFiles: readonly ChangedFile[], file: string): void {
  const again = planExtendedSupport(rereadService(service, changedFiles, expansion), { remoteAccess: undefined });
  for (const { edits } of again.value.changedFiles) expect(edits, file).toEqual([]);
}

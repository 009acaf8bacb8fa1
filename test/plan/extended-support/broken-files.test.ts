import { describe, expect, it } from "vitest";
import { type ChangedFile, changedText } from "../../../src/plan/extended-support/changed-file.ts";
import { planExtendedSupport } from "../../../src/plan/extended-support/plan-extended-support.ts";
import type { PlannedService } from "../../../src/plan/planned-service.ts";
import { sampleServices, serviceOf } from "../planned-services.ts";
import { expansion } from "./changed-texts.ts";
import { compareChangedReach } from "./compare-changed-reach.ts";
import { rereadService } from "./reread-service.ts";

describe("files with a line that is missing", () => {
  const everything = /^(?:full-network|remote-desktop)\b/;
  for (const { path, service } of sampleServices().filter((sample) => everything.test(sample.path))) {
    it(`${path}: are changed where that is safe, lose no flow, and are changed once`, () => {
      let count = 0;
      for (const broken of brokenServices(service)) {
        const { changedFiles } = planExtendedSupport(broken, { remoteAccess: undefined }).value;
        const after = rereadService(broken, changedFiles, expansion);
        const again = planExtendedSupport(after, { remoteAccess: undefined }).value;
        expect(again.changedFiles.flatMap(({ edits }) => edits)).toEqual([]);
        for (const { comparison } of compareChangedReach(broken, after)) {
          expect([comparison.lost, comparison.opened]).toEqual([[], []]);
        }
        expect(changedFiles.every(isInOrder)).toBe(true);
        count++;
      }
      expect(count).toBeGreaterThan(10);
    });
  }
});

/** The service with each line of either file taken out, where a definition is left. */
function* brokenServices({ written, configurations }: PlannedService): Generator<PlannedService> {
  const definition = written.document.text;
  const texts = configurations.map(({ name, configuration }) => [name, configuration.document.text] as const);
  const given = Object.fromEntries(texts);
  for (const text of withoutEachLine(definition)) if (text.includes("<ServiceDefinition")) yield serviceOf(text, given);
  for (const [name, whole] of texts) {
    for (const text of withoutEachLine(whole)) yield serviceOf(definition, { ...given, [name]: text });
  }
}

function withoutEachLine(text: string): readonly string[] {
  const lines = text.split("\n");
  return lines.map((_, index) => lines.toSpliced(index, 1).join("\n"));
}

function isInOrder({ document, edits }: ChangedFile): boolean {
  const gaps = edits.map(({ span }, index) => span.start - (edits[index - 1]?.span.end ?? 0));
  const added = edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return (
    gaps.every((gap) => gap >= 0) &&
    changedText({ kind: "definition", document, edits }).length === document.text.length + added
  );
}

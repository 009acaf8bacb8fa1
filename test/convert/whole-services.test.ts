import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isProven } from "../../src/convert/proof.ts";
import { type ServiceAt, sampleServices, servicesBelow } from "../plan/planned-services.ts";
import { describeWithShared } from "../shared-folder.ts";
import { nodesIn } from "./account-nodes.ts";
import { type Converted, conversionsOf } from "./conversions.ts";
import { ConversionJudge } from "./judge-conversion.ts";

describe("every sample, with every target and choice", () => {
  checkAll(sampleServices(), true);
});

describeWithShared("every service of the corpus, with every target and choice", (shared) => {
  const services = servicesBelow(join(shared, "corpus"));

  it("are many", () => expect(services.length).toBeGreaterThan(300));

  checkAll(onceEach(services), false);
});

/** Of services with the same texts, which the corpus has at several commits, the first. */
function onceEach(services: readonly ServiceAt[]): readonly ServiceAt[] {
  const servicesByText = new Map<string, ServiceAt>();
  for (const one of services) {
    const { written, configurations } = one.service;
    const texts = [written.document.text, ...configurations.map(({ configuration }) => configuration.document.text)];
    const key = JSON.stringify(texts);
    if (!servicesByText.has(key)) servicesByText.set(key, one);
  }
  return [...servicesByText.values()];
}

function checkAll(services: readonly ServiceAt[], isShellChecked: boolean): void {
  it("converts, is judged well, loses and opens nothing unsaid, and accounts for every node", {
    timeout: 1_200_000,
  }, async () => {
    const judge = new ConversionJudge({ isShellChecked });
    const complaints: string[] = [];
    for (const converted of conversionsOf(services)) {
      complaints.push(...(await judge.complaints(converted)), ...proofLines(converted), ...accountLines(converted));
    }
    expect(complaints).toEqual([]);
  });
}

function proofLines({ conversion, title }: Converted): readonly string[] {
  return conversion.proofs
    .filter((proof) => !isProven(proof))
    .map(({ configuration }) => `${title}: flows differ with ${configuration || "the configuration"}`);
}

/** One entry for each node of each file, none of them without a rule. */
function accountLines({ conversion, service, title }: Converted): readonly string[] {
  const documents = [
    service.written.document,
    ...service.configurations.map(({ configuration }) => configuration.document),
  ];
  return documents.flatMap((document) => {
    const entries = conversion.account.files.find(({ file }) => file === document.file)?.entries ?? [];
    const places = new Set(entries.map(({ node, span }) => `${node} ${span.start}`));
    const isWhole = entries.length === nodesIn(document) && places.size === entries.length;
    const unruled = entries.filter(({ outcome }) => outcome.remarks.some(({ why }) => /no rule/i.test(why)));
    return [
      ...(isWhole ? [] : [`${title}: ${entries.length} entries, ${places.size} places, ${nodesIn(document)} nodes`]),
      ...unruled.map(({ path }) => `${title}: no rule for ${path.join(" > ")}`),
    ];
  });
}

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { planExtendedSupport } from "../../src/plan/extended-support/plan-extended-support.ts";
import { accountToJson } from "../../src/report/account-to-json.ts";
import { sampleServices } from "../plan/planned-services.ts";
import { reportOf, scaleSetsOf } from "./account-report-cases.ts";

const schema: object = JSON.parse(
  readFileSync(fileURLToPath(new URL("../../schemas/account.schema.json", import.meta.url)), "utf8"),
);
const validate = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema);

function faultsOf(value: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors;
}

describe("an account as JSON", () => {
  for (const { path, service } of sampleServices()) {
    it(`is as its schema says, for ${path} with both targets`, () => {
      const prices = new Map([["public-address", 3.5]]);
      const scaleSets = scaleSetsOf(service);
      const extendedSupport = planExtendedSupport(service, { remoteAccess: undefined }).value.plan;
      const reports = [
        reportOf(service, scaleSets.plan, { remoteAccess: scaleSets.remoteAccess, prices }),
        reportOf(service, extendedSupport, { remoteAccess: "extension" }),
      ];
      for (const { account, checklist, places } of reports) {
        const value = accountToJson(account, checklist, places);
        expect(faultsOf(value)).toEqual([]);
        const { elements, attributes, kept, byHand, dropped } = value.counts;
        expect(kept + byHand + dropped).toBe(elements + attributes);
        expect(value.files.flatMap(({ entries }) => entries)).toHaveLength(elements + attributes);
      }
    });
  }

  it("is judged by a schema that refuses what is no account", () => {
    const [sample] = sampleServices();
    if (sample === undefined) throw new Error("no sample");
    const { account, checklist, places } = reportOf(sample.service, scaleSetsOf(sample.service).plan);
    const { files, ...rest } = accountToJson(account, checklist, places);
    expect(faultsOf(rest)).not.toEqual([]);
    const lost = files.map(({ entries, ...file }) => ({
      ...file,
      entries: entries.map(({ fate: _, ...entry }) => entry),
    }));
    expect(faultsOf({ ...rest, files: lost })).not.toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { ConvertOptions } from "../../src/convert/conversion.ts";
import { sampleServices } from "../plan/planned-services.ts";
import { convertedAs } from "./conversions.ts";

const common = { today: "2026-11-22", prices: undefined, remoteAccess: undefined } as const;
const scaleSets = { ...common, target: "scale-sets", orchestration: "uniform", sessions: 25 } as const;
const extendedSupport = { ...common, target: "extended-support" } as const;
const choices: readonly ConvertOptions[] = (["arm", "bicep"] as const).flatMap((to) => [
  { ...scaleSets, to },
  { ...extendedSupport, to },
]);

describe("deploy", () => {
  it.each(sampleServices())("$path: names no template and no parameter file that is not there", ({ path, service }) => {
    for (const options of choices) {
      const { files } = convertedAs(path, service, options);
      for (const script of ["deploy.sh", "deploy.ps1"]) {
        const named = (files.get(script) ?? "").match(/\bmain[.\w-]*\.(?:bicepparam|bicep|json)\b/g) ?? [];
        expect(named).not.toEqual([]);
        expect(named.filter((name) => !files.has(name))).toEqual([]);
      }
    }
  });
});

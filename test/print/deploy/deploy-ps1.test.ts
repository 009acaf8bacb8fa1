import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { DeploymentSteps } from "../../../src/plan/deployment/deployment-steps.ts";
import { deployPs1 } from "../../../src/print/deploy/deploy-ps1.ts";
import { deploySh } from "../../../src/print/deploy/deploy-sh.ts";
import { treeSitterComplaints } from "../../judges/tree-sitter-complaints.ts";
import { powershellTextsIn } from "../powershell/evaluate-powershell-text.ts";
import { hostileTexts } from "../powershell/hostile-texts.ts";
import { cloudServiceSteps, scaleSetSteps } from "./example-steps.ts";

const golden: readonly (readonly [string, string])[] = [
  ["scale-sets.ps1", deployPs1(scaleSetSteps)],
  ["scale-sets.sh", deploySh(scaleSetSteps)],
  ["cloud-service.ps1", deployPs1(cloudServiceSteps)],
  ["cloud-service.sh", deploySh(cloudServiceSteps)],
];

describe("deploy", () => {
  it.each(golden)("is what the golden file %s says", (name, text) => {
    const path = fileURLToPath(new URL(`golden/${name}`, import.meta.url));
    if (process.env.CSDEF_GOLDEN === "rewrite") writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, "utf8"));
  });
});

describe("deploy.ps1", () => {
  it.each([scaleSetSteps, cloudServiceSteps])("is PowerShell by its grammar, of target %#", async (steps) => {
    expect(await treeSitterComplaints(deployPs1(steps), "powershell")).toEqual([]);
  });

  it.each([scaleSetSteps, cloudServiceSteps])("keeps to the plain subset, of target %#", (steps) => {
    const text = deployPs1(steps);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).not.toMatch(/`|@'|@"|\s@\w+|&&|\|\|/);
    expect(skeletonOf(text)).not.toContain('"');
  });

  it("asks for the same as deploy.sh, in the same order", () => {
    for (const steps of [scaleSetSteps, cloudServiceSteps]) {
      expect(stepsIn(deployPs1(steps).split("\ntry {").at(-1) ?? "")).toEqual(
        stepsIn(deploySh(steps).split("\nneed CSDEF_").at(-1) ?? ""),
      );
    }
  });

  it("looks at everything before az makes anything", () => {
    const text = deployPs1(scaleSetSteps).split("\ntry {").at(-1) ?? "";
    const stop = text.indexOf("Stop-Deployment ('Nothing was made");
    for (const check of ["Test-Needed", "Set-Taken", "Test-Zip"]) {
      expect(text.indexOf(check)).toBeGreaterThan(0);
      expect(text.lastIndexOf(check)).toBeLessThan(stop);
    }
    for (const made of ["Invoke-Az", "Read-Az", "Send-File", "Grant-ReadingToAll"]) {
      expect(text.indexOf(made)).toBeGreaterThan(stop);
    }
  });

  it.each(hostileTexts)("takes text %# for data", async (text) => {
    const written = deployPs1(withText(text));
    expect(written).toMatch(/^[\n\x20-\x7e]*$/);
    expect(await treeSitterComplaints(written, "powershell")).toEqual([]);
    expect(powershellTextsIn(written).filter((one) => one === text).length).toBeGreaterThanOrEqual(4);
  });

  it("takes nothing from a definition for code: all but texts and comments stays the same", () => {
    const skeletons = hostileTexts.filter((text) => text !== "").map((text) => skeletonOf(deployPs1(withText(text))));
    expect(new Set(skeletons).size).toBe(1);
  });
});

function withText(text: string): DeploymentSteps {
  return {
    ...scaleSetSteps,
    serviceName: text,
    configurations: [{ fileName: text, parameterFile: text }],
    needed: scaleSetSteps.needed.map((one) => ({ ...one, description: text })),
    taken: [{ variable: "CSDEF_WEB_SETTINGS", roleName: text, settings: [text], certificates: [text] }],
  };
}

/** What both scripts do after everything was looked at, in words that they have in common. */
function stepsIn(script: string): readonly string[] {
  const step =
    /group'?,? '?show|account'?,? '?show|blob_of|Get-BlobName|container'?,? '?create|^\s*(?:upload|Send-File)|signed "|Get-SignedAddress|let_all_read|Grant-ReadingToAll|group'?,? '?what-if|group'?,? '?create/gm;
  const words: Readonly<Record<string, string>> = {
    "Get-BlobName": "blob_of",
    "Send-File": "upload",
    "Get-SignedAddress": 'signed "',
    "Grant-ReadingToAll": "let_all_read",
  };
  return [...script.matchAll(step)].map(([found]) => {
    const plain = found.trim().replaceAll(/[',]/g, "");
    return words[plain] ?? plain;
  });
}

function skeletonOf(script: string): string {
  return script.replaceAll(/#[^\n]*|\(\[regex\]::Unescape\('(?:[^']|'')*'\)\)|'(?:[^']|'')*'/g, (found) =>
    found.startsWith("#") ? "#" : "T",
  );
}

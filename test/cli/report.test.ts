import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configuration, definition, mistake } from "./services.ts";
import { runIn, type Setting } from "./world.ts";

const folder = fileURLToPath(new URL("../../samples/remote-desktop", import.meta.url));

/** A world with a sample in it. */
const sample: Setting = {
  files: Object.fromEntries(readdirSync(folder).map((name) => [`service/${name}`, readFileSync(join(folder, name))])),
};

const small = {
  "a.csdef": definition("Small"),
  "a.Local.cscfg": configuration("Small"),
  "a.Cloud.cscfg": configuration("Small"),
} as const;

describe("csdef report", () => {
  it("prints one page to standard output, and tells which configurations it took", async () => {
    const { status, stdout, stderr } = await runIn({ files: small }, "report", "a.csdef");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(stdout).not.toContain("What becomes of it");
    expect(stderr).toContain("a.csdef with a.Cloud.cscfg, a.Local.cscfg");
  });

  it("writes the page to a file, and nothing else", async () => {
    const { status, written, stdout } = await runIn(sample, "report", "service", "--output", "report.html");
    expect([status, stdout]).toEqual([0, ""]);
    expect([...written.keys()]).toEqual(["/project/report.html"]);
  });

  it("never writes over a file that it read", async () => {
    const { status, written } = await runIn({ files: small }, "report", "a.csdef", "--output", "a.csdef");
    expect([status, written.size]).toEqual([2, 0]);
  });

  it.each([
    [["--target", "scale-sets"], "virtual machine scale sets"],
    [["--target", "extended-support"], "Cloud Services (extended support)"],
    [["--remote-access", "nat"], "virtual machine scale sets"],
    [["--target", "extended-support", "--remote-access", "none"], "Cloud Services (extended support)"],
  ])("tells of a conversion with %j", async (options, target) => {
    const { stdout } = await runIn(sample, "report", "service", ...options);
    expect(stdout).toContain(`The service was converted to ${target}.`);
  });

  it("converts as convert does: another choice has another account", async () => {
    const by = async (choice: string) => (await runIn(sample, "report", "service", "--remote-access", choice)).stdout;
    expect(await by("bastion")).toContain("Azure Bastion");
    expect(await by("none")).not.toContain("bastionHosts");
  });

  it("refuses what does not go together", async () => {
    const run = (...options: readonly string[]) => runIn(sample, "report", "service", ...options);
    expect((await run("--target", "extended-support", "--remote-access", "bastion")).status).toBe(2);
    expect((await run("--remote-access", "extension")).status).toBe(2);
    expect((await runIn(sample, "report")).status).toBe(2);
    expect((await runIn(sample, "report", "nowhere.csdef")).status).toBe(2);
  });

  it("has what lint finds in the page, which is no problem of the run", async () => {
    const files = { "a.csdef": definition("Small", mistake) };
    expect((await runIn({ files }, "lint", "a.csdef")).status).toBe(1);
    const { status, stdout } = await runIn({ files }, "report", "a.csdef");
    expect(status).toBe(0);
    expect(stdout).toContain("Errors: 1");
  });

  it("prints what it can of a broken file, which is a problem", async () => {
    const files = { "a.csdef": definition("Small").replace("</WorkerRole>", "") };
    const { status, stdout } = await runIn({ files }, "report", "a.csdef", "--target", "scale-sets");
    expect(status).toBe(1);
    expect(stdout).toContain("Errors: ");
    expect(stdout).toContain("Worker");
    expect(stdout).not.toContain("What becomes of it");
  });

  it("has a problem where expansion meets an error", async () => {
    const imports = `    <Imports><Import moduleName="Nothing" /></Imports>\n`;
    const { status, stdout, stderr } = await runIn(
      { files: { "a.csdef": definition("A", imports) } },
      "report",
      "a.csdef",
    );
    expect(status).toBe(1);
    expect(stdout).toContain("not known");
    expect(stderr).toContain("Nothing");
  });

  it("takes the first configuration that is named for instances", async () => {
    const files = { ...small, "b.cscfg": configuration("Small").replace('count="2"', 'count="7"') };
    const { stdout } = await runIn({ files }, "report", "a.csdef", "--configuration", "b.cscfg");
    expect(stdout).toContain('<td data-label="instances" class="short">7</td>');
  });

  it("measures retirement by --today", async () => {
    const { stdout } = await runIn({ files: small }, "report", "a.csdef", "--today", "2020-01-01");
    expect(stdout).toContain("2020-01-01");
  });

  it("shows no value of a setting", async () => {
    const { stdout } = await runIn(sample, "report", "service", "--target", "scale-sets");
    const values = readdirSync(folder)
      .filter((name) => name.endsWith(".cscfg"))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), "utf8").matchAll(/<Setting name="[^"]*" value="([^"]{12,})"/g),
      ])
      .map(([, value]) => value ?? "");
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => stdout.includes(value))).toEqual([]);
  });
});

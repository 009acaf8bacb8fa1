import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { everyCode } from "../../src/convert/every-code.ts";
import { runIn } from "./world.ts";

describe("csdef rules", () => {
  it("lists every code for people", async () => {
    const { status, stdout, stderr } = await runIn({}, "rules");
    expect(stdout.trimEnd().split("\n")).toHaveLength(everyCode.length);
    expect(stdout).toMatch(/^https-endpoint-needs-certificate +error +endpoints +An https endpoint/m);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("lists every code for programs", async () => {
    const list = JSON.parse((await runIn({}, "rules", "--format", "json")).stdout);
    expect(new Set(list.map(({ code }: { code: string }) => code))).toEqual(new Set(everyCode.map(({ name }) => name)));
    for (const entry of list) expect(Object.keys(entry)).toEqual(["code", "category", "severity", "summary", "source"]);
  });

  it("writes to a file", async () => {
    const { stdout, written } = await runIn({}, "rules", "--output", "rules.txt");
    expect(stdout).toBe("");
    expect(written.get("/project/rules.txt")).toContain("https-endpoint-needs-certificate");
  });
});

describe("csdef explain", () => {
  it("tells all about a code", async () => {
    for (const { name, summary } of everyCode) {
      const { status, stdout } = await runIn({}, "explain", name);
      expect(status).toBe(0);
      expect(stdout).toContain(name);
      expect(stdout).toContain(summary);
    }
  });

  it.each([
    ["htps-endpoint-needs-certificate", "; did you mean 'https-endpoint-needs-certificate'?"],
    ["something-else-entirely", "."],
    ["__proto__", "."],
    ["toString", "."],
  ])("does not know %s", async (name, end) => {
    const { status, stdout, stderr } = await runIn({}, "explain", name);
    expect(stderr).toBe(`csdef: There is no rule '${name}'${end} See csdef explain --help.\n`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("help", () => {
  it.each(commands.map(({ name }) => [name]))("of %s has an example that is right usage", async (name) => {
    const { status, stdout, stderr } = await runIn({}, name, "--help");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^csdef ${name}`));
    expect(stdout).toMatch(/\nExamples:\n/);
  });

  it("of all is shown for --help, and the version for --version", async () => {
    const { stdout } = await runIn({}, "--help");
    for (const { name, summary } of commands) {
      expect(stdout).toContain(`csdef ${name}`);
      expect(stdout.replace(/\s+/g, " ")).toContain(summary);
    }
    expect((await runIn({}, "--version")).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it("is pointed to where nothing is asked", async () => {
    expect(await runIn({})).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "csdef: A command is missing. See csdef --help.\n",
    });
  });
});

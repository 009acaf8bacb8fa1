import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands/index.ts";
import { runIn } from "./world.ts";

/** What can stand in the place of the last word, one candidate a line. */
async function complete(shell: string, ...words: readonly string[]): Promise<string[]> {
  const { stdout, status } = await runIn({}, "completion", shell, "--", "csdef", ...words);
  expect(status).toBe(0);
  return stdout.split("\n").slice(0, -1);
}

describe("csdef completion", () => {
  it.each(["bash", "zsh", "fish", "powershell"])("prints the script of %s", async (shell) => {
    const { status, stdout } = await runIn({}, "completion", shell);
    expect(stdout).toContain(`csdef completion ${shell} -- `);
    expect(status).toBe(0);
  });

  it.each([
    [[], "completion needs shell: The shell."],
    [["csh"], "shell is one of bash, zsh, fish, powershell, not 'csh'; did you mean 'zsh'?"],
  ])("refuses %j", async (args, message) => {
    const { status, stderr } = await runIn({}, "completion", ...args);
    expect(stderr).toBe(`csdef: ${message} See csdef completion --help.\n`);
    expect(status).toBe(2);
  });

  it("offers commands", async () => {
    expect(await complete("bash", "")).toEqual(commands.map(({ name }) => name));
    expect(await complete("bash", "ex")).toEqual(["expand", "explain"]);
    expect(await complete("bash", "-")).toEqual(["--help", "--version"]);
    expect(await complete("bash", '""')).toEqual(await complete("bash", ""));
  });

  it("offers options once a dash is typed, and each only once", async () => {
    expect(await complete("bash", "lint", "--f")).toEqual(["--format"]);
    expect(await complete("bash", "lint", "--format", "json", "--f")).toEqual([]);
    expect(await complete("bash", "lint", "--modules", "x", "--m")).toEqual(["--modules", "--max-warnings"]);
    expect(await complete("bash", "expand", "--s")).toEqual(["--sdk", "--settings"]);
  });

  it("leaves files to the shell", async () => {
    expect(await complete("bash", "lint", "")).toEqual([]);
    expect(await complete("bash", "lint", "--output", "")).toEqual([]);
    expect(await complete("bash", "expand", "a.csdef", "x")).toEqual([]);
  });

  it("offers the words that an option takes", async () => {
    expect(await complete("bash", "lint", "--platform", "")).toEqual(["classic", "extended-support", "scale-sets"]);
    expect(await complete("bash", "lint", "--sdk", "2.")).toContain("2.9");
    expect(await complete("fish", "lint", "--format=j")).toEqual([
      expect.stringMatching(/^--format=json\t/),
      expect.stringMatching(/^--format=junit\t/),
    ]);
    expect(await complete("bash", "lint", "--format", "=", "j")).toEqual(["json", "junit"]);
    expect(await complete("bash", "lint", "--format", "=")).toContain("sarif");
  });

  it("offers the words of a positional", async () => {
    expect(await complete("bash", "explain", "https-")).toEqual(["https-endpoint-needs-certificate"]);
    expect(await complete("bash", "completion", "")).toEqual(["bash", "zsh", "fish", "powershell"]);
    expect(await complete("bash", "explain", "--output", "x", "https-")).toEqual(["https-endpoint-needs-certificate"]);
  });

  it("tells zsh, fish and PowerShell what each is", async () => {
    expect(await complete("zsh", "ru")).toEqual(["rules:List what is checked."]);
    expect(await complete("fish", "ru")).toEqual(["rules\tList what is checked."]);
    expect(await complete("powershell", "ru")).toEqual(["rules\tList what is checked."]);
  });

  it("offers nothing behind what it does not know", async () => {
    expect(await complete("bash", "deploy", "--")).toEqual([]);
    expect(await complete("bash", "__proto__", "")).toEqual([]);
  });
});

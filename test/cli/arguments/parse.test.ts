import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOption } from "../../../src/cli/arguments/option.ts";
import { parsePlain } from "../../../src/cli/arguments/parse-plain.ts";
import { parseWithYargs } from "../../../src/cli/arguments/parse-with-yargs.ts";
import type { Command } from "../../../src/cli/command.ts";
import { commands as allCommands } from "../../../src/cli/commands/index.ts";
import { Stop } from "../../../src/cli/stop.ts";

const run: Command["run"] = async () => 0;

const check: Command = {
  name: "check",
  summary: "Check files.",
  positionals: [{ name: "path", summary: "a file.", isRequired: true, isRepeated: true }],
  options: [
    { kind: "list", name: "configuration", placeholder: "FILE", summary: "A configuration." },
    { kind: "flag", name: "no-configuration", summary: "None." },
    { kind: "flag", name: "quiet", summary: "Say little." },
    { kind: "flag", name: "no-color", summary: "No colours." },
    { kind: "value", name: "output", placeholder: "FILE", summary: "Where to." },
    choiceOption({ name: "sdk", placeholder: "VERSION", choices: ["1.0", "2.9"], summary: "The SDK." }),
    choiceOption({ name: "format", placeholder: "NAME", choices: ["text", "json"], summary: "The format." }),
  ],
  examples: [{ line: "csdef check a.csdef", told: "check one file" }],
  run,
};

const show: Command = {
  name: "show",
  summary: "Show a shell.",
  positionals: [
    { name: "shell", summary: "the shell.", isRequired: true, isRepeated: false, choices: ["bash", "zsh"] },
    { name: "word", summary: "words.", isRequired: false, isRepeated: true },
  ],
  options: [],
  examples: [],
  run,
};

const list: Command = { name: "list", summary: "List.", positionals: [], options: [], examples: [], run };

const commands = [check, show, list];

/** What the quick way must read just as yargs does. */
const plain: readonly (readonly string[])[] = [
  ["check", "a.csdef"],
  ["check", "a.csdef", "b.csdef", "a b.csdef"],
  ["check", "-"],
  ["check", "a", "-", "b"],
  ["check", "1"],
  ["check", "01", "1e3", "0x10"],
  ["check", "true"],
  ["check", "a", "--quiet"],
  ["check", "--quiet", "a"],
  ["check", "--quiet", "--quiet", "a"],
  ["check", "--no-configuration", "a", "--no-color"],
  ["check", "a", "--output", "b.json"],
  ["check", "a", "--output=b.json"],
  ["check", "a", "--output=--b"],
  ["check", "a", "--output", "1"],
  ["check", "a", "--output", "-"],
  ["check", "a", "--output", "x", "--output", "y"],
  ["check", "a", "--configuration", "b.cscfg"],
  ["check", "--configuration", "b.cscfg", "a"],
  ["check", "--configuration", "b", "--configuration", "c", "a", "d"],
  ["check", "--configuration=b", "a", "--configuration=c=d"],
  ["check", "a", "--sdk", "1.0"],
  ["check", "a", "--sdk=2.9", "--format", "json"],
  ["check", "a", "--format", "json", "--format", "text"],
  ["check", "--", "--quiet"],
  ["check", "a", "--", "-x", "--sdk", "-"],
  ["check", "C:\\work\\a.csdef", "\\\\server\\share\\b.csdef", "**/*.csdef"],
  ["check", "__proto__", "constructor"],
  ["check", "a", "--output", "__proto__"],
  ["check", "é.csdef", "\u{1F600}"],
  ["show", "bash"],
  ["show", "zsh", "--", "csdef", "check", "--sdk", ""],
  ["list"],
];

/** What has to be looked at by yargs, and what it says. */
const refused: readonly (readonly [readonly string[], string])[] = [
  [[], "A command is missing."],
  [["chek", "a"], "There is no command 'chek'; did you mean 'check'?"],
  [["convert", "a"], "There is no command 'convert'."],
  [["--quiet", "check", "a"], "A command comes first: check, show, list."],
  [["check"], "check needs path: a file."],
  [["check", "a", "--quite"], "check has no option '--quite'; did you mean '--quiet'?"],
  [["check", "a", "--no-quiet"], "check has no option '--no-quiet'."],
  [["check", "a", "--reach"], "check has no option '--reach'."],
  [["check", "a", "-x"], "check has no option '-x'."],
  [["check", "a", "--__proto__", "x"], "check has no option '--___proto___'."],
  [["check", "a", "--constructor"], "check has no option '--constructor'."],
  [["check", "a", "--format"], "--format needs a value: NAME."],
  [["check", "a", "--format", "--quiet"], "--format needs a value: NAME."],
  [["check", "a", "--output="], "--output needs a value: FILE."],
  [["check", "a", "--configuration"], "--configuration needs a value: FILE."],
  [["check", "a", "--configuration", "--quiet"], "--configuration needs a value: FILE."],
  [["check", "a", "--format", "jsn"], "--format is one of text, json, not 'jsn'; did you mean 'json'?"],
  [["check", "a", "--format", "toString"], "--format is one of text, json, not 'toString'."],
  [["check", "a", "--sdk", "2.90"], "--sdk is one of 1.0, 2.9, not '2.90'; did you mean '2.9'?"],
  [["show"], "show needs shell: the shell."],
  [["show", "bsh"], "shell is one of bash, zsh, not 'bsh'; did you mean 'bash'?"],
  [["list", "a"], "list takes no further argument, but 'a' is given."],
];

describe("both ways of reading a command line", () => {
  it.each(plain.map((args) => [args]))("agree on %j", (args) => {
    const quick = parsePlain(args, commands);
    expect(quick).toBeDefined();
    expect(parseWithYargs(args, commands, 80)).toEqual({ kind: "command", parsed: quick });
  });

  it.each(refused.map((row) => row))("refuse %j", (args, message) => {
    expect(parsePlain(args, commands)).toBeUndefined();
    expect(refusalOf(args)).toEqual({ message, status: 2 });
  });
});

describe("the examples that help shows", () => {
  const examples = allCommands.flatMap(({ examples: ofCommand }) => ofCommand.map(({ line }) => line));

  it.each(examples)("%s", (line) => {
    const [program, ...args] = line.replace(/ >>? .*$/, "").split(" ");
    expect(program).toBe("csdef");
    expect(parsePlain(args, allCommands)).toBeDefined();
  });
});

describe("any command line", () => {
  const word = fc.constantFrom(
    ...["a.csdef", "-", "--", "", "x", "lint", "text", "json", "2.4", "--help", "--version", "-h", "-x", "--format"],
    ...[
      "--format=json",
      "--format=",
      "--sdk",
      "--sdk=2.4",
      "--configuration",
      "--configuration=b",
      "--no-configuration",
    ],
    ...[
      "--quiet",
      "--quiet=false",
      "--no-quiet",
      "--keep",
      "--output",
      "-o",
      "--__proto__",
      "--constructor",
      "---",
      "1",
    ],
  );
  const line = fc.tuple(
    fc.constantFrom("lint", "expand", "rules", "explain", "completion"),
    fc.array(word, { maxLength: 6 }),
  );

  it("that is plainly right is so for yargs too, and means the same", () => {
    fc.assert(
      fc.property(line, ([name, words]) => {
        const quick = parsePlain([name, ...words], allCommands);
        fc.pre(quick !== undefined);
        expect(parseWithYargs([name, ...words], allCommands, 80)).toEqual({ kind: "command", parsed: quick });
      }),
      { numRuns: 200 },
    );
  });

  it("is understood or refused in one line, never anything else", () => {
    fc.assert(
      fc.property(line, ([name, words]) => {
        try {
          parseWithYargs([name, ...words], allCommands, 80);
        } catch (error) {
          expect(error).toBeInstanceOf(Stop);
          expect(String(error)).not.toContain("\n");
        }
      }),
      { numRuns: 300 },
    );
  });
});

function refusalOf(args: readonly string[]) {
  try {
    return parseWithYargs(args, commands, 80);
  } catch (error) {
    return error instanceof Stop ? { message: error.message, status: error.status } : error;
  }
}

describe("parseWithYargs", () => {
  it("shows all commands", () => {
    expect(parsePlain(["--help"], commands)).toBeUndefined();
    const understood = parseWithYargs(["--help"], commands, 80);
    expect(understood).toMatchObject({ kind: "text" });
    for (const { name, summary } of commands) {
      expect(understood).toMatchObject({ text: expect.stringContaining(name) });
      expect(understood).toMatchObject({ text: expect.stringContaining(summary) });
    }
  });

  it.each([["--help"], ["-h"]])("shows what a command takes, with an example, for %s", (flag) => {
    for (const args of [
      ["check", flag],
      ["check", "a", flag],
      ["check", flag, "--quiet"],
    ]) {
      expect(parsePlain(args, commands)).toBeUndefined();
      const understood = parseWithYargs(args, commands, 80);
      expect(understood).toMatchObject({ text: expect.stringMatching(/--configuration[\s\S]*csdef check a\.csdef/) });
    }
  });

  it("shows the version", () => {
    const understood = parseWithYargs(["--version"], commands, 80);
    expect(understood).toMatchObject({ kind: "text", text: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it("keeps to the width", () => {
    const understood = parseWithYargs(["check", "--help"], commands, 60);
    const lines = understood.kind === "text" ? understood.text.split("\n") : [];
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

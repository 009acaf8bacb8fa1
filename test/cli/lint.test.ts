import { describe, expect, it } from "vitest";
import { configuration, csplugin, definition, mistake } from "./services.ts";
import { type Outcome, runIn } from "./world.ts";

/** The files of the findings, with their codes, of a run that wrote JSON. */
function found({ stdout }: Outcome): string[] {
  return JSON.parse(stdout).map(({ file, code }: { file: string; code: string }) => `${file} ${code}`);
}

/** Findings that depend on no rule of the platform: those of structure and of reading. */
const structural = /unknown-element|xml-|unknown-root/;

const shop = {
  "ServiceDefinition.csdef": definition("Shop"),
  "ServiceConfiguration.Cloud.cscfg": configuration("Shop"),
};

describe("csdef lint: exit status", () => {
  it("is 0 for a clean service", async () => {
    const { status, stdout } = await runIn({ files: shop }, "lint", ".");
    expect(stdout).not.toMatch(/ error /);
    expect(status).toBe(0);
  });

  it("is 1 for an error", async () => {
    const outcome = await runIn({ files: { "a.csdef": definition("A", mistake) } }, "lint", "a.csdef");
    expect(outcome.stdout).toMatch(/^a\.csdef:4:6 error unknown-element\n {2}'Endpoint' is no child of 'WorkerRole'/m);
    expect(outcome.status).toBe(1);
  });

  it("is 1 for more warnings than allowed", async () => {
    const files = {
      "a.csdef": definition("A", `    <!-- csdef-disable-next-line unknown-element: gone -->\n    <Endpoints />\n`),
    };
    const run = async (...args: string[]) => {
      const { stdout, status } = await runIn({ files }, "lint", "a.csdef", "--format", "json", ...args);
      return {
        warnings: JSON.parse(stdout).filter((one: { severity: string }) => one.severity === "warning").length,
        status,
      };
    };
    const { warnings } = await run();
    expect(warnings).toBeGreaterThan(0);
    expect(await run()).toMatchObject({ status: 0 });
    expect(await run("--max-warnings", String(warnings))).toMatchObject({ status: 0 });
    expect(await run("--max-warnings", String(warnings - 1))).toMatchObject({ status: 1 });
  });

  it.each([
    [
      ["lint"],
      "csdef: lint needs PATH: Files, folders, patterns such as **/*.csdef, or - for standard input. See csdef lint --help.",
    ],
    [["lint", "missing.csdef"], "csdef: There is no file or folder missing.csdef. See csdef lint --help."],
    [["lint", ""], "csdef: There is no file or folder without a name. See csdef lint --help."],
    [["lint", "missing/*.csdef"], "csdef: Nothing matches missing/*.csdef. See csdef lint --help."],
    [
      ["lint", "empty"],
      "csdef: There is no .csdef, .cscfg or .csplugin in empty (bin, obj, csx, *.csx, node_modules and .git are passed over; --no-ignore searches them). See csdef lint --help.",
    ],
    [
      ["lint", "empty", "--no-ignore"],
      "csdef: There is no .csdef, .cscfg or .csplugin in empty. See csdef lint --help.",
    ],
    [
      ["lint", ".", "--max-warnings", "some"],
      "csdef: --max-warnings is a number from 0 on, not 'some'. See csdef lint --help.",
    ],
    [
      ["lint", ".", "--max-warnings=-1"],
      "csdef: --max-warnings is a number from 0 on, not '-1'. See csdef lint --help.",
    ],
    [
      ["lint", ".", "--today", "2026-02-30"],
      "csdef: --today is a date such as 2026-11-22, not '2026-02-30'. See csdef lint --help.",
    ],
    [
      ["lint", ".", "--today", "22.11.2026"],
      "csdef: --today is a date such as 2026-11-22, not '22.11.2026'. See csdef lint --help.",
    ],
    [["lint", ".", "--report", "sarif"], "csdef: --report is NAME=FILE, not 'sarif'. See csdef lint --help."],
    [
      ["lint", ".", "--report", "sarfi=x"],
      "csdef: There is no format 'sarfi'; did you mean 'sarif'? See csdef lint --help.",
    ],
    [
      ["lint", ".", "--configuration", "x", "--no-configuration"],
      "csdef: --configuration and --no-configuration cannot both be given. See csdef lint --help.",
    ],
    [["lint", ".", "--configuration", "x.cscfg"], "csdef: There is no file x.cscfg. See csdef lint --help."],
    [["lint", ".", "--settings", "x.json"], "csdef: There is no file x.json. See csdef lint --help."],
    [
      ["lint", ".", "--settings", "x.json", "--no-settings"],
      "csdef: --settings and --no-settings cannot both be given. See csdef lint --help.",
    ],
    [["lint", ".", "--modules", "x"], "csdef: There is no folder x. See csdef lint --help."],
    [
      ["lint", ".", "--stdin-filename", "x.csdef"],
      "csdef: --stdin-filename goes with -, standard input. See csdef lint --help.",
    ],
    [["lint", ".", "--upload"], "csdef: lint has no option '--upload'. See csdef lint --help."],
    [["deploy", "."], "csdef: There is no command 'deploy'. See csdef --help."],
  ])("is 2 for %j", async (args, line) => {
    const { status, stdout, stderr } = await runIn(
      { files: { "a.csdef": definition("A"), empty: undefined } },
      ...args,
    );
    expect(stderr).toBe(`${line}\n`);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("is 3 where a file cannot be read, and goes on with the rest", async () => {
    const files = {
      "a.csdef": { code: "EACCES" },
      "b.csdef": definition("B", mistake),
      "c.csdef": { code: "ENOENT", kind: "broken-link" },
    } as const;
    const outcome = await runIn({ files }, "lint", ".", "--format", "json");
    expect(outcome.stderr).toBe(
      "csdef: Cannot read a.csdef: no permission.\ncsdef: Cannot read c.csdef: there is no such file.\n",
    );
    expect(found(outcome)).toContain("b.csdef unknown-element");
    expect(outcome.status).toBe(3);
  });

  it("is 3 where a folder cannot be listed, and goes on with the rest", async () => {
    const files = { secret: { code: "EACCES", kind: "folder" }, "b.csdef": definition("B") } as const;
    const outcome = await runIn({ files }, "lint", ".");
    expect(outcome.stderr).toBe("csdef: Cannot read secret: no permission.\n");
    expect(outcome.status).toBe(3);
  });

  it("is 2 for a file that is something else, and goes on with the rest", async () => {
    const files = { "page.xml": "<html/>", "b.csdef": definition("B", mistake) };
    const outcome = await runIn({ files }, "lint", "page.xml", "b.csdef", "--format", "json");
    expect(outcome.stderr).toBe("csdef: page.xml is no service definition, service configuration or role module.\n");
    expect(found(outcome)).toContain("b.csdef unknown-element");
    expect(outcome.status).toBe(2);
  });

  it("is 1 for a file of any name that is no XML", async () => {
    const outcome = await runIn({ files: { "notes.txt": "hello" } }, "lint", "notes.txt", "--format", "json");
    expect(found(outcome).every((finding) => finding.startsWith("notes.txt xml-"))).toBe(true);
    expect(outcome.status).toBe(1);
  });

  it("is 3, in one line, where the tool itself fails", async () => {
    const clock = () => {
      throw new Error("the clock stopped");
    };
    const plain = await runIn({ files: shop, clock }, "lint", ".");
    expect(plain).toMatchObject({ status: 3, stderr: "csdef: Internal failure: the clock stopped\n" });
    const told = await runIn({ files: shop, clock, env: { CSDEF_DEBUG: "1" } }, "lint", ".");
    expect(told.stderr).toMatch(/^csdef: Internal failure: the clock stopped\nError: the clock stopped\n +at /);
  });
});

describe("csdef lint: output", () => {
  it("names the configurations that it took for a definition's", async () => {
    const { stderr } = await runIn({ files: shop }, "lint", "ServiceDefinition.csdef");
    expect(stderr).toBe("ServiceDefinition.csdef with ServiceConfiguration.Cloud.cscfg\n");
    expect(await runIn({ files: shop }, "lint", "ServiceDefinition.csdef", "--quiet")).toMatchObject({ stderr: "" });
  });

  it("writes every format", async () => {
    const files = { "a.csdef": definition("A", mistake) };
    for (const [format, pattern] of [
      ["text", /^a\.csdef:4:6 error/m],
      ["json", /^ {2}\{"file":"a\.csdef","code":"unknown-element"/m],
      ["sarif", /"version": ?"2\.1\.0"/],
      ["junit", /<testsuites/],
      ["checkstyle", /<checkstyle/],
      ["github", /^::error file=a\.csdef,line=4/m],
      ["msbuild", /^a\.csdef\(4,6/m],
    ] as const) {
      const { stdout, status } = await runIn({ files }, "lint", "a.csdef", "--format", format);
      expect(stdout).toMatch(pattern);
      expect(status).toBe(1);
    }
  });

  it("writes to a file, and further formats to others", async () => {
    const files = { "a.csdef": definition("A", mistake), out: undefined };
    const args = ["--output", "out/a.txt", "--report", "json=out/a.json", "--report", "github=out/a.log"];
    const { stdout, written } = await runIn({ files }, "lint", "a.csdef", ...args);
    expect(stdout).toBe("");
    expect([...written.keys()].sort()).toEqual(["/project/out/a.json", "/project/out/a.log", "/project/out/a.txt"]);
    expect(written.get("/project/out/a.txt")).toMatch(/^a\.csdef:4:6 error/m);
    expect(JSON.parse(written.get("/project/out/a.json") ?? "")).toContainEqual(
      expect.objectContaining({ code: "unknown-element" }),
    );
  });

  it.each([
    [["--output", "none/a.txt"], "There is no folder none to write to."],
    [["--output", "out"], "out is a folder; name a file in it."],
    [["--report", "json=out"], "out is a folder; name a file in it."],
    [["--output", "x", "--report", "json=./x"], "Two results would be written to ./x."],
    [["--output", "a.csdef"], "a.csdef was read; a result never replaces it."],
    [["--output", "sub/../a.cscfg"], "sub/../a.cscfg was read; a result never replaces it."],
    [["--report", "json=csdef.json"], "csdef.json was read; a result never replaces it."],
    [
      ["--modules", "plugins", "--output", "plugins/Agent/Agent.csplugin"],
      "plugins/Agent/Agent.csplugin was read; a result never replaces it.",
    ],
  ])("refuses %j", async (args, message) => {
    const files = {
      "a.csdef": definition("A"),
      "a.cscfg": configuration("A"),
      "csdef.json": "{}",
      "plugins/Agent/Agent.csplugin": csplugin("Contoso.Agent"),
      out: undefined,
    };
    const { status, stderr, written } = await runIn({ files }, "lint", "a.csdef", "--quiet", ...args);
    expect(stderr).toBe(`csdef: ${message} See csdef lint --help.\n`);
    expect(status).toBe(2);
    expect(written.size).toBe(0);
  });

  it("is 3 where the result cannot be written", async () => {
    const files = { "a.csdef": definition("A"), "out.txt": { code: "EACCES" } };
    const { status, stderr } = await runIn({ files }, "lint", "a.csdef", "--output", "out.txt");
    expect(stderr).toBe("csdef: Cannot write out.txt: no permission.\n");
    expect(status).toBe(3);
  });

  it.each([
    [{}, [], false],
    [{ terminal: { stdout: true } }, [], true],
    [{ terminal: { stdout: true } }, ["--no-color"], false],
    [{ terminal: { stdout: true }, env: { NO_COLOR: "1" } }, [], false],
    [{ terminal: { stdout: true }, env: { NO_COLOR: "" } }, [], true],
    [{ terminal: { stdout: true }, env: { NO_COLOR: "1" } }, ["--color"], true],
    [{ terminal: { stdout: true }, env: { TERM: "dumb" } }, [], false],
    [{ env: { FORCE_COLOR: "1" } }, [], true],
    [{ env: { FORCE_COLOR: "1", NO_COLOR: "1" } }, [], true],
    [{ terminal: { stdout: true }, env: { FORCE_COLOR: "0" } }, [], false],
    [{ env: { FORCE_COLOR: "1" } }, ["--no-color"], false],
    [{}, ["--color"], true],
    [{}, ["--color", "--no-color"], false],
  ] as const)("in the world %j with %j colours: %s", async (setting, args, isColoured) => {
    const files = { "a.csdef": definition("A", mistake) };
    const { stdout } = await runIn({ files, ...setting }, "lint", "a.csdef", ...args);
    expect(stdout.includes("\u001b[")).toBe(isColoured);
  });

  it("colours no file unless asked to", async () => {
    const files = { "a.csdef": definition("A", mistake) };
    const setting = { files, terminal: { stdout: true }, env: { FORCE_COLOR: "1" } };
    const plain = await runIn(setting, "lint", "a.csdef", "--output", "x");
    expect(plain.written.get("/project/x")).not.toContain("\u001b");
    const asked = await runIn(setting, "lint", "a.csdef", "--output", "x", "--color");
    expect(asked.written.get("/project/x")).toContain("\u001b");
  });

  it("shows progress on a terminal alone, and takes it away", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [`${index}.csdef`, definition(`S${index}`)]),
    );
    const ticking = () => {
      let now = 0;
      return () => {
        now += 90;
        return now;
      };
    };
    const shown = await runIn({ files, terminal: { stderr: true }, clock: ticking() }, "lint", ".");
    expect(shown.stderr).toMatch(/\r\d+ services…/);
    expect(shown.stderr).toMatch(/\r +\r$/);
    const quiet = await runIn({ files, terminal: { stderr: true }, clock: ticking() }, "lint", ".", "--quiet");
    expect(quiet.stderr).toBe("");
    expect((await runIn({ files, clock: ticking() }, "lint", ".")).stderr).toBe("");
  });

  it("obeys nothing that a name says to a terminal", async () => {
    const name = "a\u001b]0;owned\u0007\u202e.csdef";
    const files = { [name]: definition("A", "    <\u009b31m />\n"), [`x/${name}`]: { code: "EACCES" } };
    const { stdout, stderr } = await runIn({ files }, "lint", ".", "no\u001b[2J");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is control characters that must not be there
    const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
    expect(stdout + stderr).not.toMatch(obeyed);
    const linted = await runIn({ files }, "lint", ".");
    expect(linted.status).toBe(3);
    expect(linted.stdout + linted.stderr).not.toMatch(obeyed);
  });
});

describe("csdef lint: what holds", () => {
  const newer = definition("A").replace(' schemaVersion="2015-04.2.6"', ' topologyChangeDiscovery="Blast"');

  it("is the SDK of --sdk, else of the settings, else of schemaVersion", async () => {
    const files = { "a.csdef": newer };
    const codes = async (files: Record<string, string>, ...args: string[]) =>
      found(await runIn({ files }, "lint", "a.csdef", "--format", "json", ...args));
    expect(await codes(files)).not.toContain("a.csdef not-in-this-sdk");
    expect(await codes(files, "--sdk", "1.8")).toContain("a.csdef not-in-this-sdk");
    const withSettings = { ...files, "csdef.json": `{ "sdk": "1.8" }` };
    expect(await codes(withSettings)).toContain("a.csdef not-in-this-sdk");
    expect(await codes(withSettings, "--sdk", "2.9")).not.toContain("a.csdef not-in-this-sdk");
    expect(await codes(withSettings, "--no-settings")).not.toContain("a.csdef not-in-this-sdk");
  });

  it("are modules of one's own, by --modules and by the settings", async () => {
    const importing = definition("A", `    <Imports>\n      <Import moduleName="Agent" />\n    </Imports>\n`);
    const files = { "a/a.csdef": importing, "plugins/Agent/agent.csplugin": csplugin("Contoso.Agent") };
    const codes = async (extra: Record<string, string>, ...args: string[]) =>
      found(await runIn({ files: { ...files, ...extra } }, "lint", "a", "--format", "json", ...args));
    expect(await codes({})).toContain("a/a.csdef unknown-module");
    expect(await codes({}, "--modules", "plugins")).not.toContain("a/a.csdef unknown-module");
    expect(await codes({ "csdef.json": `{ "modules": ["plugins"] }` })).not.toContain("a/a.csdef unknown-module");
    expect(await codes({ "a/csdef.json": `{ "modules": ["../plugins"] }` })).not.toContain("a/a.csdef unknown-module");
    expect(await codes({ "a/csdef.json": `{ "modules": ["plugins"] }` })).toEqual(
      expect.arrayContaining(["a/a.csdef unknown-module", "a/csdef.json settings-modules-exist"]),
    );
  });

  it("tells what is wrong with a module of one's own", async () => {
    const files = {
      "a.csdef": definition("A"),
      "plugins/Agent/Agent.csplugin": csplugin("Contoso.Agent", "  <Nothing />\n"),
      "plugins/Bad/Bad.csplugin": "<RoleModule>",
    };
    const outcome = await runIn({ files }, "lint", "a.csdef", "--modules", "plugins", "--format", "json");
    expect(found(outcome)).toEqual(
      expect.arrayContaining([
        "plugins/Agent/Agent.csplugin unknown-element",
        "plugins/Bad/Bad.csplugin xml-unclosed-element",
      ]),
    );
    expect(outcome.status).toBe(1);
  });

  it("are the modules that the build added, one or several to an option", async () => {
    const files = { "a.csdef": definition("A") };
    const codes = async (...args: string[]) =>
      found(await runIn({ files }, "lint", "a.csdef", "--format", "json", ...args));
    expect(await codes("--role-plugins", "Nope;IntelliTrace")).toContain("a.csdef unknown-module");
    expect(await codes("--role-plugins", "IntelliTrace", "--role-plugins", " Nope ")).toContain(
      "a.csdef unknown-module",
    );
    expect(await codes("--role-plugins", "IntelliTrace")).not.toContain("a.csdef unknown-module");
  });

  it("is the nearest settings file", async () => {
    const files = {
      "/project/csdef.json": `{ "rules": { "unknown-element": "warning" } }`,
      "/project/near/csdef.json": `{ "rules": { "unknown-element": "off" } }`,
      "/project/a/a.csdef": definition("A", mistake),
      "/project/a/deep/er/b.csdef": definition("B", mistake),
      "/project/near/c.csdef": definition("C", mistake),
      "/project/near/deep/d.csdef": definition("D", mistake),
    };
    const { stdout, status } = await runIn({ files }, "lint", ".", "--format", "json");
    const told = JSON.parse(stdout).filter(({ code }: { code: string }) => code === "unknown-element");
    expect(told.map(({ file, severity }: { file: string; severity: string }) => [file, severity])).toEqual([
      ["a/a.csdef", "warning"],
      ["a/deep/er/b.csdef", "warning"],
    ]);
    expect(status).toBe(0);
    const outside = await runIn(
      { files, cwd: "/project/near/deep" },
      "lint",
      "d.csdef",
      "--settings",
      "../../csdef.json",
      "--format",
      "json",
    );
    expect(found(outside)).toContain("d.csdef unknown-element");
  });

  it("tells what is wrong with settings, once", async () => {
    const files = {
      "csdef.json": `{\n  "rules": { "unknown-elment": "off" }\n}`,
      "a.csdef": definition("A"),
      "sub/b.csdef": definition("B"),
    };
    const outcome = await runIn({ files }, "lint", ".", "--no-configuration");
    expect(outcome.stdout.match(/settings-rule-is-known/g)).toHaveLength(1);
    expect(outcome.stdout).toContain("csdef.json:2:15 error settings-rule-is-known");
    expect(outcome.stdout).toContain(`2 |   "rules": { "unknown-elment": "off" }`);
    expect(outcome.status).toBe(1);
  });

  it("has one name, from where the run is, whatever file it was found for", async () => {
    const files = {
      "csdef.json": "{",
      "a/x.csdef": definition("A"),
      "/up/b/y.csdef": definition("B"),
      "/up/csdef.json": "{",
    };
    const outcome = await runIn(
      { files },
      "lint",
      "a/x.csdef",
      "/project/a/x.csdef",
      "../up/b/y.csdef",
      "--format",
      "json",
    );
    expect(found(outcome).filter((finding) => finding.includes("settings-"))).toEqual([
      "/up/csdef.json settings-are-json",
      "csdef.json settings-are-json",
    ]);
    const windows = {
      "C:\\work\\csdef.json": "{",
      "C:\\work\\a\\x.csdef": definition("A"),
      "D:\\y.csdef": definition("B"),
      "D:\\csdef.json": "{",
    };
    const there = await runIn({ files: windows, flavour: "win32" }, "lint", "a", "d:\\", "--format", "json");
    expect(found(there).filter((finding) => finding.includes("settings-"))).toEqual([
      "csdef.json settings-are-json",
      "d:\\csdef.json settings-are-json",
    ]);
  });

  it("never puts off that a file is no XML", async () => {
    const files = { "csdef.json": `{ "rules": { "xml-unclosed-element": "off" } }`, "a.csdef": "<ServiceDefinition>" };
    const outcome = await runIn({ files }, "lint", "a.csdef", "--format", "json");
    expect(found(outcome)).toEqual(
      expect.arrayContaining(["a.csdef xml-unclosed-element", "csdef.json settings-rule-is-known"]),
    );
  });
});

describe("csdef lint: standard input", () => {
  it("is read for -", async () => {
    const outcome = await runIn({ stdin: definition("A", mistake) }, "lint", "-", "--format", "json");
    expect(found(outcome).filter((finding) => structural.test(finding))).toEqual(["<stdin> unknown-element"]);
    expect(outcome.status).toBe(1);
  });

  it("stands for the file of --stdin-filename, with what lies beside it", async () => {
    const files = { ...shop, "ServiceDefinition.csdef": "<old" };
    const args = ["lint", "-", "--stdin-filename", "ServiceDefinition.csdef", "--format", "json"];
    const outcome = await runIn({ files, stdin: definition("Store") }, ...args);
    expect(found(outcome)).toContain("ServiceConfiguration.Cloud.cscfg service-name-matches-definition");
    expect(outcome.read).not.toContain("/project/ServiceDefinition.csdef");
  });

  it("can be a file that is not there, in a folder that is not there", async () => {
    const outcome = await runIn(
      { stdin: configuration("A") },
      "lint",
      "-",
      "--stdin-filename",
      "new/a.cscfg",
      "--format",
      "json",
    );
    expect(outcome.stderr).toBe("");
    expect(outcome.status).toBe(0);
  });

  it("without a name lies beside nothing", async () => {
    const outcome = await runIn({ files: shop, stdin: definition("Store") }, "lint", "-", "--format", "json");
    expect(outcome.read).toEqual([]);
    const listed = await runIn(
      { files: shop, stdin: definition("Store") },
      "lint",
      "-",
      "--configuration",
      "ServiceConfiguration.Cloud.cscfg",
      "--format",
      "json",
    );
    expect(found(listed)).toContain("ServiceConfiguration.Cloud.cscfg service-name-matches-definition");
  });

  it("is linted beside files", async () => {
    const outcome = await runIn(
      { files: { "b.csdef": definition("B", mistake) }, stdin: definition("A", mistake) },
      "lint",
      "-",
      "b.csdef",
      "--format",
      "json",
    );
    expect(found(outcome).filter((finding) => structural.test(finding))).toEqual([
      "<stdin> unknown-element",
      "b.csdef unknown-element",
    ]);
  });

  it("keeps its place with CRLF", async () => {
    const { stdout } = await runIn({ stdin: definition("A", mistake).replaceAll("\n", "\r\n") }, "lint", "-");
    expect(stdout).toContain("<stdin>:4:6 error");
    expect(stdout).not.toContain("\r");
  });
});

describe("csdef lint: many files", () => {
  const files = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [
      `part${index % 7}/s${index}.${index % 3 === 0 ? "cscfg" : "csdef"}`,
      index % 3 === 0 ? configuration(`S${index}`) : definition(`S${index}`, index % 2 === 0 ? mistake : ""),
    ]),
  );

  it("reads each of them once, and lists each folder once", async () => {
    const { read, listed, status } = await runIn({ files }, "lint", ".", "--format", "json");
    expect(status).toBe(1);
    expect(read).toHaveLength(1000);
    expect(new Set(read).size).toBe(1000);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("writes the same whatever order folders are listed in", async () => {
    const first = await runIn({ files }, "lint", ".", "--format", "json");
    const second = await runIn({ files, shuffle: (entries) => entries.toReversed() }, "lint", ".", "--format", "json");
    const third = await runIn({ files, shuffle: shuffled }, "lint", "part3", ".", "part1/s1.csdef", "--format", "json");
    expect(second).toEqual({ ...first, listed: second.listed });
    expect(third.stdout).toBe(first.stdout);
  });
});

/** Some other order, always the same. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item, index) => ({ item, key: (index * 7919) % 1009 }))
    .sort((left, right) => left.key - right.key)
    .map(({ item }) => item);
}

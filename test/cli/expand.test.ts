import { describe, expect, it } from "vitest";
import { configuration, csplugin, definition, mistake } from "./services.ts";
import { runIn } from "./world.ts";

const imports = (...names: string[]) =>
  `    <Imports>\n${names.map((name) => `      <Import moduleName="${name}" />\n`).join("")}    </Imports>\n`;
const files = { "a.csdef": definition("A", imports("RemoteAccess")) };

describe("csdef expand", () => {
  it("shows a tree unless told otherwise", async () => {
    const { status, stdout, stderr } = await runIn({ files }, "expand", "a.csdef");
    expect(stdout).toMatch(/^A {2}schema 2015-04\.2\.6\n└─ Worker/);
    expect(stdout).toMatch(/Rdp .*from RemoteAccess/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints the definition that the packager writes", async () => {
    const { stdout } = await runIn({ files }, "expand", "a.csdef", "--format", "csdef", "--no-configuration");
    expect(stdout).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<ServiceDefinition /);
    expect(stdout).toContain("Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp");
    expect(stdout).not.toContain("<Import");
  });

  it("prints every value with its origin", async () => {
    const { stdout } = await runIn({ files }, "expand", "a.csdef", "--format", "json");
    const { name, roles } = JSON.parse(stdout);
    expect(name).toMatchObject({ value: "A", origin: { file: "a.csdef", line: 2 } });
    expect(roles).toHaveLength(1);
  });

  it("draws the service with the instances of its configuration, and says which that is", async () => {
    const both = { ...files, "a.Cloud.cscfg": configuration("A"), "a.Local.cscfg": configuration("A") };
    const svg = await runIn({ files: both }, "expand", "a.csdef", "--format", "svg", "--output", "a.svg");
    expect(svg).toMatchObject({ status: 0, stdout: "", stderr: "a.csdef with a.Cloud.cscfg\n" });
    expect([...svg.written.values()].join()).toMatch(/^<svg .*>2 instances<.*<\/svg>\n$/s);
    const mermaid = await runIn({ files: both }, "expand", "a.csdef", "--format", "mermaid", "--no-configuration");
    expect(mermaid).toMatchObject({ status: 0, stderr: "" });
    expect(mermaid.stdout).toMatch(/^flowchart LR\n.*instances not given/s);
  });

  it("keeps the rest with --keep, which is of the format csdef", async () => {
    const whole = {
      "a.csdef": definition("A", `${imports("RemoteAccess", "Nothing")}    <Runtime executionContext="elevated" />\n`),
    };
    const { stdout } = await runIn({ files: whole }, "expand", "a.csdef", "--keep");
    expect(stdout).toContain(`<Runtime executionContext="elevated"`);
    expect(stdout).toContain(`<Import moduleName="Nothing" />`);
    expect((await runIn({ files: whole }, "expand", "a.csdef", "--keep", "--format", "csdef")).stdout).toBe(stdout);
    const tree = await runIn({ files: whole }, "expand", "a.csdef", "--keep", "--format", "tree");
    expect(tree).toMatchObject({
      status: 2,
      stdout: "",
      stderr: "csdef: --keep goes with --format csdef, not tree. See csdef expand --help.\n",
    });
  });

  it("is 1 for an error of its own, which it tells on standard error, and prints what there is", async () => {
    const unknown = { "a.csdef": definition("A", imports("RemoteAccess", "Nothing")) };
    const { status, stdout, stderr } = await runIn({ files: unknown }, "expand", "a.csdef", "--format", "csdef");
    expect(stdout).toContain("RemoteAccess.Rdp");
    expect(stderr).toMatch(/^a\.csdef:6:27 error unknown-module$/m);
    expect(status).toBe(1);
  });

  it("is 1 for a syntax error, and prints what there is", async () => {
    const broken = { "a.csdef": definition("A", imports("RemoteAccess")).replace("</ServiceDefinition>", "") };
    const { status, stdout, stderr } = await runIn({ files: broken }, "expand", "a.csdef", "--format", "csdef");
    expect(stdout).toContain("RemoteAccess.Rdp");
    expect(stderr).toMatch(/ error xml-/);
    expect(status).toBe(1);
  });

  it("is 0 for errors of other stages", async () => {
    expect(await runIn({ files: { "a.csdef": definition("A", mistake) } }, "expand", "a.csdef")).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("is 1 for a file in which there is no definition to be found", async () => {
    const { status, stdout, stderr } = await runIn({ files: { "a.csdef": "<" } }, "expand", "a.csdef");
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^a\.csdef:1:\d error xml-/);
  });

  it.each([
    [["expand"], "expand needs DEFINITION: The definition, or a folder with one definition in it."],
    [["expand", ""], "There is no file or folder without a name."],
    [["expand", "none.csdef"], "There is no file or folder none.csdef."],
    [["expand", "a.csdef", "two"], "expand takes no further argument, but 'two' is given."],
    [["expand", "two"], "Which of b.csdef, c.csdef in two is meant?"],
    [["expand", "empty"], "There is no .csdef in empty."],
    [["expand", "x.cscfg"], "x.cscfg is no service definition."],
    [["expand", "a.csdef", "--configuration", "none.cscfg"], "There is no file none.cscfg."],
    [
      ["expand", "a.csdef", "--format", "picture"],
      "--format is one of tree, csdef, json, mermaid, svg, not 'picture'.",
    ],
    [["expand", "a.csdef", "--output", "a.csdef"], "a.csdef was read; a result never replaces it."],
    [["expand", "a.csdef", "--output", "none/x"], "There is no folder none to write to."],
  ])("is 2 for %j", async (args, message) => {
    const several = {
      ...files,
      "two/b.csdef": definition("B"),
      "two/c.csdef": definition("C"),
      empty: undefined,
      "x.cscfg": `<ServiceConfiguration serviceName="A" />`,
    };
    const { status, stdout, stderr, written } = await runIn({ files: several }, ...args);
    expect(stderr).toBe(`csdef: ${message} See csdef expand --help.\n`);
    expect({ status, stdout, written: written.size }).toEqual({ status: 2, stdout: "", written: 0 });
  });

  it("is 3 for a file that cannot be read", async () => {
    const { status, stderr } = await runIn({ files: { "a.csdef": { code: "EACCES" } } }, "expand", "a.csdef");
    expect({ status, stderr }).toEqual({ status: 3, stderr: "csdef: Cannot read a.csdef: no permission.\n" });
  });

  it("takes the only definition of a folder", async () => {
    const { stdout } = await runIn({ files: { "s/a.csdef": definition("A"), "s/a.cscfg": "" } }, "expand", "s");
    expect(stdout).toMatch(/^A /);
  });

  it("takes modules, SDK and role plugins from options and settings", async () => {
    const own = {
      "a.csdef": definition("A", imports("Agent")),
      "plugins/Agent/Agent.csplugin": csplugin("Contoso.Agent"),
    };
    const byOption = await runIn({ files: own }, "expand", "a.csdef", "--modules", "plugins", "--format", "csdef");
    expect(byOption.stdout).toContain(`<Setting name="Contoso.Agent.Enabled"`);
    const settings = { "csdef.json": `{ "modules": ["plugins"], "rolePlugins": ["RemoteAccess"] }` };
    const bySettings = await runIn({ files: { ...own, ...settings } }, "expand", "a.csdef", "--format", "csdef");
    expect(bySettings.stdout).toContain(`<Setting name="Contoso.Agent.Enabled"`);
    expect(bySettings.stdout).toContain("RemoteAccess.Rdp");
    const none = await runIn(
      { files: { ...own, ...settings } },
      "expand",
      "a.csdef",
      "--no-settings",
      "--format",
      "csdef",
    );
    expect(none.stdout).not.toContain("RemoteAccess.Rdp");
    expect(none.status).toBe(1);
  });

  it("writes to a file", async () => {
    const { stdout, written } = await runIn(
      { files },
      "expand",
      "a.csdef",
      "--format",
      "csdef",
      "--output",
      "out.csdef",
    );
    expect(stdout).toBe("");
    expect(written.get("/project/out.csdef")).toContain("RemoteAccess.Rdp");
  });

  it("colours the tree on a terminal alone", async () => {
    expect((await runIn({ files, terminal: { stdout: true } }, "expand", "a.csdef")).stdout).toContain("\u001b[");
    expect((await runIn({ files }, "expand", "a.csdef")).stdout).not.toContain("\u001b");
  });
});

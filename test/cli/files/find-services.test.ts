import { describe, expect, it } from "vitest";
import { configuration, definition, mistake } from "../services.ts";
import { runIn, type Setting } from "../world.ts";

/** What went together: each definition with the names that configurations of it differ in, as a rule tells. */
async function matched(setting: Setting, ...args: readonly string[]) {
  const { stderr, stdout, read } = await runIn(setting, "lint", ...args, "--format", "json", "--no-settings");
  const different = JSON.parse(stdout).filter(
    ({ code }: { code: string }) => code === "service-name-matches-definition",
  );
  return { told: stderr, different: different.map(({ file }: { file: string }) => file), read };
}

describe("configurations of a definition", () => {
  it("are all beside it where it is the only one", async () => {
    const files = { "a.csdef": definition("A"), "a.cscfg": configuration("A"), "old.cscfg": configuration("Old") };
    expect(await matched({ files }, "a.csdef")).toMatchObject({
      told: "a.csdef with a.cscfg, old.cscfg\n",
      different: ["old.cscfg"],
    });
  });

  it("are those of its name where there are several", async () => {
    const files = {
      "a.csdef": definition("A"),
      "b.csdef": definition("B"),
      "a.Cloud.cscfg": configuration("A"),
      "a.Local.cscfg": configuration("A"),
      "b.cscfg": configuration("B"),
      "old.cscfg": configuration("Old"),
      "sub/a.cscfg": configuration("A"),
    };
    expect(await matched({ files }, ".")).toMatchObject({
      told: "a.csdef with a.Cloud.cscfg, a.Local.cscfg\nb.csdef with b.cscfg\n",
      different: [],
    });
    expect((await matched({ files }, "a.csdef")).told).toBe("a.csdef with a.Cloud.cscfg, a.Local.cscfg\n");
  });

  it("are known by their root element, whatever their names", async () => {
    const files = { "service.csdef": configuration("A"), "config.cscfg": definition("A") };
    expect((await matched({ files }, "config.cscfg")).told).toBe("config.cscfg with service.csdef\n");
  });

  it("are found for a definition of another extension", async () => {
    const files = { "service.xml": definition("A"), "a.cscfg": configuration("A") };
    expect((await matched({ files }, "service.xml")).told).toBe("service.xml with a.cscfg\n");
  });

  it("are none with --no-configuration", async () => {
    const files = { "a.csdef": definition("A"), "old.cscfg": configuration("Old") };
    const { told, different, read } = await matched({ files }, "a.csdef", "--no-configuration");
    expect({ told, different, read }).toEqual({ told: "", different: [], read: ["/project/a.csdef"] });
    expect((await matched({ files }, ".", "--no-configuration")).different).toEqual([]);
  });

  it("are those of --configuration, wherever they lie", async () => {
    const files = {
      "a.csdef": definition("A"),
      "b.csdef": definition("B"),
      "a.cscfg": configuration("A", "    <Endpoint />\n"),
      "far/x.cscfg": configuration("X"),
      "far/y.cscfg": configuration("A"),
    };
    const args = ["--configuration", "far/x.cscfg", "--configuration", "far/y.cscfg"];
    expect(await matched({ files }, "a.csdef", ...args)).toEqual({
      told: "",
      different: ["far/x.cscfg"],
      read: ["/project/far/x.cscfg", "/project/far/y.cscfg", "/project/a.csdef"],
    });
    const both = await matched({ files }, "a.csdef", "b.csdef", ...args);
    expect(both.different).toEqual(["far/x.cscfg", "far/x.cscfg", "far/y.cscfg"]);
  });

  it("are linted alone where --configuration has no definition to go with", async () => {
    const files = {
      "a.cscfg": configuration("A", "    <Endpoint />\n"),
      "b.cscfg": configuration("B", "    <Endpoint />\n"),
    };
    const { stdout } = await runIn({ files }, "lint", "b.cscfg", "--configuration", "a.cscfg", "--format", "json");
    const files_ = JSON.parse(stdout).filter(({ code }: { code: string }) => code === "unknown-element");
    expect(files_.map(({ file }: { file: string }) => file)).toEqual(["a.cscfg", "b.cscfg"]);
  });

  it("are told of even if one of them cannot be read", async () => {
    const files = { "a.csdef": definition("A"), "a.cscfg": { code: "EACCES" }, "b.cscfg": configuration("A") } as const;
    const outcome = await runIn({ files }, "lint", "a.csdef");
    expect(outcome.stderr).toBe("a.csdef with b.cscfg\ncsdef: Cannot read a.cscfg: no permission.\n");
    expect(outcome.status).toBe(3);
  });
});

describe("a configuration given alone", () => {
  it("finds the only definition beside it, and no other configuration", async () => {
    const files = { "a.csdef": definition("A"), "a.cscfg": configuration("Other"), "b.cscfg": configuration("Third") };
    expect(await matched({ files }, "a.cscfg")).toMatchObject({
      told: "a.csdef with a.cscfg\n",
      different: ["a.cscfg"],
    });
  });

  it("finds the definition of its name", async () => {
    const files = { "a.csdef": definition("A"), "b.csdef": definition("B", mistake), "b.cscfg": configuration("B") };
    expect((await matched({ files }, "b.cscfg")).told).toBe("b.csdef with b.cscfg\n");
    const { stdout } = await runIn({ files }, "lint", "b.cscfg", "--format", "json");
    expect(stdout).toContain(`"file":"b.csdef","code":"unknown-element"`);
  });

  it("stands alone where there is none", async () => {
    const files = {
      "a.csdef": definition("A"),
      "b.csdef": definition("B"),
      "c.cscfg": configuration("C", "    <Endpoint />\n"),
    };
    const { told } = await matched({ files }, "c.cscfg");
    expect(told).toBe("");
    const { stdout } = await runIn({ files }, "lint", "c.cscfg", "--format", "json");
    expect(stdout).toContain(`"file":"c.cscfg","code":"unknown-element"`);
  });
});

describe("on Windows", () => {
  it("go together whatever the case of paths", async () => {
    const files = { "C:\\work\\A.csdef": definition("A"), "C:\\work\\A.cscfg": configuration("Old") };
    const setting = { files, flavour: "win32", cwd: "C:\\work" } as const;
    expect((await matched(setting, "c:\\WORK\\a.CSDEF")).told).toBe("c:\\WORK\\a.CSDEF with A.cscfg\n");
    expect((await matched(setting, "a.cscfg")).told).toBe("A.csdef with a.cscfg\n");
    expect((await matched(setting, "a.cscfg", "A.CSDEF")).different).toEqual(["a.cscfg"]);
  });
});

describe("many files", () => {
  it("of one folder take time in proportion", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 600 }, (_, index) => [
        [`s${index}.csdef`, definition(`S${index}`)],
        [`s${index}.cscfg`, configuration(`S${index}`)],
      ]).flat(),
    );
    const { told, read, different } = await matched({ files }, ".");
    expect(told.split("\n")).toHaveLength(601);
    expect(told).toContain("s77.csdef with s77.cscfg\n");
    expect(different).toEqual([]);
    expect(read).toHaveLength(1200);
  });
});

import { describe, expect, it } from "vitest";
import { configuration, csplugin, definition, mistake } from "../services.ts";
import { runIn, type Setting } from "../world.ts";

/** The files that `csdef lint` read, and reported on by the same path. */
async function looked(setting: Setting, ...args: readonly string[]) {
  const outcome = await runIn(setting, "lint", ...args, "--no-configuration", "--format", "json", "--no-settings");
  const found = outcome.stdout === "" ? [] : JSON.parse(outcome.stdout);
  const files = found
    .filter(({ code }: { code: string }) => code === "unknown-element")
    .map(({ file }: { file: string }) => file);
  return { files, read: outcome.read, stderr: outcome.stderr, status: outcome.status };
}

const wrong = definition("A", mistake);

describe("files of folders", () => {
  const files = {
    "a.csdef": wrong,
    "A2.CSDEF": wrong,
    "b/c/deep.csdef": wrong,
    "b/x.cscfg": configuration("A", "    <Endpoint />\n"),
    "b/m.csplugin": csplugin("M", "  <Endpoint />\n"),
    "b/readme.xml": "<x/>",
    "bin/Debug/a.csdef": wrong,
    "Bin/a.csdef": wrong,
    "obj/a.csdef": wrong,
    "csx/a.csdef": wrong,
    "b/My.Cloud.csx/a.csdef": wrong,
    "node_modules/p/a.csdef": wrong,
    ".git/a.csdef": wrong,
    "binary/a.csdef": wrong,
    "x.csdef/inner.csdef": wrong,
  };

  it("are found by extension, those that were built passed over", async () => {
    expect((await looked({ files }, ".")).files).toEqual([
      "A2.CSDEF",
      "a.csdef",
      "b/c/deep.csdef",
      "b/m.csplugin",
      "b/x.cscfg",
      "binary/a.csdef",
      "x.csdef/inner.csdef",
    ]);
  });

  it("are found where a folder to be passed over is named", async () => {
    expect((await looked({ files }, "bin")).files).toEqual(["bin/Debug/a.csdef"]);
    expect((await looked({ files }, "b/My.Cloud.csx", "obj/")).files).toEqual([
      "b/My.Cloud.csx/a.csdef",
      "obj/a.csdef",
    ]);
    expect((await looked({ files }, "csx/a.csdef")).files).toEqual(["csx/a.csdef"]);
  });

  it("are all found with --no-ignore", async () => {
    const { files: found } = await looked({ files }, ".", "--no-ignore");
    expect(found).toHaveLength(14);
    expect(found).toContain("node_modules/p/a.csdef");
  });

  it("are taken once, under the first path that names them", async () => {
    const { files: found, read } = await looked({ files }, "./b/../a.csdef", ".", "/project/a.csdef", "a.csdef");
    expect(found.filter((file: string) => /\ba\.csdef$/.test(file))).toEqual(["./b/../a.csdef", "binary/a.csdef"]);
    expect(new Set(read).size).toBe(read.length);
  });

  it("are named as the folder was", async () => {
    expect((await looked({ files }, "./b/c")).files).toEqual(["b/c/deep.csdef"]);
    expect((await looked({ files }, "/project/b/c/")).files).toEqual(["/project/b/c/deep.csdef"]);
    expect((await looked({ files, cwd: "/project/b" }, "/b/c")).status).toBe(2);
    expect((await looked({ files: { "/up/a.csdef": wrong } }, "../up")).files).toEqual(["../up/a.csdef"]);
  });

  it("are not looked for behind links to folders, but links to files are followed", async () => {
    const linked = {
      "real/a.csdef": wrong,
      loop: { code: "ELOOP", kind: "linked-folder" },
      "gone.csdef": { code: "ENOENT", kind: "broken-link" },
    } as const;
    const { files: found, stderr, status } = await looked({ files: linked }, ".");
    expect(found).toEqual(["real/a.csdef"]);
    expect(stderr).toBe("csdef: Cannot read gone.csdef: there is no such file.\n");
    expect(status).toBe(3);
  });
});

describe("files of patterns", () => {
  const files = {
    "src/a.csdef": wrong,
    "src/b.CSDEF": wrong,
    "src/deep/er/c.csdef": wrong,
    "src/deep/d.cscfg": configuration("A", "    <Endpoint />\n"),
    "src/deep/e.xml": wrong,
    "src/bin/f.csdef": wrong,
    "other/g.csdef": wrong,
    "src/[1].csdef": wrong,
  };

  it.each([
    ["src/*.csdef", ["src/[1].csdef", "src/a.csdef"]],
    ["src/**/*.csdef", ["src/[1].csdef", "src/a.csdef", "src/deep/er/c.csdef"]],
    ["**/c.csdef", ["src/deep/er/c.csdef"]],
    ["src/**", ["src/[1].csdef", "src/a.csdef", "src/b.CSDEF", "src/deep/d.cscfg", "src/deep/er/c.csdef"]],
    ["src/deep/*.{cscfg,xml}", ["src/deep/d.cscfg", "src/deep/e.xml"]],
    ["{src,other}/?.csdef", ["other/g.csdef", "src/a.csdef"]],
    ["src/bin/*.csdef", ["src/bin/f.csdef"]],
    ["**/bin/*.csdef", ["src/bin/f.csdef"]],
    ["*/*.csdef", ["other/g.csdef", "src/[1].csdef", "src/a.csdef"]],
    ["/project/oth*/*.csdef", ["/project/other/g.csdef"]],
    ["../project/other/[a-z].csdef", ["../project/other/g.csdef"]],
    ["src/[1].csdef", ["src/[1].csdef"]],
    ["src/[[]1].csdef", ["src/[1].csdef"]],
  ])("%s", async (pattern, expected) => {
    expect((await looked({ files }, pattern)).files).toEqual(expected);
  });

  it("go into what is passed over with --no-ignore", async () => {
    expect((await looked({ files }, "src/**/f.csdef", "--no-ignore")).files).toEqual(["src/bin/f.csdef"]);
    expect(await looked({ files }, "src/**/f.csdef")).toMatchObject({ status: 2 });
  });
});

describe("files on Windows", () => {
  const files = {
    "C:\\work\\Shop\\Service.csdef": wrong,
    "C:\\work\\Shop\\Deep\\Other.csdef": wrong,
    "C:\\work\\Shop\\BIN\\Built.csdef": wrong,
    "D:\\else\\Far.csdef": wrong,
    "\\\\server\\share\\Net.csdef": wrong,
  };
  const setting = { files, flavour: "win32", cwd: "C:\\work" } as const;

  it.each([
    [".", ["Shop\\Deep\\Other.csdef", "Shop\\Service.csdef"]],
    ["Shop", ["Shop\\Deep\\Other.csdef", "Shop\\Service.csdef"]],
    ["shop\\service.CSDEF", ["shop\\service.CSDEF"]],
    ["Shop/Service.csdef", ["Shop/Service.csdef"]],
    ["C:\\work\\Shop\\Deep", ["C:\\work\\Shop\\Deep\\Other.csdef"]],
    ["D:\\else", ["D:\\else\\Far.csdef"]],
    ["\\\\server\\share", ["\\\\server\\share\\Net.csdef"]],
    ["Shop\\*.csdef", ["Shop\\Service.csdef"]],
    ["Shop/*.CSDEF", ["Shop\\Service.csdef"]],
    [".\\**\\*.csdef", ["Shop\\Deep\\Other.csdef", "Shop\\Service.csdef"]],
    ["C:\\work\\**\\o*.csdef", ["C:\\work\\Shop\\Deep\\Other.csdef"]],
    ["\\\\server\\share\\*.csdef", ["\\\\server\\share\\Net.csdef"]],
    ["Shop\\bin\\*.csdef", ["Shop\\bin\\Built.csdef"]],
  ])("%s", async (path, expected) => {
    expect((await looked(setting, path)).files).toEqual(expected);
  });

  it("are the same whatever their case", async () => {
    expect((await looked(setting, "Shop\\Service.csdef", "SHOP\\SERVICE.CSDEF", "c:\\Work\\shop")).files).toEqual([
      "Shop\\Service.csdef",
      "c:\\Work\\shop\\Deep\\Other.csdef",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { definition } from "./services.ts";
import { runIn } from "./world.ts";

const setting = { files: { "C:\\work\\A.csdef": definition("A") }, flavour: "win32", cwd: "C:\\work" } as const;

describe("writing on Windows", () => {
  it.each(["CON", "nul", "aux.txt", "Com1.json", "LPT9", "report.", "report ", "CONIN$", "com¹.txt"])(
    "refuses %j, which is no file there",
    async (name) => {
      const { status, stderr, written } = await runIn(setting, "lint", "A.csdef", "--output", name);
      expect(stderr).toBe(`csdef: ${name} is no name for a file on Windows. See csdef lint --help.\n`);
      expect(status).toBe(2);
      expect(written.size).toBe(0);
    },
  );

  it.each(["con1.txt", "console", "report.json", "C:\\work\\out.txt"])("writes %j", async (name) => {
    const { written } = await runIn(setting, "lint", "A.csdef", "--output", name);
    expect(written.size).toBe(1);
  });

  it("never replaces what was read under a name of other case", async () => {
    const { status, written } = await runIn(setting, "lint", "A.csdef", "--output", "a.CSDEF");
    expect(status).toBe(2);
    expect(written.size).toBe(0);
  });
});

describe("writing elsewhere", () => {
  it("takes such names for names", async () => {
    const { written } = await runIn({ files: { "a.csdef": definition("A") } }, "lint", "a.csdef", "--output", "CON");
    expect([...written.keys()]).toEqual(["/project/CON"]);
  });
});

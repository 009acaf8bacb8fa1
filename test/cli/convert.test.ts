import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { configuration, definition } from "./services.ts";
import { runIn, type Setting } from "./world.ts";

const folder = fileURLToPath(new URL("../../samples/remote-desktop", import.meta.url));

/** A world with a sample in it. */
const sample: Setting = {
  files: Object.fromEntries(readdirSync(folder).map((name) => [`service/${name}`, readFileSync(join(folder, name))])),
};

const small = {
  "a.csdef": definition("Small"),
  "ServiceConfiguration.Cloud.cscfg": configuration("Small"),
} as const;

/** The names of the files in a folder, in order. */
function namesIn(written: ReadonlyMap<string, string>, place: string): readonly string[] {
  return [...written.keys()].filter((path) => path.startsWith(place)).map((path) => path.slice(place.length));
}

describe("csdef convert", () => {
  it("writes a template in both forms, files for each configuration, scripts and the account", async () => {
    const { status, written, stdout } = await runIn(sample, "convert", "service", "--out", "out");
    expect(status).toBe(0);
    expect(namesIn(written, "/project/out/").toSorted()).toEqual([
      "account.json",
      "account.md",
      "deploy.ps1",
      "deploy.sh",
      "guestbook-web.ps1",
      "main.Cloud.bicepparam",
      "main.Cloud.parameters.json",
      "main.Local.bicepparam",
      "main.Local.parameters.json",
      "main.bicep",
      "main.json",
    ]);
    expect(stdout).toContain("0 lost, 0 opened");
    expect(JSON.parse(written.get("/project/out/account.json") ?? "").counts).toBeDefined();
  });

  it("writes one form alone, with parameter files that name it", async () => {
    const arm = await runIn(sample, "convert", "service", "--out", "out", "--to", "arm");
    expect(arm.written.has("/project/out/main.bicep")).toBe(false);
    expect(arm.written.get("/project/out/main.Cloud.bicepparam")).toContain("using 'main.json'");
    const bicep = await runIn(sample, "convert", "service", "--out", "out", "--to", "bicep");
    expect(bicep.written.has("/project/out/main.json")).toBe(false);
  });

  it("writes the changed files for extended support, without their modules", async () => {
    const { status, written } = await runIn(
      sample,
      "convert",
      "service",
      "--out",
      "out",
      "--target",
      "extended-support",
    );
    expect(status).toBe(0);
    expect(written.get("/project/out/main.bicep")).toContain("Microsoft.Compute/cloudServices@");
    expect(written.get("/project/out/ServiceDefinition.csdef")).not.toContain("RemoteAccess");
    expect(written.get("/project/out/ServiceConfiguration.Cloud.cscfg")).toContain("Guestbook.Web");
  });

  it("keeps mark and line ends of a changed file", async () => {
    const text = definition("Small").replaceAll("\n", "\r\n").replace("Standard_D1_v2", "Small");
    const files = { ...small, "a.csdef": `\ufeff${text}` };
    const target = ["--target", "extended-support"];
    const { bytes: disk } = await runIn({ files }, "convert", "a.csdef", "--out", "out", ...target);
    const bytes = disk.get("/project/out/a.csdef") ?? new Uint8Array();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(text.replace('"Small">', '"Standard_A1_v2">').replace("\ufeff", ""));
  });

  it("replaces nothing that is there unless it is told to", async () => {
    const files = { ...small, "out/main.json": "mine" };
    const refused = await runIn({ files }, "convert", "a.csdef", "--out", "out");
    expect([refused.status, refused.written.size]).toEqual([2, 0]);
    expect(refused.stderr).toContain("out/main.json is there already; --force replaces it.");
    const forced = await runIn({ files }, "convert", "a.csdef", "--out", "out", "--force");
    expect(forced.status).toBe(0);
    expect(forced.written.get("/project/out/main.json")).toContain("$schema");
  });

  it("never replaces a file that it read", async () => {
    const args = ["--out", ".", "--target", "extended-support", "--force"];
    const { status, written, stderr } = await runIn({ files: small }, "convert", "a.csdef", ...args);
    expect([status, written.size]).toEqual([2, 0]);
    expect(stderr).toContain("was read; a result never replaces it");
  });

  it("writes nothing where a file has a syntax error, and says where", async () => {
    const files = { ...small, "ServiceConfiguration.Cloud.cscfg": configuration("Small").replace("</Role>", "") };
    const { status, written, stderr } = await runIn({ files }, "convert", "a.csdef", "--out", "out");
    expect([status, written.size]).toEqual([1, 0]);
    expect(stderr).toMatch(/ServiceConfiguration\.Cloud\.cscfg:\d+:\d+ error/);
  });

  it("writes, and says that there are problems, where an endpoint has to be left out", async () => {
    const inside = `    <Endpoints>
      <InputEndpoint name="One" protocol="tcp" port="80" />
      <InputEndpoint name="Two" protocol="tcp" port="8080" localPort="80" />
    </Endpoints>
`;
    const files = { ...small, "a.csdef": definition("Small", inside) };
    const { status, written, stderr, stdout } = await runIn({ files }, "convert", "a.csdef", "--out", "out");
    expect(status).toBe(1);
    expect(written.has("/project/out/main.json")).toBe(true);
    expect(stderr).toContain("converted-port-is-free");
    expect(stdout).toContain("lost, by hand");
  });
});

describe("csdef convert on a disk that fails", () => {
  const before = { ...small, "out/main.json": "mine", "out/main.bicep": "mine too" };
  const args = ["convert", "a.csdef", "--out", "out", "--force"] as const;

  it("leaves everything as it was, at whichever step it fails", async () => {
    const paths: string[] = [];
    await runIn({ files: before, refuses: (path) => paths.push(path) === 0 }, ...args);
    expect(paths.length).toBeGreaterThan(20);
    for (const [step, path] of paths.entries()) {
      let asked = 0;
      const { status, left, stderr } = await runIn({ files: before, refuses: () => asked++ === step }, ...args);
      expect([path, status]).toEqual([path, 3]);
      expect(stderr).toContain("Nothing was written to out");
      expect([...left.keys()].filter((file) => file.startsWith("/project/out")).toSorted(), path).toEqual([
        "/project/out/main.bicep",
        "/project/out/main.json",
      ]);
      expect(left.get("/project/out/main.json"), path).toBe("mine");
      expect(left.get("/project/out/main.bicep"), path).toBe("mine too");
    }
  });

  it("tells where the old files are, where not even those can be put back", async () => {
    const refuses = (path: string) => path === "/project/out/main.bicep";
    const { status, left, stderr } = await runIn({ files: before, refuses }, ...args);
    expect(status).toBe(3);
    expect(stderr).toContain("could not all be put back");
    const kept = [...left].filter(([, text]) => text === "mine too").map(([path]) => path);
    expect(kept).toHaveLength(1);
    expect(stderr).toContain(kept[0]?.replace(/\/[^/]*$/, ""));
  });

  it("makes no folder that was not there", async () => {
    const refuses = (path: string) => path.endsWith("account.md") || path.includes("new-4");
    const { status, folders } = await runIn({ files: small, refuses }, ...args);
    expect(status).toBe(3);
    expect(folders).not.toContain("/project/out");
  });
});

describe("csdef convert --verify", () => {
  it("says so where there is no compiler", async () => {
    const { status, stderr } = await runIn(sample, "convert", "service", "--out", "out", "--verify");
    expect(status).toBe(3);
    expect(stderr).toContain("Not verified: there is no bicep to run.");
  });

  it("compares with what the compiler makes, its own block aside", async () => {
    const plain = await runIn(sample, "convert", "service", "--out", "out");
    const template = JSON.parse(plain.written.get("/project/out/main.json") ?? "");
    const { $schema, contentVersion, ...rest } = template;
    const made = { $schema, contentVersion, metadata: { _generator: { name: "bicep" } }, ...rest };
    const compiler = (stdout: string, stderr = "") => ({
      ...sample,
      env: { BICEP: "/opt/bicep" },
      execute: (program: string) => (program === "/opt/bicep" ? { status: 0, stdout, stderr } : undefined),
    });
    const args = ["convert", "service", "--out", "out", "--verify"] as const;
    expect((await runIn(compiler(JSON.stringify(made)), ...args)).status).toBe(0);
    const other = await runIn(compiler(JSON.stringify({ ...made, outputs: {} })), ...args);
    expect([other.status, other.stderr.includes("something else")]).toEqual([1, true]);
    const warned = await runIn(compiler(JSON.stringify(made), "main.bicep(1,1) : Warning"), ...args);
    expect([warned.status, warned.stderr.includes("bicep complains")]).toEqual([1, true]);
  });
});

describe("csdef convert refuses", () => {
  const wrong: Readonly<Record<string, readonly [args: readonly string[], says: string]>> = {
    "no folder": [["convert", "a.csdef"], "Name the folder for the files with --out."],
    "a file as folder": [["convert", "a.csdef", "--out", "a.csdef"], "is a file"],
    "the extension for scale sets": [
      ["convert", "a.csdef", "--out", "o", "--remote-access", "extension"],
      "for scale sets",
    ],
    "a relay in extended support": [
      ["convert", "a.csdef", "--out", "o", "--target", "extended-support", "--remote-access", "relay"],
      "extension or none",
    ],
    "sessions in extended support": [
      ["convert", "a.csdef", "--out", "o", "--target", "extended-support", "--sessions", "3"],
      "does not go with",
    ],
    "sessions that are no number": [
      ["convert", "a.csdef", "--out", "o", "--sessions", "many"],
      "--sessions is a number",
    ],
    "a date that is none": [["convert", "a.csdef", "--out", "o", "--today", "2026-02-30"], "--today is a date"],
    "verifying one form": [["convert", "a.csdef", "--out", "o", "--to", "arm", "--verify"], "--to both"],
    "prices that are none": [["convert", "a.csdef", "--out", "o", "--prices", "a.csdef"], "is not JSON"],
  };

  for (const [name, [args, says]] of Object.entries(wrong)) {
    it(name, async () => {
      const { status, stderr, written } = await runIn({ files: small }, ...args);
      expect([status, written.size]).toEqual([2, 0]);
      expect(stderr).toContain(says);
    });
  }
});

import { execFileSync } from "node:child_process";
import { linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeIo } from "../../src/cli/node-io.ts";
import { run } from "../../src/cli/run.ts";
import { definition } from "./services.ts";
import { runIn } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "csdef-safety-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs on the real disk, in the folder of this file's own. */
async function runOnDisk(...args: readonly string[]) {
  let stdout = "";
  let stderr = "";
  const to = (write: (text: string) => void) => ({ write, isTerminal: false, columns: undefined });
  const io = {
    ...nodeIo(),
    cwd: folder,
    stdout: to((text) => {
      stdout += text;
    }),
    stderr: to((text) => {
      stderr += text;
    }),
  };
  return { status: await run(args, io), stdout, stderr };
}

describe("secrets", () => {
  const secrets = `<ServiceConfiguration serviceName="A" osFamily="7" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <Role name="Worker"><Instances count="2" /><ConfigurationSettings>
    <Setting name="Store" value="DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0" />
    <Setting nme="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountEncryptedPassword" value="hunter2" />
  </ConfigurationSettings></Role>
</ServiceConfiguration>`;

  for (const format of ["text", "json", "sarif", "junit", "checkstyle", "github", "msbuild"]) {
    it(`stay out of ${format}`, async () => {
      const { stdout, stderr } = await runIn({ files: { "a.cscfg": secrets } }, "lint", "a.cscfg", "--format", format);
      expect(stdout).toContain("no-plain-secrets");
      expect(stdout + stderr).not.toMatch(/hunter2|c2VjcmV0|AccountName=shop/);
    });
  }
});

describe("what cannot be trusted", () => {
  it("makes expand fail where the settings that it rests on are wrong", async () => {
    const files = { "a.csdef": definition("A", ""), "csdef.json": `{ "rolePlugins": "Diagnostics" }` };
    expect(await runIn({ files }, "expand", "a.csdef")).toMatchObject({ status: 1 });
  });

  it("is wrong usage where --configuration names none", async () => {
    const files = { "a.csdef": definition("A", "") };
    const { status, stderr } = await runIn({ files }, "lint", "a.csdef", "--configuration", "a.csdef");
    expect(status).toBe(2);
    expect(stderr).toContain("a.csdef, given as --configuration, is no service configuration.");
  });

  it.skipIf(process.platform === "win32")("is no file that could be waited for", async () => {
    writeFileSync(join(folder, "b.csdef"), definition("B", ""));
    execFileSync("mkfifo", [join(folder, "pipe.cscfg")]);
    const { status, stderr } = await runOnDisk("lint", folder);
    rmSync(join(folder, "pipe.cscfg"));
    expect(stderr).toContain("pipe.cscfg: it is no regular file.");
    expect(status).toBe(3);
  });

  it("is no second name of a file that was read", async () => {
    const file = join(folder, "c.csdef");
    writeFileSync(file, definition("C", ""));
    linkSync(file, join(folder, "hard.csdef"));
    const { status } = await runOnDisk("expand", "c.csdef", "--output", "hard.csdef");
    expect(status).toBe(2);
    expect(readFileSync(file, "utf8")).toBe(definition("C", ""));
  });
});

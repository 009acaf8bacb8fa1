import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildCommandLine } from "../../scripts/build/command-line.mjs";
import { configuration, definition, mistake } from "./services.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csdef-process-"));
const bin = join(folder, "cli/csdef.js");
const work = join(folder, "work");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

beforeAll(async () => {
  await buildCommandLine(root, join(folder, "cli"));
  mkdirSync(work);
  writeFileSync(join(work, "a.csdef"), definition("A", mistake));
  writeFileSync(join(work, "a.cscfg"), configuration("A"));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the built command line as a process of its own. */
function csdef(args: readonly string[], input = "", node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args], {
    cwd: work,
    encoding: "utf8",
    input,
    env: { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

describe("the built command line", () => {
  it("tells its version", () => {
    expect(csdef(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("lints files, folders, patterns and standard input", () => {
    const byFile = csdef(["lint", "a.csdef", "--format", "json"]);
    expect(byFile).toMatchObject({ status: 1, stderr: "a.csdef with a.cscfg\n" });
    expect(byFile.stdout).toContain(`"code":"unknown-element"`);
    expect(csdef(["lint", ".", "--format", "json"])).toEqual(byFile);
    expect(csdef(["lint", "*.csdef", "--format", "json"])).toEqual(byFile);
    const piped = csdef(["lint", "-", "--stdin-filename", "a.csdef", "--format", "json"], definition("A", mistake));
    expect(piped).toEqual(byFile);
  });

  it("expands, with all its formats", () => {
    expect(csdef(["expand", "a.csdef"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^A /) });
    expect(csdef(["expand", "a.csdef", "--format", "csdef"]).stdout).toMatch(/^<\?xml/);
    expect(csdef(["expand", "a.csdef", "--format", "json"]).stdout).toMatch(/^\{/);
  });

  it("shows help, refuses wrong usage and reads settings", () => {
    expect(csdef(["lint", "--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--max-warnings") });
    expect(csdef(["lint", "--bogus", "a"])).toMatchObject({ status: 2, stdout: "" });
    writeFileSync(join(work, "some.json"), `{ "rules": { "unknown-element": "info" } }`);
    expect(csdef(["lint", "a.csdef", "--settings", "some.json"]).stdout).toContain("info unknown-element");
  });

  it("tells of a link that leads nowhere", () => {
    if (process.platform === "win32") return;
    symlinkSync("nowhere", join(work, "gone.csdef"));
    const { status, stderr } = csdef(["lint", "."]);
    rmSync(join(work, "gone.csdef"));
    expect(stderr).toContain("csdef: Cannot read gone.csdef: there is no such file.\n");
    expect(status).toBe(3);
  });

  it("does not mind a reader that closes the pipe", async () => {
    const many = join(folder, "many");
    mkdirSync(many);
    for (let index = 0; index < 500; index++)
      writeFileSync(join(many, `${index}.csdef`), definition(`S${index}`, mistake));
    const child = spawn(process.execPath, [bin, "lint", many], { stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  });

  it("writes all of a long result to a pipe", () => {
    const { stdout } = csdef(["lint", join(folder, "many"), "--format", "json"]);
    expect(JSON.parse(stdout).length).toBeGreaterThanOrEqual(500);
  });

  it("runs without what V8 made of it, and with what another V8 made", () => {
    const before = csdef(["lint", "a.csdef"]);
    expect(csdef(["lint", "a.csdef"], "", ["--no-flush-bytecode", "--stack-size=900"])).toEqual(before);
    const caches = readdirSync(join(folder, "cli")).filter((name) => name.endsWith(".cache"));
    expect(caches).toContain(`main.js.${process.versions.v8}-${process.arch}.cache`);
    for (const name of caches) writeFileSync(join(folder, "cli", name), "made by something else");
    expect(csdef(["lint", "a.csdef"])).toEqual(before);
    for (const name of caches) rmSync(join(folder, "cli", name));
    expect(csdef(["lint", "a.csdef"])).toEqual(before);
    expect(csdef(["expand", "a.csdef", "--keep"]).status).toBe(0);
  });

  it("completes in bash", () => {
    const hasBash = spawnSync("bash", ["--version"]).status === 0;
    if (!hasBash || process.platform === "win32") return;
    const script = `csdef() { "${process.execPath}" "${bin}" "$@"; }
source <(csdef completion bash)
COMP_WORDS=(csdef lint --pla) COMP_CWORD=2
_csdef_completion
echo "\${COMPREPLY[@]}"`;
    const { stdout } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(stdout).toBe("--platform\n");
  });

  it("needs nothing that is installed", () => {
    expect(existsSync(join(folder, "node_modules"))).toBe(false);
    expect(csdef(["rules"]).status).toBe(0);
  });
});

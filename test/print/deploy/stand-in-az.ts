import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A call of `az`: its arguments, and the variables of ours that it saw. */
export interface AzCall {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface DeployRun {
  readonly status: number | null;
  readonly output: string;
  readonly calls: readonly AzCall[];
  /** Arguments of `sleep`, which is a stand-in too. */
  readonly waits: readonly string[];
  /** Texts of all files beside the script and among temporary ones, when it was over. */
  readonly left: readonly string[];
}

export interface DeployCall {
  readonly script: string;
  /** Files beside the script by their names. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Identities that may read the container already. */
  readonly readers?: readonly string[];
  /** What the first arguments of a call that fails are: `group show`. */
  readonly failing?: string;
}

const azScript = `#!/usr/bin/env python3
import json, os, sys
arguments = sys.argv[1:]
folder = os.environ["STAND_IN"]
seen = {name: value for name, value in os.environ.items() if name.startswith("CSDEF_")}
with open(folder + "/calls", "a") as calls:
    calls.write(json.dumps({"arguments": arguments, "environment": seen}) + "\\n")
command = " ".join(word for word in arguments[:3] if not word.startswith("-"))
if command.startswith(os.environ.get("STAND_IN_FAILING") or "\\0"):
    sys.exit(3)
readers = folder + "/readers"
value = arguments[arguments.index("--query") + 1] if "--query" in arguments else ""
if command == "storage account show":
    print("/subscriptions/1/storage" if value == "id" else "https://files.blob.core.windows.net/")
elif command == "identity create":
    print("principal-of-" + arguments[arguments.index("--name") + 1])
elif command == "role assignment list":
    print(open(readers).read() if os.path.exists(readers) else "", end="")
elif command == "role assignment create":
    open(readers, "a").write(arguments[arguments.index("--assignee-object-id") + 1] + "\\n")
elif command == "storage blob generate-sas":
    print("https://files.blob.core.windows.net/c/" + arguments[arguments.index("--name") + 1] + "?sig=signature")
`;

/** Runs `deploy.sh` under bash in a folder of its own, with stand-ins for `az` and `sleep` on the path. */
export function runDeploySh({ script, files, arguments: given, environment, readers, failing }: DeployCall): DeployRun {
  const folder = mkdtempSync(join(tmpdir(), "csdef-deploy-"));
  try {
    const bin = join(folder, "bin");
    mkdirSync(bin);
    mkdirSync(join(folder, "out"));
    mkdirSync(join(folder, "stand-in"));
    mkdirSync(join(folder, "temporary"));
    writeExecutable(join(bin, "az"), azScript);
    writeExecutable(join(bin, "sleep"), `#!/bin/sh\necho "$1" >> "$STAND_IN/waits"\n`);
    writeExecutable(join(folder, "out", "deploy.sh"), script);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, "out", name), content);
    if (readers !== undefined)
      writeFileSync(join(folder, "stand-in", "readers"), readers.map((one) => `${one}\n`).join(""));
    const run = spawnSync("bash", [join(folder, "out", "deploy.sh"), ...given], {
      cwd: join(folder, "out"),
      encoding: "utf8",
      env: {
        PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
        HOME: process.env.HOME ?? "",
        TMPDIR: join(folder, "temporary"),
        STAND_IN: join(folder, "stand-in"),
        ...(failing === undefined ? {} : { STAND_IN_FAILING: failing }),
        ...environment,
      },
    });
    return {
      status: run.status,
      output: run.stdout + run.stderr,
      calls: linesOf(join(folder, "stand-in", "calls")).map((line) => JSON.parse(line)),
      waits: linesOf(join(folder, "stand-in", "waits")),
      left: [join(folder, "out"), join(folder, "temporary")].flatMap((place) =>
        readdirSync(place).map((name) => readFileSync(join(place, name), "utf8")),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeExecutable(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  } catch {
    return [];
  }
}

import { spawnSync } from "node:child_process";

/** A zip with empty files of these names. */
export function zipOf(...names: readonly string[]): Uint8Array {
  const program =
    "import sys, zipfile\nwith zipfile.ZipFile(sys.stdout.buffer, 'w') as z:\n    [z.writestr(n, '') for n in sys.argv[1:]]";
  const made = spawnSync("python3", ["-c", program, ...names]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  return made.stdout;
}

import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { pythonPrograms, pythonVerdict, shellComplaints, shellcheckVerdict } from "./shell-complaints.ts";

const hasShellcheck = spawnSync("shellcheck", ["--version"]).error === undefined;
const hasPython = spawnSync("python3", ["--version"]).error === undefined;

const script = `#!/usr/bin/env bash
set -eu
values=$(python3 - "$1" <<'END'
import sys
print(sys.argv[1])
END
)
echo "$values"
`;

describe("shellComplaints", () => {
  it.skipIf(!hasShellcheck)("has nothing to say of a good script (skipped where shellcheck is not on the PATH)", () => {
    expect(shellcheckVerdict(script)).toEqual({ complaints: [], skipped: [] });
  });

  it.skipIf(!hasShellcheck)("tells what shellcheck finds (skipped where shellcheck is not on the PATH)", () => {
    expect(shellcheckVerdict(script.replace('"$values"', "$values")).complaints).toEqual([
      { where: "8:6", what: expect.stringContaining("SC2086") },
    ]);
    expect(shellcheckVerdict("if true; then\n").complaints).not.toEqual([]);
  });

  it("finds the Python programs of a script", () => {
    expect(pythonPrograms(script)).toEqual([{ text: "import sys\nprint(sys.argv[1])", line: 3 }]);
    expect(pythonPrograms("cat <<END\nprint(\nEND\n")).toEqual([]);
    expect(pythonPrograms("python3 - <<END\nprint(1)\n")).toEqual([{ text: "print(1)\n", line: 1 }]);
  });

  it.skipIf(!hasPython)(
    "tells what Python cannot read, by the script's lines (skipped where python3 is not on the PATH)",
    () => {
      expect(pythonPrograms(script).map((program) => pythonVerdict(program))).toEqual([
        { complaints: [], skipped: [] },
      ]);
      expect(shellComplaints(script.replace("argv[1])", "argv[1]")).complaints).toContainEqual({
        where: "5:1",
        what: expect.stringContaining("Python: "),
      });
    },
  );

  it("says which program is not there", () => {
    expect(shellcheckVerdict(script, "no-such-program")).toEqual({
      complaints: [],
      skipped: ["no-such-program is not on the PATH"],
    });
    expect(pythonVerdict({ text: "", line: 0 }, "no-such-program").skipped).toHaveLength(1);
  });
});

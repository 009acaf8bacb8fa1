import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";

const path = fileURLToPath(new URL("../../shared", import.meta.url));

/** The folder of real files and verdicts beside the checkout; `undefined` where it is not there. */
export const sharedFolder: string | undefined = existsSync(path) ? path : undefined;

/** A `describe` whose tests get the folder of real files; where it is absent one skipped test says why. */
export function describeWithShared(name: string, body: (folder: string) => void): void {
  const folder = sharedFolder;
  describe(name, () => {
    if (folder === undefined) it.skip("skipped: the folder ../shared is not beside this checkout", () => undefined);
    else body(folder);
  });
}

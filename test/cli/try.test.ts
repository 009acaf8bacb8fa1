import { expect, it } from "vitest";
import { configuration, definition, mistake } from "./services.ts";
import { runIn } from "./world.ts";

it("tries", async () => {
  const files = { "a/S.csdef": definition("S", mistake), "a/S.Cloud.cscfg": configuration("S"), "a/S.Local.cscfg": configuration("S") };
  for (const args of [["lint", "a"], ["lint", "a/S.Cloud.cscfg", "--format", "json"], ["expand", "a"], ["expand", "a", "--keep"], ["rules"], ["explain", "unused-suppression"], ["lint", "--help"], ["lnt"], ["--help"]]) {
    const out = await runIn({ files }, ...args);
    console.log(args.join(" "), out.status, "\n", out.stdout, "\nERR", out.stderr);
  }
  expect(1).toBe(1);
});

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { samples } from "../diagram/services.ts";
import { filesAt, pageOf } from "./pages.ts";

/** `npm run golden` rewrites the page; a test run only compares it. */
const rewrites = process.env.CSDEF_GOLDEN === "rewrite";
const file = fileURLToPath(new URL("golden/remote-desktop.html", import.meta.url));

it("the page of the sample remote-desktop is what golden/remote-desktop.html has", () => {
  const page = pageOf(filesAt(join(samples, "remote-desktop/ServiceDefinition.csdef")));
  if (rewrites) writeFileSync(file, page);
  expect(page).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
});

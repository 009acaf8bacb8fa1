import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds on a page as it is now, each with the first elements that it is found on. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(`if (!window.axe) { ${axe} }`);
  const found: unknown = await page.evaluate(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) =>
        id + ": " + help + ": " + nodes.slice(0, 3).map((node) => node.html.slice(0, 120) + " " + node.any.map((one) => one.message).join(" ")).join(" | ")))`,
  );
  return Array.isArray(found) ? found.map(String) : ["axe-core did not run"];
}

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { definitionText } from "../../expand/expand-text.ts";
import { axeFindings } from "../../page/axe-findings.ts";
import { chromiumPath, launchChromium, openWatched } from "../../page/chromium.ts";
import { withHostileNames, withHostileValues } from "../../page/hostile-definition.ts";
import { samples } from "../diagram/services.ts";
import { filesAt, filesOf, pageOf, scaleSets } from "./pages.ts";

const sample = filesAt(join(samples, "remote-desktop/ServiceDefinition.csdef"));

describe.skipIf(chromiumPath === undefined)("a report page in Chromium (skipped where there is none)", () => {
  const folder = mkdtempSync(join(tmpdir(), "csdef-report-"));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(page: string, options: Parameters<typeof openWatched>[2] = {}) {
    const file = join(folder, "report.html");
    writeFileSync(file, page);
    return openWatched(browser, pathToFileURL(file).href, options);
  }

  const themes = ["light", "dark"] as const;
  const widths = [380, 1024, 1600];
  const views = themes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));

  it.each(views)(
    "fits $width pixels in the $colorScheme, and axe-core finds nothing",
    { timeout: 120_000 },
    async (view) => {
      const { colorScheme, width } = view;
      const text = pageOf(sample, scaleSets);
      const { page, context, complaints } = await open(text, { colorScheme, viewport: { width, height: 900 } });
      await page.getByRole("button", { name: "Open all" }).click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect(complaints).toEqual([]);
      await context.close();
      // axe-core is a script of the tester's, which the page's own policy would not let in.
      const judged = await open(text, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      await judged.page.getByRole("button", { name: "Open all" }).click();
      expect(await axeFindings(judged.page)).toEqual([]);
      await judged.context.close();
    },
  );

  it("finds what is searched for, and shows all again", { timeout: 60_000 }, async () => {
    const { page, context } = await open(pageOf(sample));
    const rows = await shownRows(page);
    await page.getByLabel("Search").fill("thumbnails recycle");
    expect(await page.getByRole("status").textContent()).toBe("1 place");
    expect(await page.locator("li:visible", { hasText: "Thumbnails" }).count()).toBe(1);
    expect(await shownRows(page)).toBe(0);
    await page.getByLabel("Search").fill("");
    expect(await shownRows(page)).toBe(rows);
    await context.close();
  });

  it("says the same without its script, and has no search then", { timeout: 60_000 }, async () => {
    const { page, context } = await open(pageOf(sample), { javaScriptEnabled: false });
    expect(await page.getByLabel("Search").isVisible()).toBe(false);
    expect(await page.getByText("What counts").isVisible()).toBe(true);
    await page.getByText("What counts").click();
    expect(await page.getByRole("table", { name: "Endpoints by what brought them" }).isVisible()).toBe(true);
    await context.close();
  });

  it("prints what is closed too", { timeout: 60_000 }, async () => {
    const { page, context } = await open(pageOf(sample), { javaScriptEnabled: false });
    const table = page.getByRole("table", { name: "Endpoints by what brought them" });
    expect(await table.isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect((await page.locator("caption", { hasText: "Limits of SDK 1.4" }).boundingBox())?.height).toBeGreaterThan(0);
    await context.close();
  });

  it.each([
    ["names", withHostileNames],
    ["values", withHostileValues],
  ])(
    "runs no script that stands in %s, with its policy taken out as well",
    { timeout: 60_000 },
    async (_, withHostile) => {
      const [definition = "", configuration = ""] = [sample.definition, ...sample.configurations].map(
        ({ value }) => value.text,
      );
      const text = pageOf(filesOf(withHostile(definition), withHostile(configuration)), scaleSets);
      expect(text).toContain("onerror");
      for (const bypassCSP of [false, true]) {
        const { page, context, complaints } = await open(text, { bypassCSP });
        await page.getByRole("button", { name: "Open all" }).click();
        expect(await page.evaluate("window.ran")).toBeUndefined();
        expect(await page.locator("img").count()).toBe(0);
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
  );

  it("holds names of 4,000 letters on a telephone", { timeout: 60_000 }, async () => {
    const name = "W".repeat(4000);
    const role = `<WorkerRole name="${name}"><Endpoints><InputEndpoint name="${name}" protocol="tcp" port="1" /></Endpoints></WorkerRole>`;
    const { page, context } = await open(pageOf(filesOf(definitionText(role))), {
      viewport: { width: 380, height: 900 },
    });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(380);
    await context.close();
  });
});

function shownRows(page: Page): Promise<number> {
  return page.locator("tbody tr:visible").count();
}

// Takes pictures of the page as a person sees it: each tab, narrow to wide, light and dark. Says where it is wider than the screen.
//
//   npm run page:pictures       (needs Chromium; CSDEF_PICTURES names the folder, else one in the system's own for such files)
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { buildPage } from "./build/page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const pictures = process.env.CSDEF_PICTURES ?? join(tmpdir(), "csdef-page-pictures");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const built = mkdtempSync(join(tmpdir(), "csdef-page-"));
const tabs = ["problems", "expanded", "diagram", "reach", "convert"];

try {
  mkdirSync(pictures, { recursive: true });
  await buildPage(root, built);
  const host = { host: "127.0.0.1", port: 0 };
  const server = await preview({ configFile: false, root, build: { outDir: built }, preview: host });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const width of [380, 1024, 1600]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      await takePictures(await context.newPage(), server.resolvedUrls?.local[0] ?? "", `${width}-${colorScheme}`);
      await context.close();
    }
  }
  await browser.close();
  await server.close();
  console.log(`The pictures are in ${pictures}.`);
} finally {
  rmSync(built, { recursive: true, force: true });
}

async function takePictures(page, address, name) {
  await page.goto(address);
  await page.waitForSelector("#samples option:nth-child(2)", { state: "attached" });
  await picture(page, `${name}-0-welcome`);
  await page.selectOption("#samples", "full-of-mistakes");
  await page.waitForSelector(".cm-lint-marker");
  await picture(page, `${name}-1-problems`);
  await page.selectOption("#samples", "remote-desktop");
  await page.waitForSelector("text=remote-desktop/ServiceDefinition.csdef");
  for (const [index, tab] of tabs.entries()) {
    if (tab === "problems") continue;
    await page.click(`#tab-${tab}`);
    if (tab === "convert") await page.getByRole("button", { name: "Convert", exact: true }).click();
    await page.waitForSelector(`#panel-${tab} :is(.tree, .picture, table)`);
    await picture(page, `${name}-${index + 1}-${tab}`);
  }
}

async function picture(page, name) {
  await page.waitForTimeout(200);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (beyond > 0) console.log(`${name} is ${beyond} pixels wider than the screen.`);
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

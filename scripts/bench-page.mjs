// Prints how quick the page is, in Chromium on this machine: times here are for the eye, and no test asserts them.
//
//   npm run bench:page          (needs Chromium; CHROMIUM names another one)
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { preview } from "vite";
import { buildPage } from "./build/page.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "csdef-bench-page-"));
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

try {
  await buildPage(root, folder);
  const server = await preview({
    configFile: false,
    root,
    build: { outDir: folder },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const address = server.resolvedUrls?.local[0] ?? "";
  await firstAnswer(browser, address);
  await typing(browser, address, 2 * 1024);
  await typing(browser, address, 1024 * 1024);
  await browser.close();
  await server.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** From the start of loading to the first findings that are shown. */
async function firstAnswer(browser, address) {
  const page = await browser.newPage();
  await page.goto(address);
  await paste(page, definitionOf(2048));
  await page.waitForSelector(".summary");
  const { milliseconds, kilobytes } = await page.evaluate(() => ({
    milliseconds: performance.now(),
    kilobytes: performance.getEntriesByType("resource").reduce((sum, entry) => sum + entry.decodedBodySize, 0) / 1024,
  }));
  console.log(
    `\nFrom nothing to the first findings: ${milliseconds.toFixed(0)} ms, ${kilobytes.toFixed(0)} KB (not compressed)`,
  );
  await page.close();
}

/** One letter after the other into a text: how long until its findings are shown, and how long the page is busy at most. */
async function typing(browser, address, size) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(watch);
  const text = definitionOf(size);
  await paste(page, text);
  await page.waitForSelector(".cm-content");
  await page.waitForSelector(".summary");
  await page.waitForTimeout(2000);
  const opening = await page.evaluate(() => window.bench.longest());
  await page.click(".cm-content");
  await page.keyboard.press("Control+Home");
  for (const _ of "xx") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await page.evaluate(() => window.bench.clear());
  await page.keyboard.type("<!-- what is typed here changes the findings -->", { delay: 80 });
  await page.waitForTimeout(2000);
  const { times, frames, longest } = await page.evaluate(() => ({ ...window.bench, longest: window.bench.longest() }));
  console.log(`\nTyping into ${text.length} characters, ${times.length} findings shown for 48 letters:`);
  console.log(`  from the key to the findings:        ${percentiles(times)}`);
  console.log(`  from the key to the frame with them: ${percentiles(frames)}`);
  console.log(
    `  longest task of the page's own thread: ${taskText(opening)} on opening, ${taskText(longest)} on typing`,
  );
  await page.close();
}

/** Runs in the page: notes when keys are pressed, when findings are there, and what keeps the page busy. */
function watch() {
  const bench = { times: [], frames: [], tasks: [] };
  let pressed = 0;
  window.bench = bench;
  bench.longest = () => Math.max(0, ...bench.tasks);
  bench.clear = () => {
    for (const list of [bench.times, bench.frames, bench.tasks]) list.length = 0;
  };
  window.addEventListener("keydown", () => (pressed = performance.now()), { capture: true });
  new MutationObserver(() => {
    const from = pressed;
    bench.times.push(performance.now() - from);
    requestAnimationFrame(() => bench.frames.push(performance.now() - from));
  }).observe(document.getElementById("panel-problems"), { attributeFilter: ["data-revision"] });
  new PerformanceObserver((list) => bench.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: "longtask",
    buffered: true,
  });
}

async function paste(page, text) {
  await page.waitForSelector("#samples option:nth-child(2)", { state: "attached" });
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

function percentiles(times) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (part) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms`;
}

/** The browser tells of tasks of 50 ms and more alone. */
function taskText(milliseconds) {
  return milliseconds === 0 ? "under 50 ms" : `${milliseconds.toFixed(0)} ms`;
}

/** Roles with endpoints, settings, and a mistake now and then, as a service of that size would have them. */
function definitionOf(size) {
  const lines = [
    '<ServiceDefinition name="Bench" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">',
  ];
  for (let role = 0, length = lines[0].length; length < size; role++) {
    const text = roleOf(role, Math.min(200, Math.floor(size / 400)));
    lines.push(...text);
    length += text.join("\n").length;
  }
  return [...lines, "</ServiceDefinition>", ""].join("\n");
}

function roleOf(role, settings) {
  return [
    `  <WorkerRole name="Worker${role}" vmsize="${role % 3 === 2 ? "Smal" : "Standard_D2_v3"}">`,
    "    <Endpoints>",
    `      <InputEndpoint name="Public${role}" protocol="tcp" port="${1000 + role}" />`,
    `      <InternalEndpoint name="Inner${role}" protocol="tcp" port="${1000 + role}" />`,
    "    </Endpoints>",
    "    <ConfigurationSettings>",
    ...Array.from({ length: settings }, (_, index) => `      <Setting name="Setting${role}of${index}" />`),
    "    </ConfigurationSettings>",
    "  </WorkerRole>",
  ];
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPage } from "../../scripts/build/page.mjs";
import { describeWithShared } from "../shared-folder.ts";
import { axeFindings } from "./axe-findings.ts";
import { chromiumPath, dropPaths, launchChromium, openWatched, type WatchedPage } from "./chromium.ts";
import { hostileText, withHostileNames, withHostileValues } from "./hostile-definition.ts";
import { type StaticServer, serveFolder } from "./static-server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const samples = join(root, "samples");
const work = mkdtempSync(join(tmpdir(), "csdef-page-"));
const tabs = ["problems", "expanded", "diagram", "reach", "convert"] as const;
type TabName = (typeof tabs)[number];

let browser: Browser;
const servers: StaticServer[] = [];

if (chromiumPath === undefined) {
  it.skip("the page: skipped: needs Chromium (on Debian: apt-get install chromium)", () => undefined);
} else {
  beforeAll(async () => {
    const built = join(work, "built");
    await buildPage(root, built);
    servers.push(
      await serveFolder(built, "/"),
      await serveFolder(built, "/tools/csdef/"),
      await serveFolder(built, "/", (html) => html.replace(/<meta http-equiv="Content-Security-Policy".*?>/, "")),
    );
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map(({ close }) => close()));
    rmSync(work, { recursive: true, force: true });
  });

  describe("the page", pageTests);
  describeWithShared("the page with real files", realFileTests);
}

/** The address of the page as it is, below a path, or with its policy taken out. */
function addressOf(which: "plain" | "below" | "unprotected"): string {
  return servers[["plain", "below", "unprotected"].indexOf(which)]?.address ?? "";
}

/** A test on a page of its own, on which nothing may complain. */
function onPage(name: string, test: (watched: WatchedPage) => Promise<void>, which: "plain" | "below" = "plain"): void {
  it(name, async () => {
    const watched = await openWatched(browser, addressOf(which));
    await test(watched);
    expect(watched.complaints).toEqual([]);
    await watched.context.close();
  });
}

function pageTests(): void {
  onPage(
    "works below a path of a server, with every tab",
    async ({ page }) => {
      await chooseSample(page, "remote-desktop");
      await visitTabs(page);
    },
    "below",
  );

  it("can connect to nothing, and neither can its worker", async () => {
    const { page, context, complaints } = await openWatched(browser, addressOf("plain"));
    await chooseSample(page, "web-and-worker");
    expect(await page.textContent("header")).toContain("Nothing leaves this page");
    const attempt = (address: string) => fetch(address).then(String, (error: Error) => error.name);
    expect(await page.evaluate(attempt, addressOf("plain"))).toBe("TypeError");
    expect(await page.workers()[0]?.evaluate(attempt, addressOf("plain"))).toBe("TypeError");
    expect(complaints.filter((one) => !one.includes("Content Security Policy"))).toEqual([]);
    expect(complaints).not.toEqual([]);
    await context.close();
  });

  onPage("leads from a finding to its line, mends it, and takes the mending back", async ({ page }) => {
    await chooseSample(page, "full-of-mistakes");
    const before = await page.textContent("#status");
    const finding = page.locator(".problem", { hasText: "no-pinned-os-version" }).first();
    await finding.locator("button.follow").first().click();
    expect(await page.getAttribute("#files [aria-current]", "class")).toBe("file");
    expect(await page.textContent("#files [aria-current]")).toContain("ServiceConfiguration.Cloud.cscfg");
    expect(await selectedText(page)).toBe("WA-GUEST-OS-3.1_201212-01");
    await finding.getByRole("button", { name: "Fix:" }).click();
    await page.waitForFunction((old) => document.getElementById("status")?.textContent !== old, before);
    expect(await editorText(page)).toContain('osVersion="*"');
    await page.keyboard.press("Control+z");
    await page.waitForFunction((old) => document.getElementById("status")?.textContent === old, before);
  });

  onPage("tells what is found while one types", async ({ page }) => {
    await page.click("#write");
    await page.waitForSelector(".cm-content:focus");
    await page.keyboard.insertText('<ServiceDefinition name="Shop"><WebRole name="Web">');
    await page.waitForSelector(".problem.error");
    expect(await page.locator(".cm-lint-marker-error").count()).toBeGreaterThan(0);
  });

  onPage("tells many services apart, and keeps the form that was chosen", async ({ page }) => {
    await dropPaths(page, [samples]);
    await page.waitForSelector("#service-choice:not([hidden])");
    await showTab(page, "expanded");
    await page.getByRole("radio", { name: "definition" }).check();
    await page.selectOption("#service", "samples/three-tiers/ServiceDefinition.csdef");
    await page.waitForSelector("#panel-expanded pre.text:has-text('Bakery')");
    expect(await page.isVisible("#panel-expanded pre.text")).toBe(true);
    expect(await page.isVisible("#panel-expanded pre.tree")).toBe(false);
  });

  onPage("takes a text that is pasted anywhere", async ({ page }) => {
    const text = readFileSync(join(samples, "three-tiers/ServiceDefinition.csdef"), "utf8");
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
    }, text);
    await page.waitForSelector(".summary");
    expect(await editorText(page)).toContain("Three tiers");
  });

  onPage(
    "gives files out, one by one and packed, with the owner's bytes where nothing was changed",
    async ({ page }) => {
      await chooseSample(page, "remote-desktop");
      await showTab(page, "convert");
      const template = await download(page, 'button[aria-label="Download main.json"]');
      expect(JSON.parse(template.toString("utf8"))).toHaveProperty("resources");
      const packed = unzipSync(new Uint8Array(await download(page, "text=Download all (zip)")));
      expect(Object.keys(packed)).toContain("account.md");
      expect(Buffer.from(packed["main.json"] ?? []).equals(template)).toBe(true);
      const original = readFileSync(join(samples, "remote-desktop/ServiceDefinition.csdef"));
      expect((await download(page, 'button[aria-label$="ServiceDefinition.csdef"] >> nth=0')).equals(original)).toBe(
        true,
      );
    },
  );

  onPage("converts to either target, with each way of Remote Desktop", async ({ page }) => {
    await chooseSample(page, "remote-desktop");
    await page.click("#tab-convert");
    for (const choice of ["bastion", "nat", "relay", "private", "none"]) {
      await page.locator("#panel-convert select").nth(1).selectOption(choice);
      await convert(page);
    }
    await page.locator("#panel-convert select").first().selectOption("extended-support");
    await convert(page);
    expect(await page.textContent("#panel-convert .made")).toContain("ServiceConfiguration.Cloud.cscfg");
  });

  onPage("makes a link that carries the files and no value of a setting", async ({ page, context }) => {
    const folder = join(work, "secret");
    mkdirSync(folder);
    const secret = "Tr0ub4dor-and-3";
    writeFileSync(join(folder, "ServiceDefinition.csdef"), secretDefinition(secret));
    writeFileSync(join(folder, "ServiceConfiguration.Cloud.cscfg"), secretConfiguration(secret));
    await dropPaths(page, [folder]);
    await page.waitForSelector(".summary");
    await page.click("#copy-link");
    await page.waitForSelector(".alert");
    const link = page.url();
    const carried = inflateRawSync(Buffer.from(link.split("#v1.")[1] ?? "", "base64url")).toString("utf8");
    expect(carried).toContain("Vault");
    expect(carried).not.toContain(secret);
    const again = await context.newPage();
    await again.goto(link);
    await again.waitForSelector(".alert");
    expect(await again.textContent(".alert")).toContain("came by a link");
    expect(await editorText(again)).toContain("Vault");
  });

  onPage("says so where a link would be too long, or carries nothing", async ({ page }) => {
    const file = join(work, "long.csdef");
    writeFileSync(file, longDefinition(400_000));
    await dropPaths(page, [file]);
    await page.waitForSelector("#copy-link:enabled");
    await page.click("#copy-link");
    await page.waitForSelector(".alert");
    expect(await page.textContent(".alert")).toMatch(/too much for a link: it would have [\d,]+ characters/);
    await page.goto(`${addressOf("plain")}#v1.bm90aGluZw`);
    await page.waitForSelector(".alert:has-text('carries no files')");
  });

  onPage("works without a network after the first visit", async ({ page, context }) => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.reload();
    await chooseSample(page, "instance-input");
    await visitTabs(page);
  });

  onPage("is worked by keys alone", async ({ page }) => {
    await page.focus("#samples");
    await page.keyboard.type("three");
    await page.waitForSelector(".summary");
    await page.focus("#tab-problems");
    for (const name of ["expanded", "diagram", "reach", "convert"]) {
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`tab-${name}`);
      expect(await page.isVisible(`#panel-${name}`)).toBe(true);
    }
    await page.keyboard.press("Home");
    expect(await page.getAttribute("#tab-problems", "aria-selected")).toBe("true");
    expect(await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle)).toBe(
      "solid",
    );
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("panel-problems");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("editor");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("editor");
    await page.getByRole("button", { name: "Close three-tiers/ServiceDefinition.csdef" }).press("Enter");
    await page.waitForSelector("#files .file:focus");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`has no finding of axe-core on any tab when it is ${colorScheme}`, async () => {
      const watched = await openWatched(browser, addressOf("plain"), { colorScheme });
      const found = [await axeFindings(watched.page)];
      await chooseSample(watched.page, "full-of-mistakes");
      found.push(await axeFindings(watched.page));
      await chooseSample(watched.page, "remote-desktop");
      for (const tab of tabs) {
        await showTab(watched.page, tab);
        found.push(await axeFindings(watched.page));
      }
      expect(found.flat()).toEqual([]);
      await watched.context.close();
    });
  }

  for (const [what, change] of [
    ["name", withHostileNames],
    ["value", withHostileValues],
  ] as const) {
    it(`runs nothing that stands in a ${what}, even with its policy taken out`, async () => {
      const folder = join(work, `hostile-${what}`);
      mkdirSync(folder);
      for (const file of ["ServiceDefinition.csdef", "ServiceConfiguration.Cloud.cscfg"]) {
        const text = readFileSync(join(samples, "full-network", file), "utf8");
        writeFileSync(join(folder, `<img src=x onerror=ran=1>.${file}`), change(text));
      }
      const watched = await openWatched(browser, addressOf("unprotected"));
      await dropPaths(watched.page, [folder]);
      await watched.page.waitForSelector(".summary");
      await visitTabs(watched.page);
      const shown = await Promise.all(tabs.map((tab) => watched.page.textContent(`#panel-${tab}`)));
      expect(shown.join(" ")).toContain(hostileText.slice(0, 20));
      expect(await watched.page.evaluate("window.ran")).toBeUndefined();
      expect(watched.complaints).toEqual([]);
      // That it would run, were it taken for markup, is what makes the test one.
      await watched.page.evaluate((text) => document.body.insertAdjacentHTML("beforeend", text), hostileText);
      await watched.page.waitForFunction("window.ran === 1");
      await watched.context.close();
    });
  }
}

function realFileTests(shared: string): void {
  const corpus = join(shared, "corpus");
  const services = {
    "RemoteAccess on one of three roles": "curt-labs__CURTeCommerce@f93490ea/PlatformWebRole/eCommercePlatform",
    "six instance input endpoints": "judebabs__AdventureStuff/PhotoSharingCloud",
    "four roles with caching": "tarekayna__referengine@289c64a7/ReferEngine.Cloud/ReferEngine.Cloud",
  };
  for (const [what, path] of Object.entries(services)) {
    onPage(`takes a folder: ${what}`, async ({ page }) => {
      await dropPaths(page, [join(corpus, path)]);
      await page.waitForSelector(".summary");
      await visitTabs(page);
    });
  }

  onPage("takes a folder full of mistakes, and files of any kind, without a stumble", async ({ page }) => {
    const empty = join(work, "empty.csdef");
    writeFileSync(empty, "");
    const picture = join(work, "picture.csdef");
    writeFileSync(picture, onePixel);
    await dropPaths(page, [join(samples, "full-of-mistakes")]);
    await page.waitForSelector(".summary");
    await dropPaths(page, [empty, picture, join(corpus, gb18030)]);
    await page.waitForFunction(() => document.querySelectorAll("#files li").length === 5);
    await visitTabs(page);
    expect(await page.textContent("#panel-problems")).toContain("picture.csdef:1:1");
  });

  onPage("takes a file of 20 MB", async ({ page }) => {
    const file = join(work, "large.csdef");
    writeFileSync(file, largeDefinition(20 * 1024 * 1024));
    await dropPaths(page, [file]);
    await page.waitForSelector(".summary", { timeout: 60_000 });
    expect(await page.textContent("#panel-problems")).toContain("The first 500 of");
    expect(await editorText(page)).toContain("Setting");
  });
}

const gb18030 =
  "akromm__azure-sdk-tools/WindowsAzurePowershell/src/Management.Test.Utilities/Resources/GB18030ServiceDefinition.csdef";

/** A PNG of one pixel. */
const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function chooseSample(page: Page, name: string): Promise<void> {
  await page.waitForFunction((value) => document.querySelector(`#samples option[value="${value}"]`) !== null, name);
  await page.selectOption("#samples", name);
  await page.waitForFunction((value) => document.getElementById("files")?.textContent?.includes(`${value}/`), name);
  await page.waitForSelector(".cm-content");
}

async function visitTabs(page: Page): Promise<void> {
  for (const tab of tabs) await showTab(page, tab);
}

/** Shows a tab, and waits until it shows what it is for. */
async function showTab(page: Page, tab: TabName): Promise<void> {
  await page.click(`#tab-${tab}`);
  if (tab === "convert") await convert(page);
  else {
    const revision = await page.getAttribute("#panel-problems", "data-revision");
    await page.waitForSelector(`#panel-${tab}[data-revision="${revision}"] > *`);
  }
}

async function convert(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Convert", exact: true }).click();
  await page.waitForSelector("#panel-convert .converted > .bar, #panel-convert .problem");
}

async function download(page: Page, selector: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return readFileSync(await file.path());
}

async function editorText(page: Page): Promise<string> {
  await page.waitForSelector(".cm-content");
  return (await page.locator(".cm-content").textContent()) ?? "";
}

/** What is selected in the editor: the browser's own selection within its shadow tree. */
async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()?.toString() ?? "");
}

function secretDefinition(secret: string): string {
  return `<ServiceDefinition name="Vault" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Worker">
    <ConfigurationSettings><Setting name="Token" /></ConfigurationSettings>
    <Runtime><Environment><Variable name="PASSWORD" value="${secret}" /></Environment></Runtime>
  </WorkerRole>
</ServiceDefinition>
`;
}

function secretConfiguration(secret: string): string {
  return `<ServiceConfiguration serviceName="Vault" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <!-- <Setting name="Old" value="${secret}" /> -->
  <Role name="Worker">
    <Instances count="1" />
    <ConfigurationSettings><Setting name="Token" value="AccountKey=${secret}" /></ConfigurationSettings>
  </Role>
</ServiceConfiguration>
`;
}

/** A definition of about so many characters, with different names throughout, so that it does not shrink to nothing. */
function longDefinition(size: number): string {
  const role = (index: number) =>
    `  <WorkerRole name="Role${(index * 2654435761) % 4294967296}"><Endpoints><InternalEndpoint name="E${index}" protocol="tcp" /></Endpoints></WorkerRole>\n`;
  const roles = Array.from({ length: Math.ceil(size / role(1_000_000).length) }, (_, index) => role(index));
  return `<ServiceDefinition name="Long" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">\n${roles.join("")}</ServiceDefinition>\n`;
}

/** A definition of so many characters with a mistake in every line. */
function largeDefinition(size: number): string {
  const line = (index: number) => `<Setting name="S${String(index).padStart(7, "0")}" velue="1" />\n`;
  const lines = Array.from({ length: Math.ceil(size / line(0).length) }, (_, index) => line(index)).join("");
  return `<ServiceDefinition name="Large" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"><WorkerRole name="W"><ConfigurationSettings>\n${lines}</ConfigurationSettings></WorkerRole></ServiceDefinition>\n`;
}

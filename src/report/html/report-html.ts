import { everyCode } from "../../convert/every-code.ts";
import { diagramCss } from "../diagram/diagram-css.ts";
import { conversionSection } from "./conversion-section.ts";
import { diagramSection } from "./diagram-section.ts";
import { factsSection } from "./facts-section.ts";
import { findingsSection } from "./findings-section.ts";
import { element, type Html, markupOf, rawText } from "./html.ts";
import { limitsSection } from "./limits-section.ts";
import { pagePolicy } from "./page-policy.ts";
import { pageScript } from "./page-script.ts";
import { nameHtml, type PageSection, sectionHtml } from "./page-section.ts";
import { pageStyle } from "./page-style.ts";
import { reachSection } from "./reach-section.ts";
import type { ServiceReport } from "./service-report.ts";
import { serviceSection } from "./service-section.ts";
import { shownFiles } from "./shown-files.ts";

/**
 * A service as one page of HTML that opens from disk and needs no network: drawing, expanded service, limits, who can reach
 * what, findings and, where there is one, the account of a conversion. Text of the files is data in it, no value of a
 * setting is shown, and its policy lets nothing be loaded or sent. The same report gives the same bytes.
 */
export function reportHtml(report: ServiceReport): string {
  const sections = sectionsOf(report);
  const name = report.service?.expanded.name.value ?? report.file;
  const page = element("html", { lang: "en" }, headHtml(name), bodyHtml(name, sections));
  return `<!DOCTYPE html>\n${markupOf(page)}`;
}

function sectionsOf(report: ServiceReport): readonly PageSection[] {
  const { service, conversion, findings, today } = report;
  const files = shownFiles(report.texts);
  const recordsByCode = new Map(everyCode.map((code) => [code.name, code]));
  const context = { ...files, recordsByCode };
  const { places } = files;
  return [
    factsSection(report, files),
    ...(service === undefined ? [] : [diagramSection(service), serviceSection(service, places)]),
    ...(service === undefined ? [] : [limitsSection(service, places), reachSection(service, places)]),
    findingsSection(findings, today, context),
    ...(conversion === undefined ? [] : [conversionSection(conversion, context)]),
  ];
}

/** A window's title is not read beyond this. */
const longestTitle = 100;

function headHtml(name: string): Html {
  const policy = pagePolicy([pageStyle, diagramCss], [pageScript]);
  return element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, `${name.slice(0, longestTitle)}: Cloud Service report`),
    rawText("style", pageStyle),
  );
}

function bodyHtml(name: string, sections: readonly PageSection[]): Html {
  return element(
    "body",
    {},
    element("a", { class: "skip", href: "#content" }, "To the content"),
    element("header", {}, element("h1", {}, nameHtml(name)), toolsHtml()),
    element("nav", { "aria-label": "Contents" }, contentsHtml(sections)),
    element("main", { id: "content" }, ...sections.map(sectionHtml)),
    element("footer", {}, "Made by csdef. This page holds all that it shows: it loads nothing and sends nothing."),
    rawText("script", pageScript),
  );
}

function contentsHtml(sections: readonly PageSection[]): Html {
  const links = sections.map(({ id, heading }) => element("a", { href: `#${id}` }, heading));
  return element("ul", {}, ...links.map((link) => element("li", {}, link)));
}

/** What only works with the script, which shows it. */
function toolsHtml(): Html {
  return element(
    "div",
    { class: "tools", role: "search", hidden: true },
    element("label", { for: "search" }, "Search"),
    element("input", { id: "search", type: "search", autocomplete: "off" }),
    element("span", { id: "found", role: "status" }),
    element("button", { type: "button", id: "open" }, "Open all"),
    element("button", { type: "button", id: "close" }, "Close all"),
  );
}

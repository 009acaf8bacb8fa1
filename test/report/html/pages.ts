import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConvertOptions } from "../../../src/convert/conversion.ts";
import type { Staged } from "../../../src/diagnostic/diagnostic.ts";
import { isLocalConfiguration, type LintOptions } from "../../../src/lint/lint-service.ts";
import { builtInModules } from "../../../src/modules/index.ts";
import { moduleMap } from "../../../src/modules/module-map.ts";
import { reportHtml } from "../../../src/report/html/report-html.ts";
import { type FilesToReport, reportOf } from "../../../src/report/html/report-of.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { childElements, findAttribute, type XmlDocument, type XmlElement } from "../../../src/xml/tree.ts";
import { readDocument } from "../../read-document.ts";

const options: LintOptions = {
  modules: moduleMap(builtInModules),
  platform: "classic",
  rolePlugins: [],
  sdk: undefined,
  severities: new Map(),
  today: "2026-11-22",
};

/** The plainest conversion. */
export const scaleSets: ConvertOptions = {
  ...{ target: "scale-sets", to: "both", today: "2026-11-22", prices: undefined },
  ...{ remoteAccess: undefined, orchestration: "uniform", sessions: 25 },
};

/** The files of a service on disk: a definition, with all configurations beside it. */
export function filesAt(definition: string): FilesToReport {
  const folder = dirname(definition);
  const beside = readdirSync(folder).filter((name) => name.endsWith(".cscfg"));
  const ordered = [...beside.filter((name) => !isLocalConfiguration(name)), ...beside.filter(isLocalConfiguration)];
  return {
    definition: readDocument(definition, "ServiceDefinition.csdef"),
    configurations: ordered.map((name) => readDocument(join(folder, name), name)),
  };
}

/** The files of a service out of texts. */
export function filesOf(definition: string, ...configurations: readonly string[]): FilesToReport {
  const read = (text: string, file: string): Staged<XmlDocument> => parseXml(text, file);
  return {
    definition: read(definition, "ServiceDefinition.csdef"),
    configurations: configurations.map((text, at) => read(text, `ServiceConfiguration.${at}.cscfg`)),
  };
}

/** What a page is made from. */
export function reportOn(files: FilesToReport, conversion?: ConvertOptions) {
  return reportOf(files, options, conversion).value;
}

/** The page of a service. */
export function pageOf(files: FilesToReport, conversion?: ConvertOptions): string {
  return reportHtml(reportOn(files, conversion));
}

/** A page as XML has it, without what HTML does not decode: its own style and script. */
export function asXml(page: string): string {
  return page.replace(/^<!DOCTYPE html>\n/, "").replace(/(<(style|script)>)[\s\S]*?(<\/\2>)/g, "$1$3");
}

/** The root of a page; it fails the test where the page is not well-formed. */
export function rootOf(page: string): XmlElement {
  const { value, diagnostics } = parseXml(asXml(page), "report.html");
  if (value.root === undefined || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return value.root;
}

/** An element and all below it, in document order. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...childElements(element).flatMap(elementsIn)];
}

/** All text in an element. */
export function textIn(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === "element" ? textIn(child) : child.kind === "text" ? child.value : ""))
    .join("");
}

/** The value of an attribute. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  return findAttribute(element, name)?.value;
}

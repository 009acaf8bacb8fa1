import { createHash } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expandedToJson } from "../../../src/expand/expanded-to-json.ts";
import { diagramCss } from "../../../src/report/diagram/diagram-css.ts";
import { reportHtml } from "../../../src/report/html/report-html.ts";
import { visibleText } from "../../../src/text/visible-text.ts";
import { configuration, definition } from "../../cli/services.ts";
import { definitionText } from "../../expand/expand-text.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { complaintOfLibxml2 } from "../../xml/libxml2.ts";
import { hostileNames } from "../diagram/hostile-names.ts";
import { attribute, samples, servicesIn } from "../diagram/services.ts";
import {
  asXml,
  attributeOf,
  elementsIn,
  filesAt,
  filesOf,
  pageOf,
  reportOn,
  rootOf,
  scaleSets,
  textIn,
} from "./pages.ts";

const sample = filesAt(join(samples, "remote-desktop/ServiceDefinition.csdef"));
const page = pageOf(sample, scaleSets);

describe("a report page", () => {
  const elements = elementsIn(rootOf(page));
  const named = (name: string) => elements.filter((one) => one.name === name);

  it("is the same for the same report", () => expect(pageOf(sample, scaleSets)).toBe(page));

  it("has a policy that knows its own styles and its own script alone", () => {
    const texts = Array.from(
      page.matchAll(/<(?:style|script)>([\s\S]*?)<\/(?:style|script)>/g),
      ([, text]) => text ?? "",
    );
    expect(texts).toHaveLength(3);
    const hashes = texts.map((text) => createHash("sha256").update(unescaped(text)).digest("base64"));
    const [style, drawn, script] = hashes.map((hash) => `'sha256-${hash}'`);
    const policy = named("meta").find((meta) => attributeOf(meta, "http-equiv") === "Content-Security-Policy");
    expect(policy && attributeOf(policy, "content")?.split("; ")).toEqual([
      "default-src 'none'",
      `style-src ${style} ${drawn}`,
      `script-src ${script}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it("fetches nothing, and has no style or script in attributes", () => {
    const attributes = elements.flatMap((one) => one.attributes.map(({ name, value }) => [name, value] as const));
    expect(attributes.filter(([name]) => /^(on|style$|src$|srcset$|action$|data$)/i.test(name))).toEqual([]);
    expect(attributes.filter(([name, value]) => name === "href" && !/^(#[a-z]+$|https:\/\/)/.test(value))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import|@font-face|<(link|img|iframe|object|embed|base)\b/i);
  });

  it("names each address within it once, and leads to each of them", () => {
    const ids = elements.flatMap((one) => attributeOf(one, "id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const links = named("a").flatMap((link) => attributeOf(link, "href") ?? []);
    expect(links.filter((link) => link.startsWith("#") && !ids.includes(link.slice(1)))).toEqual([]);
  });

  it("has headings in order, one main part, and a caption and headings for each table", () => {
    const levels = elements.flatMap(({ name }) => (/^h\d$/.test(name) ? Number(name.slice(1)) : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
    expect(named("main")).toHaveLength(1);
    for (const table of named("table")) {
      const inside = elementsIn(table);
      expect(inside.filter(({ name }) => name === "caption")).toHaveLength(1);
      expect(inside.filter((one) => attributeOf(one, "scope") === "col").length).toBeGreaterThan(1);
    }
  });

  it("tells limits, firewall, findings, and what becomes of the service with the proof", () => {
    const headings = [...named("h2"), ...named("h3")].map(textIn);
    expect(headings).toEqual(
      expect.arrayContaining([
        ...["Diagram", "Expanded service", "Endpoint limits", "Who can reach what", "Findings", "What becomes of it"],
        ...["To open in a firewall in front of it", "Does the network let through the same as before?"],
        "The account of ServiceDefinition.csdef",
      ]),
    );
    const told = textIn(rootOf(page));
    expect(told).toContain("2 declared, 1 by RemoteForwarder");
    expect(told).toContain("The flows of the old files and those of the new ones were derived apart and compared.");
  });

  it("has nothing of a conversion where none was asked for", () => {
    expect(pageOf(sample)).not.toContain("What becomes of it");
  });

  it("says who added what, and the line that called for it", () => {
    const rows = rowsOf(page, "Elements by what added them");
    expect(rows[0]).toEqual(["Guestbook.Web", "RemoteAccess", "ServiceDefinition.csdef:29", "1", "4", "1", "", "2"]);
  });

  it("marks the place of a finding in its line", () => {
    expect(named("mark").map(textIn)).toEqual(expect.arrayContaining(["Standard_D2_v3", "RemoteForwarder"]));
  });
});

describe("what a report page is made from", () => {
  it("may be no definition at all: the findings are told", () => {
    const broken = pageOf(filesOf("<oops>"));
    expect(
      elementsIn(rootOf(broken))
        .filter(({ name }) => name === "h2")
        .map(textIn),
    ).toEqual(["In short", "Findings"]);
    expect(rowsOf(broken, "Endpoints and who can reach them")).toEqual([]);
  });

  it("is not converted where a file is broken", () => {
    expect(reportOn(filesOf(`${definition("A")}<`), scaleSets).conversion).toBeUndefined();
  });

  it("has too many endpoints: the gauge says so, by what spent them", () => {
    const endpoints = Array.from({ length: 26 }, (_, at) => `<InternalEndpoint name="E${at}" protocol="tcp" />`);
    const role = `<WorkerRole name="W"><Endpoints>${endpoints.join("")}</Endpoints></WorkerRole>`;
    const rows = rowsOf(pageOf(filesOf(definitionText(role))), "Limits of SDK 1.7 and later");
    expect(rows).toContainEqual(["internal endpoints", "the deployment", "26 of 25, too many", "", "26 declared"]);
  });

  it("has an endpoint that nobody reaches: its row says so", () => {
    const rules = `<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="In" roleName="W" /></Destinations></OnlyAllowTrafficTo></NetworkTrafficRules>`;
    const text = definitionText(
      `<WorkerRole name="W"><Endpoints><InternalEndpoint name="In" protocol="tcp" /></Endpoints></WorkerRole>${rules}`,
    );
    expect(rowsOf(pageOf(filesOf(text)), "Endpoints and who can reach them")[0]).toEqual(
      expect.arrayContaining(["W", "In", "internal", "tcp", "dynamic", "nobody"]),
    );
  });

  it("has values that nobody may read: none of them is in the page", () => {
    const secret = "Password=hunter2;AccountKey=c2VjcmV0";
    const settings = `<ConfigurationSettings><Setting name="Database" value="${secret}" /><Setting name="Gone" value="hunter3" /></ConfigurationSettings>`;
    // The variable stands in the line of a finding.
    const tasks = `<Startup><Task commandLine="setup.cmd /password:hunter4"><Environment><Variable name="A" value="hunter5" /><Variable name="A" value="hunter5" /></Environment></Task></Startup>`;
    const text = pageOf(
      filesOf(
        definition("A", `${tasks}<ConfigurationSettings><Setting name="Database" /></ConfigurationSettings>`),
        configuration("A", settings),
      ),
      scaleSets,
    );
    expect(text).toContain("no-plain-secrets");
    expect(text).toContain("no-duplicate-variable-name");
    expect(text).toContain("setup.cmd /password:•••••••");
    expect(text).not.toMatch(/hunter|c2VjcmV0/);
  });

  it("has more endpoints than can be drawn in good time: the page says so, and has each in its row", () => {
    const endpoint = `<InputEndpoint name="E" protocol="tcp" port="80" />`;
    const text = pageOf(
      filesOf(definitionText(`<WorkerRole name="W"><Endpoints>${endpoint.repeat(400)}</Endpoints></WorkerRole>`)),
    );
    expect(text).toContain("is not drawn here");
    expect(rowsOf(text, "Endpoints and who can reach them")).toHaveLength(400);
  });

  it("has more findings than a page can show: the rest is counted", () => {
    const roles = Array.from({ length: 300 }, (_, at) => `<WorkerRole name="W${at}" vmsize="Nothing" />`);
    expect(pageOf(filesOf(definitionText(roles.join(""))))).toMatch(/And \d+ more; csdef lint tells them all\./);
  });
});

describe.each(servicesIn(samples))("the page of the sample $name", ({ path }) => {
  it("is well-formed, and has each endpoint in one row of each table of endpoints", () => expectRows(path));
});

describe("the page of five roles, converted", () => {
  it("has fewer than 400 KB", () => {
    const roles = Array.from({ length: 5 }, (_, at) => largeRole(`Role${at}`, 100 * at));
    const { length } = new TextEncoder().encode(pageOf(filesOf(definitionText(roles.join(""))), scaleSets));
    expect(length).toBeLessThan(400_000);
  });
});

describeWithShared("pages of the services of ../shared", (shared) => {
  it.each(servicesIn(`${shared}/corpus`))("are well-formed and have each endpoint in one row: $name", ({ path }) =>
    expectRows(path),
  );
});

describe("names that would be more than text", () => {
  it.each(Object.entries(hostileNames))("stay text: %s", (_, name) => {
    const it = attribute(name);
    const text = definitionText(
      `<WebRole name="${it}" vmsize="${it}">
        <Imports><Import moduleName="${it}" /></Imports>
        <Sites><Site name="${it}" physicalDirectory="${it}"><Bindings><Binding name="${it}" endpointName="${it}" hostHeader="${it}" /></Bindings></Site></Sites>
        <Endpoints><InputEndpoint name="${it}" protocol="https" port="443" certificate="${it}" loadBalancer="${it}" loadBalancerProbe="${it}" /></Endpoints>
        <ConfigurationSettings><Setting name="${it}" /></ConfigurationSettings>
        <Startup><Task commandLine="${it}" /></Startup>
      </WebRole>`,
      `name="${it}"`,
    );
    const files = filesOf(text);
    const hostile = pageOf(files, scaleSets);
    const elements = elementsIn(rootOf(hostile));
    const read = visibleText(reportOn(files).service?.expanded.name.value ?? "");
    expect(elements.filter((one) => one.name === "h1").map(textIn)).toEqual([read]);
    expect(rowsOf(hostile, "Endpoints and who can reach them").map(([role, endpoint]) => [role, endpoint])).toEqual([
      [read, read],
    ]);
    expect(new Set(elements.map((one) => one.name).filter((element) => !ownElements.has(element)))).toEqual(new Set());
    expect(elements.filter((one) => one.name === "script")).toHaveLength(1);
    expect(hostile).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|\p{Cc}(?<!\n)/u);
  });
});

/** Elements that a page with ordinary names is made of. */
const ownElements: ReadonlySet<string> = new Set(elementsIn(rootOf(page)).map((one) => one.name));

/** Each row of the table with a caption: the text of each cell. */
function rowsOf(text: string, caption: string): readonly (readonly string[])[] {
  const tables = elementsIn(rootOf(text)).filter(
    ({ name, children }) =>
      name === "table" &&
      children.some((one) => one.kind === "element" && one.name === "caption" && textIn(one) === caption),
  );
  const rows = tables.flatMap((table) => elementsIn(table).filter(({ name }) => name === "tr")).slice(1);
  return rows.map((row) =>
    elementsIn(row)
      .filter(({ name }) => name === "td" || name === "th")
      .map((cell) => textIn(cell).trim()),
  );
}

function expectRows(path: string): void {
  const report = reportOn(filesAt(path));
  const text = reportHtml(report);
  expect(complaintOfLibxml2(asXml(text))).toBeUndefined();
  if (report.service === undefined) return;
  const endpoints = expandedToJson(report.service.expanded).roles.flatMap((role) =>
    role.endpoints.map(({ name }) => [role.name?.value, name?.value].map((one) => visibleText(one ?? "").trim())),
  );
  for (const caption of ["Endpoints and who can reach them", "Endpoints by what brought them"]) {
    const rows = rowsOf(text, caption).map(([role, endpoint]) => [role, endpoint]);
    expect(rows.toSorted(), caption).toEqual(endpoints.toSorted());
  }
}

/** A role with much of everything, and both modules of Remote Desktop in the first. */
function largeRole(name: string, port: number): string {
  const times = (count: number, text: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => text(at)).join("");
  return `<WebRole name="${name}" vmsize="Standard_D2_v3">
    <Imports><Import moduleName="RemoteAccess" />${port === 0 ? `<Import moduleName="RemoteForwarder" />` : ""}</Imports>
    <Startup>${times(4, (at) => `<Task commandLine="task${at}.cmd" executionContext="elevated" />`)}</Startup>
    <LocalResources>${times(3, (at) => `<LocalStorage name="Store${at}" sizeInMB="100" />`)}</LocalResources>
    <Endpoints>
      ${times(4, (at) => `<InputEndpoint name="In${at}" protocol="tcp" port="${1000 + port + at}" />`)}
      ${times(4, (at) => `<InternalEndpoint name="Inner${at}" protocol="tcp" port="${5000 + port + at}" />`)}
    </Endpoints>
    <ConfigurationSettings>${times(25, (at) => `<Setting name="Setting.Of.Some.Length${at}" />`)}</ConfigurationSettings>
    <Certificates>${times(3, (at) => `<Certificate name="Certificate${at}" storeLocation="LocalMachine" storeName="My" />`)}</Certificates>
  </WebRole>`;
}

/** The text of a style in a drawing, which HTML decodes as it does in any element of SVG. */
function unescaped(text: string): string {
  return text.includes("csdef-diagram{") ? diagramCss : text;
}

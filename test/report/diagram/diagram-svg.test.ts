import { describe, expect, it } from "vitest";
import { darkPalette, diagramCss, lightPalette, type Palette } from "../../../src/report/diagram/diagram-css.ts";
import { diagramOf } from "../../../src/report/diagram/diagram-of.ts";
import { diagramSvg } from "../../../src/report/diagram/diagram-svg.ts";
import { layoutDiagram } from "../../../src/report/diagram/layout-diagram.ts";
import type { ServiceDefinition } from "../../../src/service/definition.ts";
import { visibleText } from "../../../src/text/visible-text.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { childElements, findAttribute, type XmlElement } from "../../../src/xml/tree.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { hostileNames } from "./hostile-names.ts";
import { attribute, expandedOf, samples, serviceOf, servicesIn } from "./services.ts";

describe("the SVG of a service", () => {
  const svg = svgOf(
    expandedOf(`<WorkerRole name="Back"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`),
  );
  const root = rootOf(svg);

  it("has a title and a text alternative, and is one picture", () => {
    expect(attributeOf(root, "role")).toBe("img");
    const [title, words] = childElements(root);
    expect(title).toMatchObject({ name: "title", attributes: [{ value: attributeOf(root, "aria-labelledby") }] });
    expect(words).toMatchObject({ name: "desc", attributes: [{ value: attributeOf(root, "aria-describedby") }] });
    expect(textOf(title)).toBe("Shop");
    expect(textOf(words)).toContain("Every role → Back Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp.");
  });

  it("takes the room that it is given", () => {
    expect(attributeOf(root, "viewBox")).toMatch(/^0 0 \d+ \d+$/);
    expect(root.attributes.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["width"]));
  });

  it("stands alone: no script, no file, no font to fetch", () => {
    expect(new Set(elementsIn(root).map(({ name }) => name))).toEqual(
      new Set(["svg", "title", "desc", "style", "rect", "g", "text", "path"]),
    );
    expect(svg).not.toMatch(/url\(|@import|@font-face|href|\son\w+=/);
    expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
  });

  it("shows a name that is shortened in full in a title", () => {
    const name = `Name.${"of.a.role.".repeat(20)}End`;
    const elements = elementsIn(rootOf(svgOf(expandedOf(`<WorkerRole name="${name}" />`))));
    expect(elements.filter(({ name: element }) => element === "text").map(textOf)).toContainEqual(
      expect.stringMatching(/^Name.*….*End$/),
    );
    expect(elements.filter(({ name: element }) => element === "title").map(textOf)).toContainEqual(
      expect.stringContaining(name),
    );
  });

  it("presses letters that are not drawn in columns into their room", () => {
    const texts = elementsIn(rootOf(svgOf(expandedOf(`<WorkerRole name="தமிழ்" /><WorkerRole name="役割" />`)))).filter(
      ({ name }) => name === "text",
    );
    const pressed = texts.filter((text) => findAttribute(text, "textLength") !== undefined).map(textOf);
    expect(pressed).toEqual(["தமிழ்"]);
  });
});

describe("names that would be more than text", () => {
  it.each(Object.entries(hostileNames))("stay text: %s", (_, name) => {
    const it = attribute(name);
    const expanded = expandedOf(
      `<WebRole name="${it}" vmsize="${it}">
        <Imports><Import moduleName="${it}" /></Imports>
        <Endpoints><InputEndpoint name="${it}" protocol="https" port="443" certificate="${it}" loadBalancer="${it}" loadBalancerProbe="${it}" /></Endpoints>
      </WebRole>`,
      `name="${it}"`,
    );
    const svg = svgOf(expanded);
    const elements = elementsIn(rootOf(svg));
    const read = expanded.roles[0]?.endpoints[0]?.name.value ?? "";
    expect(elements.filter(({ name: element }) => element === "title").map(textOf)).toContainEqual(
      `${visibleText(read)}\ninput https 443 → 443\ncertificate ${visibleText(read)}`,
    );
    expect(
      elements.map(({ name: element }) => element).filter((element) => /script|img|image|a$/.test(element)),
    ).toEqual([]);
    expect(svg).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });
});

describe("the colours of a diagram", () => {
  const palettes: readonly (readonly [string, Palette])[] = [
    ["light", lightPalette],
    ["dark", darkPalette],
  ];

  it.each(palettes)("have the contrast of WCAG AA in the %s", (_, palette) => {
    for (const text of ["ink", "quiet", "added"] as const) {
      for (const ground of ["ground", "box", "node"] as const) {
        expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const stroke of ["frame", "inbound", "internal", "desktop", "added"] as const) {
      for (const ground of ["ground", "box"] as const) {
        expect(contrast(palette[stroke], palette[ground]), `${stroke} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("are dark on dark screens only, so that print is light", () => {
    expect(diagramCss.match(/@media[^{]*/g)).toEqual(["@media screen and (prefers-color-scheme:dark)"]);
    expect(diagramCss.split("\n").every((line) => /^(@media[^{]*\{)?\.csdef-diagram[ {]/.test(line))).toBe(true);
  });
});

describe.each(servicesIn(samples))("the SVG of the sample $name", (file) => {
  it("is well-formed", () => expectPicture(file));
});

describeWithShared("SVGs of the services of ../shared", (shared) => {
  it.each(servicesIn(`${shared}/corpus`))("are well-formed and hold every endpoint: $name", (file) =>
    expectPicture(file),
  );
});

/** The SVG of a file is well-formed, the same each time, and has the full name of each endpoint on one node. */
function expectPicture(file: Parameters<typeof serviceOf>[0]): void {
  const service = serviceOf(file);
  if (service === undefined) return;
  const draw = () => diagramSvg(layoutDiagram(diagramOf(service.expanded, service.configuration)));
  const svg = draw();
  expect(draw()).toBe(svg);
  const nodes = elementsIn(rootOf(svg)).filter((element) =>
    childElements(element).some((child) => /\bendpoint\b/.test(attributeOf(child, "class"))),
  );
  const names = nodes.map((node) => textOf(childElements(node)[0]).split("\n")[0]);
  const endpoints = service.expanded.roles.flatMap((role) => role.endpoints.map(({ name }) => visibleText(name.value)));
  expect(names.toSorted()).toEqual(endpoints.toSorted());
}

function svgOf(expanded: ServiceDefinition): string {
  return diagramSvg(layoutDiagram(diagramOf(expanded)));
}

function rootOf(svg: string): XmlElement {
  const { value, diagnostics } = parseXml(svg, "diagram.svg");
  expect(diagnostics).toEqual([]);
  if (value.root === undefined) throw new Error("no root");
  return value.root;
}

function elementsIn(element: XmlElement): readonly XmlElement[] {
  return [element, ...childElements(element).flatMap(elementsIn)];
}

function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (child.kind === "text" ? child.value : "")).join("");
}

function attributeOf(element: XmlElement, name: string): string {
  return findAttribute(element, name)?.value ?? "";
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

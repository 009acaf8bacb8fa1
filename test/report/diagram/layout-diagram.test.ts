import { describe, expect, it } from "vitest";
import type { Diagram } from "../../../src/report/diagram/diagram.ts";
import { diagramOf } from "../../../src/report/diagram/diagram-of.ts";
import type {
  DiagramLayout,
  PlacedBox,
  PlacedLine,
  PlacedText,
  Rectangle,
} from "../../../src/report/diagram/layout.ts";
import { layoutDiagram } from "../../../src/report/diagram/layout-diagram.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { hostileNames } from "./hostile-names.ts";
import { attribute, expandedOf, samples, serviceOf, servicesIn } from "./services.ts";

describe.each(servicesIn(samples))("the layout of the sample $name", (file) => {
  it("has everything in its place", () => expectInPlace(diagramOfFile(file)));
});

describe("a layout", () => {
  it.each(Object.entries(hostileNames))("has room for %s as a name", (_, name) => {
    const it = attribute(name);
    const content = ["A", it].map((role) => {
      return `<WebRole name="${role}" vmsize="${it}">
        <Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /><Import moduleName="${it}" /></Imports>
        <Endpoints><InputEndpoint name="${it}" protocol="https" port="443" certificate="${it}" loadBalancer="${it}" loadBalancerProbe="${it}" /></Endpoints>
        <LocalResources><LocalStorage name="${it}" /></LocalResources>
      </WebRole>`;
    });
    expectInPlace(diagramOf(expandedOf(content.join(""), `name="${it}"`)));
  });

  it("keeps roles in their order below each other, and in tiers puts whom they call to the right", () => {
    const roles = ["A", "B", "C"].map((name) => {
      return `<WorkerRole name="${name}"><Endpoints><InternalEndpoint name="E" protocol="tcp" /></Endpoints></WorkerRole>`;
    });
    const rule = (from: string, to: string) => `<OnlyAllowTrafficTo>
      <Destinations><RoleEndpoint roleName="${to}" endpointName="E" /></Destinations>
      <WhenSource matches="AnyRule"><FromRole roleName="${from}" /></WhenSource></OnlyAllowTrafficTo>`;
    const rules = `<NetworkTrafficRules>${rule("C", "A")}${rule("A", "B")}</NetworkTrafficRules>`;
    const diagram = diagramOf(expandedOf(roles.join("") + rules));
    const stacked = layoutDiagram(diagram).boxes.filter(({ kind }) => kind === "role");
    const tiers = layoutDiagram(diagram, "tiers").boxes.filter(({ kind }) => kind === "role");
    expect(stacked.map(({ area }) => area.y)).toEqual(
      stacked.map(({ area }) => area.y).toSorted((one, other) => one - other),
    );
    expect(new Set(stacked.map(({ area }) => area.x)).size).toBe(1);
    const [a, b, c] = tiers.map(({ area }) => area.x);
    expect([c, a, b]).toEqual([c, a, b].toSorted((one = 0, other = 0) => one - other));
    expect(new Set(tiers.map(({ area }) => area.x)).size).toBe(3);
  });

  it("of nothing is empty", () => expect(layoutDiagram(diagramOf(expandedOf(""))).boxes).toEqual([]));
});

describeWithShared("layouts of the services of ../shared", (shared) => {
  it.each(servicesIn(`${shared}/corpus`))("have everything of $name in its place", (file) => {
    expectInPlace(diagramOfFile(file));
  });
});

function diagramOfFile(file: Parameters<typeof serviceOf>[0]): Diagram {
  const service = serviceOf(file);
  return service === undefined
    ? { name: "", boxes: [], lines: [] }
    : diagramOf(service.expanded, service.configuration);
}

function expectInPlace(diagram: Diagram): void {
  for (const order of ["stacked", "tiers"] as const) {
    const layout = layoutDiagram(diagram, order);
    expect(misplaced(layout)).toEqual([]);
    expect(layout.lines).toHaveLength(diagram.lines.length);
    expect(layoutDiagram(diagram, order)).toEqual(layout);
  }
}

/** What lies where it should not, in words. */
function misplaced(layout: DiagramLayout): readonly string[] {
  const { boxes, lines } = layout;
  const labels = lines.flatMap(({ label }) => label ?? []);
  const all = { x: 0, y: 0, width: layout.width, height: layout.height };
  return [
    ...overlaps(boxes.map(({ id, area }) => ({ id, area }))),
    ...boxes.flatMap(({ id, area }) => (contains(all, area) ? [] : [`${id} out of the picture`])),
    ...labels.flatMap(({ area }) => (contains(all, area) ? [] : ["a label out of the picture"])),
    ...labels.flatMap(({ area }) => boxes.filter((box) => meet(box.area, area)).map(({ id }) => `a label over ${id}`)),
    ...boxes.flatMap(misplacedIn),
    ...lines.flatMap((line) => crossed(line, boxes)),
  ];
}

function misplacedIn(box: PlacedBox): readonly string[] {
  const nodes = box.groups.flatMap((group) => group.nodes);
  const texts = [
    box,
    ...nodes,
    ...box.groups.flatMap(({ area, heading }) => (heading ? [{ area, texts: [heading] }] : [])),
  ];
  return [
    ...overlaps(box.groups.map(({ area }, at) => ({ id: `group ${at}`, area }))),
    ...overlaps(nodes),
    ...box.groups.flatMap(({ area }) => (contains(box.area, area) ? [] : [`a group out of ${box.id}`])),
    ...box.groups.flatMap((group) =>
      group.nodes.flatMap(({ id, area }) => (contains(group.area, area) ? [] : [`${id} out of its group`])),
    ),
    ...texts.flatMap(({ area, texts: own }) =>
      own.flatMap((text) => (contains(area, areaOf(text)) ? [] : [`${text.text} out of its box`])),
    ),
  ];
}

/** A text with its ascenders; descenders go a little below the baseline. */
function areaOf({ x, y, width }: PlacedText): Rectangle {
  return { x, y: y - 8, width, height: 10 };
}

/** Boxes that a line crosses although it neither begins nor ends there. */
function crossed({ runs, title }: PlacedLine, boxes: readonly PlacedBox[]): readonly string[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [`no line: ${title}`];
  const ends = [
    { x: first.from, y: first.y },
    { x: last.to, y: last.y },
  ];
  const others = boxes.filter(
    ({ area }) => !ends.some(({ x, y }) => contains(grown(area), { x, y, width: 0, height: 0 })),
  );
  const pieces = runs.flatMap((run, at) => {
    const before = runs[at - 1];
    const level = spanned(run.from, run.y, run.to, run.y);
    return before === undefined ? [level] : [level, spanned(before.to, before.y, run.from, run.y)];
  });
  return others
    .filter(({ area }) => pieces.some((piece) => meet(area, piece)))
    .map(({ id }) => `${title} crosses ${id}`);
}

function spanned(x1: number, y1: number, x2: number, y2: number): Rectangle {
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

function overlaps(items: readonly { readonly id: string; readonly area: Rectangle }[]): readonly string[] {
  return items.flatMap(({ id, area }, at) =>
    items
      .slice(at + 1)
      .filter((other) => meet(area, other.area))
      .map((other) => `${id} over ${other.id}`),
  );
}

const tolerance = 0.01;

function meet(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x + one.width > other.x + tolerance &&
    other.x + other.width > one.x + tolerance &&
    one.y + one.height > other.y + tolerance &&
    other.y + other.height > one.y + tolerance
  );
}

function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

function grown({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}

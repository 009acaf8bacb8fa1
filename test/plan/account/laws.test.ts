import fc from "fast-check";
import { expect, it } from "vitest";
import { noRule } from "../../../src/plan/account/outcomes.ts";
import { type AccountNote, type Target, targets } from "../../../src/plan/plan.ts";
import { type FileKind, rootNameOf } from "../../../src/service/file-kind.ts";
import { childTypeOf, type ElementType, rootTypeOf } from "../../../src/service/structure/element-type.ts";
import type { Span } from "../../../src/text/span.ts";
import { parseXml } from "../../../src/xml/parse.ts";
import { childElements, nameSpan, valueSpan, type XmlDocument, type XmlElement } from "../../../src/xml/tree.ts";
import { documents } from "../../xml/xml-arbitraries.ts";
import { accountWith, entriesOf, serviceFrom, serviceOf } from "./account-cases.ts";

/** Every place that has to be accounted for, found without the code under test. */
function placesIn({ nodes }: XmlDocument): readonly Span[] {
  return nodes.flatMap((node) => (node.kind === "element" ? placesOf(node) : []));
}

function placesOf(element: XmlElement): readonly Span[] {
  const attributes = element.attributes.filter(({ name }) => !/^xmlns(:|$)/.test(name));
  return [
    nameSpan(element),
    ...attributes.map((attribute) => valueSpan(element, attribute)),
    ...childElements(element).flatMap(placesOf),
  ];
}

const someTarget = fc.constantFrom<Target>(...targets);

/** Notes at some of the places, as a plan might have them. */
function notesAt(places: readonly Span[]): fc.Arbitrary<readonly AccountNote[]> {
  const fates = fc.constantFrom("kept", "by-hand", "dropped", "nothing");
  return fc.array(fates, { minLength: places.length, maxLength: places.length }).map((chosen) =>
    places.flatMap((span, index): AccountNote[] => {
      switch (chosen[index]) {
        case "kept":
          return [{ fate: "kept", span, as: { what: "web.ps1", property: "runs it" } }];
        case "by-hand":
          return [{ fate: "by-hand", span, why: "Why.", todo: "What." }];
        case "dropped":
          return [{ fate: "dropped", span, why: "Why." }];
        default:
          return [];
      }
    }),
  );
}

it("has each element and attribute of any tree exactly once, in document order, whatever the plan says", {
  timeout: 60_000,
}, () => {
  const trees = documents.map(
    (text) => `<ServiceDefinition name="S"><WebRole name="W">${bare(text)}</WebRole></ServiceDefinition>`,
  );
  const cases = trees.chain((text) => {
    const places = placesIn(parseXml(text, "Shop.csdef").value);
    return fc.record({
      text: fc.constant(text),
      places: fc.constant(places),
      notes: notesAt(places),
      target: someTarget,
    });
  });
  fc.assert(
    fc.property(cases, ({ text, places, notes, target }) => {
      const account = accountWith(serviceFrom(text), { target, notes });
      expect(entriesOf(account).map(({ span }) => span)).toEqual(places);
      const noted = new Map(notes.map((note) => [`${note.span.start} ${note.span.end}`, note.fate]));
      for (const { node, span, outcome } of entriesOf(account)) {
        const fate = noted.get(`${span.start} ${span.end}`);
        // An element that leaves a file is kept where something stands for an attribute of it.
        const isKept = node === "element" && outcome.fate === "kept" && fate === "dropped";
        if (fate !== undefined && !isKept) expect(outcome.fate).toBe(fate);
        expect(outcome).not.toEqual(noRule);
      }
    }),
  );
});

/** The element of a document alone. */
function bare(text: string): string {
  const { value } = parseXml(text, "any.xml");
  return value.root === undefined ? "" : value.text.slice(value.root.start, value.root.end);
}

/** A document with every element and attribute of the format, elements within themselves but once. */
function everything(kind: FileKind): string {
  return elementText(rootNameOf(kind), rootTypeOf(kind), []);
}

function elementText(name: string, type: ElementType, above: readonly ElementType[]): string {
  const attributes = type.attributes.map((attribute) => ` ${attribute.name}="1"`).join("");
  const children = type.children.flatMap((child) => {
    const childType = childTypeOf(type, child.name);
    return childType === undefined || above.includes(childType)
      ? []
      : [elementText(child.name, childType, [...above, type])];
  });
  return `<${name}${attributes}>${children.join("")}</${name}>`;
}

const files = { definition: everything("definition"), configuration: everything("configuration") };

for (const target of targets) {
  it(`has a rule for every element and attribute of the format, for ${target}, kept or not`, () => {
    const service = serviceFrom(files.definition, files.configuration);
    const places = [files.definition, files.configuration].flatMap((text, index) =>
      placesIn(parseXml(text, index === 0 ? "Shop.csdef" : "Shop.Cloud.cscfg").value),
    );
    const elements = places.filter(
      ({ file, start }) => files[file.endsWith("f") ? "definition" : "configuration"][start - 1] === "<",
    );
    const keptElements = elements.map(
      (span): AccountNote => ({ fate: "kept", span, as: { what: "x", property: "y" } }),
    );
    for (const notes of [[], keptElements]) {
      const entries = entriesOf(accountWith(service, { target, notes }));
      expect(entries).toHaveLength(places.length);
      expect(entries.filter(({ outcome }) => outcome.remarks[0]?.why === noRule.remarks[0]?.why)).toEqual([]);
      expect(entries.filter(({ outcome }) => outcome.remarks.some(({ why }) => why.includes("format")))).toEqual([]);
    }
  });
}

it("gives a reason for all that is not kept, and something to do for all that is by hand", () => {
  const service = serviceFrom(files.definition, files.configuration);
  for (const { outcome } of entriesOf(accountWith(service, {}))) {
    if (outcome.fate === "kept") expect(outcome.as).not.toEqual([]);
    else expect(outcome.remarks).not.toEqual([]);
    if (outcome.fate === "by-hand") expect(outcome.remarks.some(({ todo }) => todo !== undefined)).toBe(true);
  }
});

it("accounts for every element of a file with two roots, though only the first is read", () => {
  const service = serviceFrom(
    `<ServiceDefinition name="S" /><ServiceDefinition name="T"><WebRole /></ServiceDefinition>`,
  );
  expect(entriesOf(accountWith(service, {})).map(({ outcome }) => outcome.fate)).toHaveLength(5);
});

it("holds no value of a setting", () => {
  const service = serviceOf(
    `<WorkerRole name="W"><Runtime><Environment><Variable name="V" value="planted-value" /></Environment></Runtime></WorkerRole>`,
    `<Role name="W"><Instances count="1" /><ConfigurationSettings><Setting name="S" value="planted-value" /></ConfigurationSettings><Certificates><Certificate name="C" thumbprint="planted-value" thumbprintAlgorithm="sha1" /></Certificates></Role>`,
  );
  expect(JSON.stringify(accountWith(service, {}))).not.toContain("planted");
});

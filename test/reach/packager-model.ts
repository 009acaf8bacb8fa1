import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseXml } from "../../src/xml/parse.ts";
import { childElements, findAttribute, type XmlElement } from "../../src/xml/tree.ts";

/** What the packager wrote of one service: its expanded definition, its model, its contract with the load balancer. */
export interface PackagerModel {
  readonly pair: string;
  readonly expanded: string;
  /** `role:endpoint protocol` of each port of the group, from the `.rd`. */
  readonly groupPorts: readonly string[];
  /** `role:endpoint protocol port` of each interface, from the `.rdsc`. */
  readonly interfaces: readonly string[];
  /** `caller > role:endpoint protocol` of each out-port of each role, from the `.rd`. */
  readonly outPorts: readonly string[];
}

/** The models of the corpus whose three files are all there. */
export function packagerModels(shared: string): readonly PackagerModel[] {
  const corpus = join(shared, "corpus");
  const [header = "", ...lines] = readFileSync(join(corpus, "PAIRS.tsv"), "utf8").trimEnd().split(/\r?\n/);
  const columns = header.split("\t");
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
    const [expanded = "", rd = "", rdsc = ""] = ["expanded_csdef", "rd", "rdsc"].map((column) =>
      join(corpus, cell(column)),
    );
    if (![expanded, rd, rdsc].every((file) => existsSync(file))) return [];
    const model = rootOf(rd);
    return [
      {
        pair: cell("pair"),
        expanded,
        groupPorts: groupPorts(model).sort(),
        interfaces: interfaces(rootOf(rdsc)).sort(),
        outPorts: outPorts(model).sort(),
      },
    ];
  });
}

function rootOf(file: string): XmlElement {
  const { root } = parseXml(readFileSync(file, "utf8").replace(/^\ufeff/, ""), file).value;
  if (root === undefined) throw new Error(`${file} is no XML`);
  return root;
}

function groupPorts(model: XmlElement): string[] {
  return below(model, "group")
    .flatMap((group) => childElements(group).filter((child) => child.local === "componentports"))
    .flatMap((ports) => below(ports, "inPort"))
    .map((port) => `${attribute(port, "name")} ${attribute(port, "protocol")}`);
}

function interfaces(contract: XmlElement): string[] {
  return below(contract, "interface").map((one) => {
    const [protocol, port] = attribute(one, "url").split("://*:");
    return `${attribute(one, "name")} ${protocol} ${port}`;
  });
}

function outPorts(model: XmlElement): string[] {
  return below(model, "role").flatMap((role) =>
    below(role, "outPort").map(
      (port) => `${attribute(role, "name")} > ${attribute(port, "name")} ${attribute(port, "protocol")}`,
    ),
  );
}

function below(element: XmlElement, local: string): XmlElement[] {
  return childElements(element).flatMap((child) => [...(child.local === local ? [child] : []), ...below(child, local)]);
}

function attribute(element: XmlElement, name: string): string {
  return findAttribute(element, name)?.value ?? "";
}

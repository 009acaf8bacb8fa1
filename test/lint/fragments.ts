import { parseXml } from "../../src/xml/parse.ts";
import { childElements, type XmlElement } from "../../src/xml/tree.ts";

/** What stands between the two files in an example of a rule on `service`. */
export const configurationMark = "<!-- in the configuration -->";

const namespaces = {
  definition: "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition",
  configuration: "http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration",
} as const;

/** The element that holds each kind of element, by file: a fragment is set into it where it stands. */
const holders = {
  definition: new Map<string, readonly string[]>([
    ["WebRole", []],
    ["WorkerRole", []],
    ["VirtualMachineRole", []],
    ["LoadBalancerProbes", []],
    ["NetworkTrafficRules", []],
    ["LoadBalancerProbe", ["LoadBalancerProbes"]],
    ["OnlyAllowTrafficTo", ["NetworkTrafficRules"]],
    ["InputEndpoint", ["role", "Endpoints"]],
    ["InternalEndpoint", ["role", "Endpoints"]],
    ["InstanceInputEndpoint", ["role", "Endpoints"]],
    ["Certificate", ["role", "Certificates"]],
    ["Import", ["role", "Imports"]],
    ["Setting", ["role", "ConfigurationSettings"]],
    ["LocalStorage", ["role", "LocalResources"]],
    ["Site", ["role", "Sites"]],
    ["Task", ["role", "Startup"]],
    ["Content", ["role", "Contents"]],
  ]),
  configuration: new Map<string, readonly string[]>([
    ["Role", []],
    ["NetworkConfiguration", []],
    ["GuestAgentSettings", []],
    ["Dns", ["NetworkConfiguration"]],
    ["VirtualNetworkSite", ["NetworkConfiguration"]],
    ["AddressAssignments", ["NetworkConfiguration"]],
    ["AccessControls", ["NetworkConfiguration"]],
    ["AccessControl", ["NetworkConfiguration", "AccessControls"]],
    ["EndpointAcls", ["NetworkConfiguration"]],
    ["EndpointAcl", ["NetworkConfiguration", "EndpointAcls"]],
    ["LoadBalancers", ["NetworkConfiguration"]],
    ["LoadBalancer", ["NetworkConfiguration", "LoadBalancers"]],
    ["NetworkSecurityGroupRefs", ["NetworkConfiguration"]],
    ["InstanceAddress", ["NetworkConfiguration", "AddressAssignments"]],
    ["ReservedIPs", ["NetworkConfiguration", "AddressAssignments"]],
    ["ReservedIP", ["NetworkConfiguration", "AddressAssignments", "ReservedIPs"]],
    ["Setting", ["role", "ConfigurationSettings"]],
    ["Certificate", ["role", "Certificates"]],
  ]),
} as const;

type FileOfService = keyof typeof namespaces;

export interface MarkedText {
  readonly text: string;
  /** What the marks `[|…|]` enclosed, as offsets of the text without marks. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/**
 * A whole file made of a fragment: fragments of a role are set into the role `Web`, each into the element that holds it
 * (`InputEndpoint` into `Endpoints`); a fragment that is a whole file stays as it is.
 */
export function completeFile(fragment: string, file: FileOfService): string {
  const root = file === "definition" ? "ServiceDefinition" : "ServiceConfiguration";
  const elements = childElements(
    rootOf(parseXml(`<fragment>${withoutMarks(fragment)}</fragment>`, "fragment").value.root),
  );
  if (elements.some((element) => element.local === root)) return fragment;
  const pieces = elements.map((element) => ({ path: pathOf(element, file), code: marked(fragment, element) }));
  const name = file === "definition" ? `name="Service"` : `serviceName="Service" osFamily="7"`;
  return `<${root} xmlns="${namespaces[file]}" ${name}>\n${assemble(pieces, file)}\n</${root}>\n`;
}

/** The text without its marks, and what they enclosed. */
export function readMarks(code: string): MarkedText {
  const spans: { start: number; end: number }[] = [];
  let text = "";
  let open: number | undefined;
  for (const part of code.split(/(\[\||\|\])/)) {
    if (part === "[|") open = text.length;
    else if (part === "|]" && open !== undefined) spans.push({ start: open, end: text.length });
    else text += part;
  }
  return { text, spans };
}

function rootOf(root: XmlElement | undefined): XmlElement {
  if (root === undefined) throw new Error("The fragment is no XML.");
  return root;
}

function withoutMarks(code: string): string {
  return code.replaceAll("[|", "").replaceAll("|]", "");
}

/** The text of an element of the unmarked fragment, with the marks that stand in it. */
function marked(fragment: string, element: XmlElement): string {
  const prefix = "<fragment>".length;
  return fragment.slice(
    toMarked(fragment, element.start - prefix, false),
    toMarked(fragment, element.end - prefix, true),
  );
}

/** The offset in the marked text of an offset of the unmarked one; marks at that very place are taken in. */
function toMarked(fragment: string, offset: number, isEnd: boolean): number {
  let plain = 0;
  let at = 0;
  const markAt = () => (fragment.startsWith("[|", at) ? "[|" : fragment.startsWith("|]", at) ? "|]" : undefined);
  while (plain < offset) {
    if (markAt() === undefined) plain++;
    at += markAt() === undefined ? 1 : 2;
  }
  while (markAt() === (isEnd ? "|]" : "[|") && isEnd) at += 2;
  return at;
}

function pathOf(element: XmlElement, file: FileOfService): readonly string[] {
  return holders[file].get(element.local) ?? ["role"];
}

interface Piece {
  readonly path: readonly string[];
  readonly code: string;
}

/** The pieces in document order of their holders, each holder written once. */
function assemble(pieces: readonly Piece[], file: FileOfService): string {
  const written = new Set<string>();
  return pieces
    .map(({ path: [holder], code }) => {
      if (holder === undefined) return code;
      if (written.has(holder)) return "";
      written.add(holder);
      const inner = pieces
        .filter((piece) => piece.path[0] === holder)
        .map((piece) => ({ ...piece, path: piece.path.slice(1) }));
      return enclose(assemble(inner, file), holder, file);
    })
    .join("\n");
}

function enclose(code: string, holder: string, file: FileOfService): string {
  if (holder !== "role") return `<${holder}>${code}</${holder}>`;
  return file === "definition" ? `<WebRole name="Web">${code}</WebRole>` : `<Role name="Web">${code}</Role>`;
}

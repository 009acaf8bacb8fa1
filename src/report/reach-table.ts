import type { Painter } from "../diagnostic/painter.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import { parseNetwork, privateAddresses, without } from "../reach/address-set.ts";
import type { Flow, Peer, Reach } from "../reach/flow.ts";
import type { WayOut } from "../reach/way-out.ts";
import { visibleText } from "../text/visible-text.ts";
import { firewallHeadings, firewallRows } from "./firewall-rows.ts";
import { flowSection, undecidedSection } from "./flow-sections.ts";
import { sectionsText, type TableSection } from "./table-section.ts";

/** What a table says besides the flows. */
export interface ReachTableOptions {
  /** What the flows are of. */
  readonly title: string;
  /** The names of all roles, so that all of them can be called "every role". */
  readonly roles: readonly string[];
  /** Where the roles call; `undefined` where that was not derived. */
  readonly wayOut: readonly WayOut[] | undefined;
  readonly places: PlaceFinder;
  readonly paint: Painter;
}

/** {@link reachSections} as text for a terminal. */
export function reachTable(reach: Reach, options: ReachTableOptions): string {
  return sectionsText(visibleText(options.title), reachSections(reach, options), options.paint);
}

/**
 * Who can reach what, for people who read it from top to bottom and sign it: from the Internet, from private networks,
 * between roles, Remote Desktop, what a firewall in front has to let through, and what is not decided.
 */
export function reachSections(
  { flows, undecided }: Reach,
  { roles, wayOut, places }: Pick<ReachTableOptions, "roles" | "wayOut" | "places">,
): readonly TableSection[] {
  const section = (heading: string, nothing: string | undefined, isIn: (flow: Flow) => boolean): TableSection =>
    flowSection(heading, flows.filter(isIn), roles, places, nothing);
  return [
    section("From the Internet", "nothing", (flow) => isDirect(flow) && isPublic(flow.from)),
    section("From private networks and the platform", undefined, (flow) => isDirect(flow) && isPrivate(flow.from)),
    section("Between roles", "nothing", (flow) => isDirect(flow) && flow.from.kind === "role"),
    section("Remote Desktop, from end to end", "none", (flow) => !isDirect(flow)),
    {
      heading: "To open in a firewall in front of it",
      columns: firewallHeadings,
      rows: firewallRows(flows, wayOut),
      nothing: undefined,
      note: "Who connects from behind a firewall of their own needs the inbound lines there as outbound ones.",
    },
    undecidedSection(undecided, places),
  ];
}

/** Remote Desktop as a whole is told apart from the two halves that it goes through. */
function isDirect({ kind }: Flow): boolean {
  return kind !== "remote-desktop";
}

function isPublic(from: Peer): boolean {
  return from.kind === "internet" || (from.kind === "addresses" && !isPrivate(from));
}

function isPrivate(from: Peer): boolean {
  if (from.kind === "addresses") return isPrivateNetwork(from.cidr);
  return from.kind !== "internet" && from.kind !== "role";
}

function isPrivateNetwork(cidr: string): boolean {
  const network = parseNetwork(cidr);
  return network !== undefined && without([network], privateAddresses).length === 0;
}

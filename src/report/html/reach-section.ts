import type { PlaceFinder } from "../../diagnostic/place.ts";
import { type Flow, type FlowKind, peerInWords } from "../../reach/flow.ts";
import type { Span } from "../../text/span.ts";
import { endpointPorts } from "../endpoint-text.ts";
import { firewallHeadings, firewallRows } from "../firewall-rows.ts";
import { flowHeadings, flowRows, sendersText } from "../flow-rows.ts";
import { undecidedSection } from "../flow-sections.ts";
import { originsText } from "../origins-text.ts";
import { endpointRows, type RoleEndpoint } from "./endpoint-rows.ts";
import type { Content, Html } from "./html.ts";
import { htmlTable, plainRows } from "./html-table.ts";
import { type PageSection, paragraph, partHtml } from "./page-section.ts";
import type { ReportedService } from "./service-report.ts";

/** Who can reach what, for people who sign it: each endpoint, what is reached otherwise, and what a firewall has to let through. */
export function reachSection(service: ReportedService, places: PlaceFinder): PageSection {
  return {
    id: "reach",
    heading: "Who can reach what",
    content: [
      partHtml("Each endpoint", endpointTable(service, places)),
      otherFlows("Every port of an instance, by its public address", "public-address", service, places),
      otherFlows("Remote Desktop, from end to end", "remote-desktop", service, places),
      firewallPart(service),
      undecidedPart(service, places),
    ],
  };
}

function endpointTable({ expanded, reach }: ReportedService, places: PlaceFinder): Html {
  const roles = expanded.roles.map(({ name }) => name.value);
  const flows = flowsByEndpoint(reach.flows);
  const rows = endpointRows(expanded, (one) => {
    const { role, endpoint } = one;
    const key = keyOf(endpoint.kind, role.name.value, endpoint.name.value, endpoint.name.span);
    return reachCells(one, flows.get(key) ?? [], roles, places);
  });
  return htmlTable(
    "Endpoints and who can reach them",
    ["role", "endpoint", "kind", "protocol", "port", "arrives at", "from", "because of"],
    rows,
  );
}

/** The flows by what they lead to. Of endpoints of one name, which is a mistake, each has its own: the first origin is its name. */
function flowsByEndpoint(flows: readonly Flow[]): ReadonlyMap<string, readonly Flow[]> {
  const byKey = new Map<string, Flow[]>();
  for (const flow of flows) {
    const [origin] = flow.origins;
    if (flow.to.kind !== "role" || origin === undefined) continue;
    const key = keyOf(flow.kind, flow.to.name, flow.endpoint, origin);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [flow]);
    else known.push(flow);
  }
  return byKey;
}

function keyOf(kind: FlowKind, role: string, endpoint: string, { file, start }: Span): string {
  return JSON.stringify([kind, role, endpoint, file, start]);
}

function reachCells(
  { endpoint }: RoleEndpoint,
  flows: readonly Flow[],
  roles: readonly string[],
  places: PlaceFinder,
): readonly Content[] {
  const senders = [...new Map(flows.map(({ from }) => [peerInWords(from), from])).values()];
  const { port, localPort } = endpointPorts(endpoint);
  const origins = flows.length === 0 ? [endpoint.name.span] : flows.flatMap((flow) => flow.origins);
  return [
    endpoint.kind.replace("-", " "),
    endpoint.protocol.value,
    port,
    localPort === port ? "" : localPort,
    flows.length === 0 ? "nobody" : sendersText(senders, roles),
    originsText(origins, places),
  ];
}

/** Flows that lead to more than one endpoint. */
function otherFlows(
  heading: string,
  kind: FlowKind,
  { expanded, reach }: ReportedService,
  places: PlaceFinder,
): Html | undefined {
  const flows = reach.flows.filter((flow) => flow.kind === kind);
  if (flows.length === 0) return undefined;
  const roles = expanded.roles.map(({ name }) => name.value);
  return partHtml(heading, htmlTable(heading, flowHeadings, plainRows(flowRows(flows, roles, places))));
}

function firewallPart({ reach, wayOut }: ReportedService): Html {
  const heading = "To open in a firewall in front of it";
  return partHtml(
    heading,
    htmlTable(heading, firewallHeadings, plainRows(firewallRows(reach.flows, wayOut))),
    paragraph("Who connects from behind a firewall of their own needs the inbound lines there as outbound ones."),
  );
}

function undecidedPart({ reach }: ReportedService, places: PlaceFinder): Html | undefined {
  const { heading, columns, rows } = undecidedSection(reach.undecided, places);
  return rows.length === 0 ? undefined : partHtml(heading, htmlTable(heading, columns, plainRows(rows)));
}

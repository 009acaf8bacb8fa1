import { countBySeverity } from "../../diagnostic/summary.ts";
import type { Endpoint, Role } from "../../service/definition.ts";
import { roleText } from "../role-text.ts";
import { type Content, element, type Html } from "./html.ts";
import { type HtmlRow, htmlTable } from "./html-table.ts";
import { nameHtml, type PageSection } from "./page-section.ts";
import type { ReportedService, ServiceReport } from "./service-report.ts";
import type { ShownFiles } from "./shown-files.ts";
import { targetNames } from "./target-names.ts";

/** What a reader wants to know first: the files, how much there is of everything, and each role in a line. */
export function factsSection(report: ServiceReport, { nameOf }: ShownFiles): PageSection {
  const { service } = report;
  const headings = ["role", "what", "instances", "endpoints", "of them public"];
  return {
    id: "facts",
    heading: "In short",
    content: [
      element(
        "dl",
        { class: "facts" },
        ...filesFacts(report, nameOf),
        ...(service ? serviceFacts(service) : []),
        ...lastFacts(report),
      ),
      service &&
        htmlTable(
          "Roles",
          headings,
          service.expanded.roles.map((role) => roleRow(role, service)),
        ),
    ],
  };
}

function fact(term: string, ...told: readonly Content[]): Html {
  return element("div", {}, element("dt", {}, term), element("dd", {}, ...told));
}

function filesFacts({ file, configurations }: ServiceReport, nameOf: ShownFiles["nameOf"]): readonly Html[] {
  const names = configurations.map((name) => element("div", {}, nameHtml(nameOf(name))));
  return [fact("Definition", nameHtml(nameOf(file))), fact("Configurations", names.length === 0 ? "none" : names)];
}

function serviceFacts({ expanded, configuration, sdk, reach }: ReportedService): readonly Html[] {
  const endpoints = expanded.roles.flatMap((role) => role.endpoints);
  return [
    fact("SDK", sdk ?? "not named"),
    fact("Guest OS family", configuration?.osFamily?.value ?? "not named"),
    fact("Roles", expanded.roles.length),
    fact("Endpoints", `${endpoints.length}, of them ${endpoints.filter(isPublic).length} public`),
    fact("Left open by the files", reach.undecided.length === 0 ? "nothing" : `${reach.undecided.length} flows`),
  ];
}

function lastFacts({ findings, conversion }: ServiceReport): readonly Html[] {
  const { error, warning, info } = countBySeverity(findings);
  return [
    fact("Findings", `errors: ${error}, warnings: ${warning}, worth knowing: ${info}`),
    ...(conversion === undefined ? [] : [fact("Converted to", targetNames[conversion.conversion.account.target])]),
  ];
}

function roleRow(role: Role, { configuration }: ReportedService): HtmlRow {
  const { name, endpoints } = role;
  const own = configuration?.roles.find((one) => one.name.value === name.value);
  return {
    cells: [
      nameHtml(name.value),
      roleText(role),
      own?.instanceCount?.value ?? "not said",
      endpoints.length,
      endpoints.filter(isPublic).length,
    ],
  };
}

/** Whether a load balancer takes connections for an endpoint. */
function isPublic({ kind }: Endpoint): boolean {
  return kind !== "internal";
}

import type { PlaceFinder } from "../../diagnostic/place.ts";
import type { Endpoint } from "../../service/definition.ts";
import { type LimitEra, limitEras, limitsOf } from "../../service/endpoint-limits.ts";
import { originsText } from "../origins-text.ts";
import { endpointRows } from "./endpoint-rows.ts";
import { gauge } from "./gauge.ts";
import { type Content, element, type Html } from "./html.ts";
import { type HtmlRow, htmlTable, titledTable } from "./html-table.ts";
import { type LimitUsage, limitUsages } from "./limit-usages.ts";
import { closedPart, nameHtml, type PageSection, paragraph, partHtml } from "./page-section.ts";
import type { ReportedService } from "./service-report.ts";

/** How much of each endpoint limit the service uses and what spent it: of the era that holds, then of every other. */
export function limitsSection({ expanded, sdk }: ReportedService, places: PlaceFinder): PageSection {
  const holding = limitsOf(sdk);
  const others = limitEras.filter((era) => era !== holding);
  const told = sdk === undefined ? "No version of the SDK is named, so the newest limits hold." : `The SDK is ${sdk}.`;
  return {
    id: "limits",
    heading: "Endpoint limits",
    content: [
      paragraph(`What an import adds counts like what is written. ${told}`),
      partHtml("What holds", eraTable(holding, limitUsages(expanded, holding))),
      closedPart(
        "What counts",
        htmlTable(
          "Endpoints by what brought them",
          ["role", "endpoint", "counts as", "brought by", "because of"],
          endpointRows(expanded, ({ endpoint }) => [
            endpoint.kind.replace("-", " "),
            bringerHtml(endpoint),
            originsText([endpoint.name.span], places),
          ]),
        ),
      ),
      closedPart("The limits of other times", ...others.map((era) => eraTable(era, limitUsages(expanded, era)))),
    ],
  };
}

function bringerHtml({ addedBy }: Endpoint): Content {
  switch (addedBy?.kind) {
    case undefined:
      return "the author";
    case "module":
      return nameHtml(addedBy.module);
    case "packager":
      return "the packager";
  }
}

function eraTable(era: LimitEra, usages: readonly LimitUsage[]): Html {
  return titledTable(`Limits of ${era.name}`, ["limit", "counted in", "used", "gauge", "spent"], usages.map(usageRow));
}

function usageRow({ what, role, used, allowed, spent }: LimitUsage): HtmlRow {
  const isOver = used > allowed;
  return {
    cells: [
      what,
      role === undefined ? "the deployment" : nameHtml(role),
      element("span", isOver ? { class: "problem" } : {}, `${used} of ${allowed}${isOver ? ", too many" : ""}`),
      gauge(used, allowed),
      spent,
    ],
  };
}

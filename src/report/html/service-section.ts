import type { PlaceFinder } from "../../diagnostic/place.ts";
import { hideSecrets } from "../../service/hide-values.ts";
import { serviceNodes } from "../tree.ts";
import type { TreeNode, TreeSegment } from "../tree-lines.ts";
import { type Content, element, type Html } from "./html.ts";
import { htmlTable } from "./html-table.ts";
import { additionRows } from "./import-additions.ts";
import { nameHtml, openPart, type PageSection, paragraph, partHtml } from "./page-section.ts";
import type { ReportedService } from "./service-report.ts";

const headings = [
  "role",
  "import",
  "because of",
  "endpoints",
  "settings",
  "certificates",
  "local storage",
  "startup tasks",
];

/** The service with its imports replaced: what each import added, then each role with all that it holds. */
export function serviceSection({ expanded }: ReportedService, places: PlaceFinder): PageSection {
  const additions = additionRows(expanded.roles, places);
  return {
    id: "service",
    heading: "Expanded service",
    content: [
      paragraph("What the definition stands for once its imports are replaced. What nobody wrote says who added it."),
      additions.length === 0
        ? undefined
        : partHtml("What was added", htmlTable("Elements by what added them", headings, additions)),
      ...serviceNodes(expanded).children.map(topHtml),
    ],
  };
}

/** A role, or what the roles have in common. */
function topHtml({ columns, children }: TreeNode): Html {
  const hasGroups = children.some((child) => child.children.length > 0);
  return openPart(segmentsHtml(columns), ...(hasGroups ? children.map(groupHtml) : [leavesHtml(children)]));
}

function groupHtml({ columns, children }: TreeNode): Html {
  return element("div", { class: "group" }, element("h4", {}, segmentsHtml(columns)), leavesHtml(children));
}

function leavesHtml(leaves: readonly TreeNode[]): Html {
  return element("ul", { class: "leaves" }, ...leaves.map(({ columns }) => element("li", {}, segmentsHtml(columns))));
}

function segmentsHtml(segments: readonly TreeSegment[]): Content {
  return segments
    .filter(({ text }) => text !== "")
    .flatMap((segment, at) => [at === 0 ? "" : " ", segmentHtml(segment)]);
}

/** A command line can have a password in it. */
function segmentHtml({ text: written, style }: TreeSegment): Content {
  const text = hideSecrets(written);
  switch (style) {
    case "heading":
    case "name":
      return nameHtml(text);
    case "branch":
      return text;
    case "detail":
    case "added":
    case "problem":
      return element("span", { class: style }, text);
  }
}

import { guestOsFamily } from "../../../service/guest-os.ts";
import type { Plan } from "../../plan.ts";
import type { PlannedService } from "../../planned-service.ts";
import { imageOfFamily } from "../../tables/windows-images.ts";
import type { DatedFact } from "./checklist.ts";

const retirement = "https://learn.microsoft.com/azure/cloud-services-extended-support/overview";

const always: readonly DatedFact[] = [
  { date: "2024-08-31", what: "Cloud Services (classic) was retired.", source: retirement },
  {
    date: "2026-03-31",
    what: "The diagnostics extension of Azure (WAD) ended; the Azure Monitor agent takes its place.",
    source: "https://learn.microsoft.com/azure/azure-monitor/agents/diagnostics-extension-overview",
  },
  {
    date: "2027-03-31",
    what: "Cloud Services (extended support) ends. Whatever still runs there by then is lost.",
    source: retirement,
  },
];

const refused: DatedFact = {
  date: "2026-04",
  what: "New deployments to extended support are refused, as users report; services that run there can still be updated.",
  source: "https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/863",
};

/** What ends when, of the platform, of the guest systems that the configurations name, and of the new image. */
export function datedFacts({ configurations }: PlannedService, { target }: Plan): readonly DatedFact[] {
  const families = [...new Set(configurations.map(({ configuration }) => configuration.osFamily?.value.trim()))];
  const ofTarget = target === "extended-support" ? [refused] : imagesOf(families);
  const old = families.flatMap((family) => (family === undefined ? [] : endOfFamily(family)));
  // Where the new image is the old system, its end is told once.
  const facts = [...always, ...ofTarget, ...old.filter(({ date }) => ofTarget.every((fact) => fact.date !== date))];
  return facts.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

function imagesOf(families: readonly (string | undefined)[]): readonly DatedFact[] {
  const images = families.length === 0 ? [imageOfFamily(undefined)] : families.map(imageOfFamily);
  return [...new Set(images)].map(({ server, updatesEnd, sources }) => ({
    date: updatesEnd,
    what: `Security updates of ${server}, the new image, end.`,
    source: sources.at(-1) ?? "",
  }));
}

function endOfFamily(osFamily: string): readonly DatedFact[] {
  const family = guestOsFamily(osFamily);
  if (family === undefined) return [];
  const what =
    family.end.of === "family"
      ? `The platform gave up osFamily ${osFamily} (${family.server}).`
      : `Security updates of ${family.server}, which osFamily ${osFamily} is, end.`;
  return [{ date: family.end.on, what, source: family.sources.at(-1) ?? "" }];
}

import type { LintOptions } from "../../lint/lint-service.ts";
import { serviceTree } from "../../report/tree.ts";
import type { ViewAsk } from "../messages/ask.ts";
import type { Told } from "../messages/told.ts";
import { circumstancesOf } from "./circumstances.ts";
import { expandedService } from "./expanded-service.ts";
import { placesOf } from "./overview-of.ts";
import { folderOf, type Service, servicesIn } from "./services-in.ts";
import type { Source } from "./source.ts";

/** The files as they are at one moment. */
export interface Snapshot {
  readonly sources: ReadonlyMap<string, Source>;
  readonly revision: number;
  readonly today: string;
}

/** A service as one of the tabs shows it. What only one of them needs is loaded when it is asked for. */
export async function viewOf(ask: ViewAsk, snapshot: Snapshot): Promise<Told> {
  const { sources, today } = snapshot;
  const service = servicesIn(sources.values()).services.find(({ definition }) => definition.path === ask.service);
  if (service === undefined) return nothing(ask, snapshot);
  const { options } = await circumstancesOf(folderOf(ask.service), sources, today);
  return viewOfService(ask, service, options, snapshot);
}

async function viewOfService(ask: ViewAsk, service: Service, options: LintOptions, snapshot: Snapshot): Promise<Told> {
  const { sources, revision } = snapshot;
  const of = { service: ask.service, revision };
  switch (ask.kind) {
    case "expand": {
      const expanded = expandedService(service.definition, options);
      if (expanded === undefined) return nothing(ask, snapshot);
      const { printMergedDefinition } = await import("../../expand/print-merged-definition.ts");
      return { kind: "expanded", lines: serviceTree(expanded), definition: printMergedDefinition(expanded), ...of };
    }
    case "reach": {
      const { reachViewOf } = await import("./reach-view-of.ts");
      const view = reachViewOf(service, options, placesOf(sources));
      return view === undefined ? nothing(ask, snapshot) : { kind: "reach", view, ...of };
    }
    case "draw": {
      const { drawingOf } = await import("./drawing-of.ts");
      const drawing = drawingOf(service, options);
      return drawing === undefined ? nothing(ask, snapshot) : { kind: "drawing", drawing, ...of };
    }
    case "convert": {
      const { convertFiles } = await import("./convert-files.ts");
      return { kind: "converted", converted: convertFiles(service, options, ask.choices, placesOf(sources)), ...of };
    }
  }
}

function nothing({ kind, service }: ViewAsk, { revision }: Snapshot): Told {
  const message = `${service} holds no service definition that could be read.`;
  return { kind: "nothing", of: kind, message, service, revision };
}

import { jsonText } from "../../diagnostic/json-text.ts";
import type { PlaceFinder } from "../../diagnostic/place.ts";
import type { LintOptions } from "../../lint/lint-service.ts";
import { flowsOfService } from "../../reach/flows-of-service.ts";
import { reachToJson } from "../../reach/reach-to-json.ts";
import { wayOutOf } from "../../reach/way-out.ts";
import { reachSections } from "../../report/reach-table.ts";
import { readConfiguration } from "../../service/read-configuration.ts";
import type { ReachView } from "../messages/reach-view.ts";
import { deployedFirst } from "./deployed-first.ts";
import { expandedService } from "./expanded-service.ts";
import type { Service } from "./services-in.ts";

/** Who can reach what, with the first configuration, by default one that is deployed; `undefined` where there is no definition. */
export function reachViewOf(
  { definition, configurations }: Service,
  options: LintOptions,
  places: PlaceFinder,
): ReachView | undefined {
  const expanded = expandedService(definition, options);
  if (expanded === undefined) return undefined;
  const [chosen] = deployedFirst(configurations);
  const configuration = chosen && readConfiguration(chosen.document.value);
  const reach = flowsOfService(expanded, configuration).value;
  const roles = expanded.roles.map(({ name }) => name.value);
  return {
    configuration: chosen?.path,
    sections: reachSections(reach, { roles, wayOut: wayOutOf(expanded, configuration), places }),
    json: `${jsonText(reachToJson(reach, places), 2)}\n`,
  };
}

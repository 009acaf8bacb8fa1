import type { Endpoint } from "../../../service/definition.ts";
import { desktopEndpointName } from "../../../service/remote-desktop-endpoints.ts";
import type { Checklist } from "./checklist.ts";
import type { Converted } from "./converted.ts";
import { datedFacts } from "./dated-facts.ts";
import { extendedSupportAnswers } from "./extended-support-answers.ts";
import { countOf } from "./plan-facts.ts";
import { proofSummary } from "./proof-summary.ts";
import { scaleSetsAnswers } from "./scale-sets-answers.ts";
import { unitCounts } from "./units.ts";
import { workOf } from "./work.ts";

/** What an owner asks first of a conversion. */
export function checklistOf(converted: Converted): Checklist {
  const { service, plan, account, proofs, prices } = converted;
  const names = service.configurations.map(({ name }) => name);
  const configurations = names.length === 0 ? [""] : names;
  return {
    answers: plan.target === "scale-sets" ? scaleSetsAnswers(converted) : extendedSupportAnswers(converted),
    proofs: proofs.map(proofSummary),
    configurations,
    units: unitCounts(plan, configurations.length, listenersOf(converted), prices),
    work: workOf(account),
    dates: datedFacts(service, plan),
  };
}

/** Each instance of a role with Remote Access listens in every namespace of a relay, if there is one. */
function listenersOf({ service, plan, remoteAccess }: Converted): readonly number[] {
  const { expanded, configurations } = service;
  const relayed = new Set(
    expanded.roles
      .filter(({ endpoints }) => remoteAccess === "relay" && endpoints.some(isRemoteDesktop))
      .map(({ name }) => name.value),
  );
  const instances = configurations.map(({ configuration }) =>
    configuration.roles
      .filter(({ name }) => relayed.has(name.value))
      .reduce((sum, { instanceCount }) => sum + (instanceCount?.value ?? 0), 0),
  );
  const counts = instances.length === 0 ? [relayed.size] : instances;
  return counts.map((count) => count * countOf(plan, "Microsoft.Relay/namespaces"));
}

function isRemoteDesktop({ name }: Endpoint): boolean {
  return name.value === desktopEndpointName;
}

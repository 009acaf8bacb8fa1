import { portsInWords } from "../flow.ts";
import { type Admission, admissionsOf, type Entry } from "./admission.ts";
import { type Audience, internetAudience, single } from "./audience.ts";
import { beyond } from "./beyond.ts";
import type { Finding } from "./finding.ts";
import { type Family, holdersOf } from "./hosts.ts";
import { joinRanges } from "./join-ranges.ts";
import { flowOver, type Passage } from "./passage.ts";
import type { PortRange } from "./port-range.ts";
import type { Doubt, Reading } from "./reading.ts";
import type { Scene } from "./scene.ts";
import type { Access, Transport } from "./security-group.ts";
import type { Member } from "./workload.ts";

/** What leads from a public address to a machine. */
interface PublicWay {
  readonly member: Member;
  readonly family: Family;
  readonly transports: readonly Transport[];
  readonly localPorts: PortRange;
  readonly sku: Reading<"basic" | "standard" | "gateway">;
}

/**
 * What the Internet reaches over a public way. Where no group guards the machine, Basic is open and Standard closed.
 *
 * Source: https://learn.microsoft.com/azure/load-balancer/skus
 */
export function fromInternet(way: PublicWay, passage: Passage, scene: Scene): readonly Finding[] {
  const general = admissionsOf(entryOf(way, internetAudience(way.family, scene)));
  const flows = general.map((admission) => flowOver(passage, admission));
  return [...flows, ...tagsOf(way.member).flatMap((tag) => fromTag(tag, way, passage, general))];
}

function entryOf({ member, transports, localPorts, sku }: PublicWay, from: Audience): Entry {
  return {
    guards: member.guards,
    transports,
    ports: localPorts,
    from,
    to: member.hosts,
    unguarded: accessUnguarded(sku),
  };
}

function accessUnguarded(sku: PublicWay["sku"]): Access | Doubt {
  if (sku.kind === "undecided") return sku.doubt;
  return sku.value === "basic" ? "allow" : "deny";
}

const ownTags = new Set(["internet", "virtualnetwork", "azureloadbalancer"]);

/** The tags of single services that the rules on the way to a machine name as sources. */
function tagsOf({ guards }: Member): readonly string[] {
  const rules = guards.flatMap((guard) => (guard.kind === "group" ? guard.group.rules : []));
  const prefixes = rules
    .filter((rule) => rule.directions.includes("inbound"))
    .flatMap((rule) => rule.source.prefixes.known);
  const names = prefixes.flatMap((prefix) => (prefix.kind === "tag" && !ownTags.has(prefix.name) ? [prefix.name] : []));
  return [...new Set(names)];
}

/**
 * Where a service tag is treated otherwise than the rest of the Internet. Which addresses it holds changes from week to
 * week and stands in no template, so it is told as undecided.
 */
function fromTag(tag: string, way: PublicWay, passage: Passage, general: readonly Admission[]): readonly Finding[] {
  const special = admissionsOf(entryOf(way, single({ kind: "internet" }, holdersOf(tag, way.family))));
  const forAll = general.filter(({ from }) => from.kind === "internet");
  const different = [...beyond(special, forAll), ...beyond(forAll, special)];
  return joinRanges(different).map(({ protocol, ports, rules }) => {
    const range = portsInWords({ kind: "range", ...(passage.ports ?? ports) });
    const what = `what service tag '${tag}' reaches of role:${passage.to.name} on ${protocol} ${range}`;
    const why = "the rules name the tag, and which addresses it holds does not stand in the template";
    const origins = [...passage.origins, ...rules.flatMap(({ span }) => span ?? [])];
    return { kind: "undecided", undecided: { what, why, origins } };
  });
}

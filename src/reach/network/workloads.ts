import { grouped } from "./grouped.ts";
import { insider } from "./hosts.ts";
import type { Attachment, Machine } from "./machine.ts";
import type { Network } from "./network.ts";
import { placeOf } from "./place.ts";
import type { Listing, Reading } from "./reading.ts";
import { lastSegment } from "./resources-by-type.ts";
import type { Member, Workload } from "./workload.ts";

/** How the roles of a service are found among the resources of a template. */
export interface RoleNames {
  /** The name of the resource that is a role, by the role's name, where neither a tag nor the resource's name tells. */
  readonly resources: ReadonlyMap<string, string>;
  /** The roles of the service that the template is compared with, so that their spelling is taken. */
  readonly known: readonly string[];
}

/**
 * The workloads of a template. A role is what has the tag `csdef-role`, else what has its name, else what `resources`
 * says; any other scale set is a workload of its own name, and so is a virtual machine. Machines of one copy loop that are
 * in the network in the same way are one workload, and so are those of one flexible scale set.
 */
export function workloadsOf(network: Network, roles: RoleNames): readonly Workload[] {
  const scaleSets = new Map(network.machines.map((machine) => [machine.id, machine]));
  const families = [...grouped(network.machines, (machine) => familyKey(machine, scaleSets)).values()];
  const names = families.map((family) => ownName(family, scaleSets));
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const called = new Map([...roles.resources].filter(([role]) => !taken.has(role.toLowerCase())));
  const workloads = families.map((family, index) => ({ family, name: names[index] ?? "" }));
  const byName = grouped(workloads, ({ family, name }) => roleOf(family, name, called, roles.known));
  return [...byName].map(([name, parts]) =>
    workload(
      name,
      parts.flatMap(({ family }) => family),
      network,
    ),
  );
}

function workload(name: string, machines: readonly Machine[], network: Network): Workload {
  const attachments = machines.flatMap((machine) => machine.attachments);
  return {
    name,
    machines,
    members: attachments.map((attachment) => memberOf(attachment, network)),
    isMany: machines.length > 1 || machines.some(({ kind }) => kind === "scale-set"),
  };
}

function memberOf(attachment: Attachment, network: Network): Member {
  const place = placeOf(attachment, network);
  return { ...place, attachment, hosts: insider(place.addresses, attachment.family, attachment.applicationGroups) };
}

/** What machines of one family have in common. */
function familyKey(machine: Machine, byId: ReadonlyMap<string, Machine>): string {
  const set = scaleSetOf(machine, byId);
  const role = machine.role ?? set?.role;
  if (role?.kind === "known") return `role ${role.value.toLowerCase()}`;
  if (set !== undefined) return `set ${set.id}`;
  const stem = machine.name.replace(/\d+/g, "#");
  const position = machine.attachments.map(positionKey);
  return JSON.stringify([machine.span.file, machine.span.start, stem, position]);
}

/** How an attachment is in the network, but for what is its own: address and NAT rules. */
function positionKey({ subnet, securityGroup, applicationGroups, pools, publicAddress }: Attachment): string {
  const parts = [readingKey(subnet), readingKey(securityGroup), listingKey(applicationGroups), listingKey(pools)];
  return JSON.stringify([...parts, publicAddress === undefined]);
}

function readingKey(reading: Reading<string> | undefined): string {
  return reading?.kind === "known" ? reading.value : `? ${reading?.doubt.why}`;
}

function listingKey({ known, doubts }: Listing<string>): readonly string[] {
  return [...known, ...doubts.map(({ why }) => `? ${why}`)];
}

/** The role's name of the tag, else the scale set's or the machine's; of several copies those of the first and the last. */
function ownName(family: readonly [Machine, ...Machine[]], byId: ReadonlyMap<string, Machine>): string {
  const [first] = family;
  const set = scaleSetOf(first, byId);
  const role = first.role ?? set?.role;
  if (role?.kind === "known") return role.value;
  if (set !== undefined) return set.name;
  const last = family.at(-1) ?? first;
  return first === last ? first.name : `${first.name}..${last.name}`;
}

/** The scale set that a machine is, or is in. */
function scaleSetOf(machine: Machine, byId: ReadonlyMap<string, Machine>): Machine | undefined {
  if (machine.kind === "scale-set") return machine;
  return machine.sets.map((id) => byId.get(id)).find((found) => found !== undefined);
}

function roleOf(
  family: readonly Machine[],
  name: string,
  called: ReadonlyMap<string, string>,
  spellings: readonly string[],
): string {
  if (family.some(({ role }) => role?.kind === "known")) return spelled(name, spellings);
  const sets = family.flatMap((machine) => machine.sets.map(lastSegment));
  const aliases = new Set([name, ...family.map((machine) => machine.name), ...sets].map((one) => one.toLowerCase()));
  const role = [...called].find(([, resource]) => aliases.has(resource.toLowerCase()));
  return role === undefined ? spelled(name, spellings) : role[0];
}

function spelled(name: string, spellings: readonly string[]): string {
  return spellings.find((spelling) => spelling.toLowerCase() === name.toLowerCase()) ?? name;
}

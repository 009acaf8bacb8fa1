import { parseIpv4Address, parseIpv4Network } from "../../src/service/ipv4-network.ts";
import { itemsOf, type Json, memberOf, textOf } from "../judges/json.ts";

/**
 * Who can send what to whom in a template of ours with a network of its own: each sender, transport and port by itself,
 * decided by walking down the rules. It knows nothing of `src/reach`, and tells of a changed template whether it differs.
 */
export function packetsThrough(template: Json, world: World): ReadonlySet<string> {
  const balancers = resourcesOf(template, "loadBalancers");
  return new Set(
    groupsOfRoles(template).flatMap((group) => {
      const word = wordOf(group, "-rules");
      const guard: Guard = { word, rules: rulesOf(group) };
      const leads = balancers.flatMap((balancer) => mappingsOf(balancer, word));
      const open = leads.filter((lead) => isOpenToAll(guard, lead, world));
      return [
        ...directPackets(guard, leads, world).filter((packet) => !open.some((lead) => isBeside(packet, lead))),
        ...leads.flatMap((lead) => balancedPackets(guard, lead, world)),
      ].map(({ from, to, transport, port }) => `${from} > ${to} ${transport} ${port}`);
    }),
  );
}

interface Packet {
  readonly from: string;
  readonly to: string;
  readonly transport: string;
  readonly port: number;
}

/** The security groups that guard a role: those of it are called as its application security group is. */
export function groupsOfRoles(template: Json): readonly Json[] {
  const words = resourcesOf(template, "applicationSecurityGroups").map((group) => wordOf(group, "-group"));
  return resourcesOf(template, "networkSecurityGroups").filter((group) => words.includes(wordOf(group, "-rules")));
}

/** Whether everybody on the Internet comes through to a port: so can whoever is inside, over the same front end. */
function isOpenToAll(guard: Guard, lead: Mapping, world: World): boolean {
  const everybody = world.senders.filter(({ name }) => name.startsWith("internet"));
  const come = new Set(balancedPackets(guard, lead, world).map(({ from }) => from));
  return lead.isPublic && everybody.every(({ name }) => come.has(name));
}

function isBeside({ transport, port }: Packet, { first, last, backEnd, transport: over }: Mapping): boolean {
  return transport === over && (port === backEnd || (first <= port && port <= last));
}

/** What packets are looked at: senders that rules of either template tell apart, and ports at which one of them begins or ends. */
export interface World {
  readonly senders: readonly Sender[];
  readonly ports: readonly number[];
}

interface Sender {
  readonly name: string;
  readonly address: number;
  readonly tags: readonly string[];
  /** The word of the role that it is of. */
  readonly role?: string;
}

interface Guard {
  readonly word: string;
  readonly rules: readonly Json[];
}

/** A rule of a balancer that leads to a role. */
interface Mapping {
  readonly isPublic: boolean;
  readonly first: number;
  readonly last: number;
  readonly backEnd: number;
  readonly transport: string;
  /** The port of its probe; `undefined` without one. */
  readonly probe: number | undefined;
}

/** The senders and ports that some templates tell apart. */
export function worldOf(templates: readonly Json[]): World {
  const rules = templates.flatMap((template) => resourcesOf(template, "networkSecurityGroups").flatMap(rulesOf));
  const cidrs = rules.flatMap((rule) => prefixesOf(rule, "source")).filter((prefix) => /^[\d.]+\/\d+$/.test(prefix));
  const edges = [...cidrs, ...subnets(templates[0] ?? null).map(({ cidr }) => cidr)].flatMap(edgesOf);
  const addresses = [...new Set([parseIpv4Address("8.8.8.8") ?? 0, ...edges])];
  const tags = new Set(rules.flatMap((rule) => prefixesOf(rule, "source")).filter((word) => /^[A-Z]\w+$/i.test(word)));
  const known = ["virtualnetwork", "internet", "azureloadbalancer"];
  return {
    senders: [
      ...addresses.map((address) => senderAt(address, subnets(templates[0] ?? null))),
      {
        name: "balancer",
        address: parseIpv4Address("168.63.129.16") ?? 0,
        tags: ["azureloadbalancer", "virtualnetwork"],
      },
      ...[...tags]
        .filter((tag) => !known.includes(tag.toLowerCase()))
        .map((tag) => ({ name: `internet as ${tag}`, address: -1, tags: [tag.toLowerCase(), "internet"] })),
    ],
    ports: portEdges(templates, rules),
  };
}

function portEdges(templates: readonly Json[], rules: readonly Json[]): readonly number[] {
  const ranges = rules.flatMap(portsOf);
  const mapped = templates.flatMap((template) =>
    resourcesOf(template, "loadBalancers").flatMap((balancer) => mappingsOf(balancer, undefined)),
  );
  const ends = [
    ...ranges.flatMap(({ first, last }) => [first - 1, first, last, last + 1]),
    ...mapped.flatMap(({ first, last, backEnd }) => [first - 1, first, last, last + 1, backEnd]),
  ];
  return [...new Set([1, ...ends])].filter((port) => port >= 1 && port <= 65535);
}

/**
 * The packets of the network's own machines, and of the balancer where it leads to the role. Nobody but
 * Azure Bastion is in its subnet, whose group lets out Remote Desktop and SSH alone.
 */
function directPackets(guard: Guard, leads: readonly Mapping[], { senders, ports }: World): readonly Packet[] {
  const inside = senders.filter(
    ({ name }) => !name.startsWith("internet") && (name !== "balancer" || leads.length > 0),
  );
  return inside.flatMap((sender) =>
    ports.flatMap((port) =>
      transports
        .filter(
          (transport) => sender.role !== "AzureBastionSubnet" || (transport === "tcp" && /^(22|3389)$/.test(`${port}`)),
        )
        .filter((transport) => isLetIn(guard, sender, transport, port))
        .map((transport) => ({ from: sender.name, to: guard.word, transport, port })),
    ),
  );
}

function balancedPackets(guard: Guard, lead: Mapping, { senders, ports }: World): readonly Packet[] {
  const balancer = senders.find(({ name }) => name === "balancer");
  const isDown = lead.probe !== undefined && balancer !== undefined && !isLetIn(guard, balancer, "tcp", lead.probe);
  if (isDown) return [];
  const comers = senders.filter(({ name }) => name !== "balancer" && name.startsWith("internet") === lead.isPublic);
  return comers
    .filter((sender) => isLetIn(guard, sender, lead.transport, lead.backEnd))
    .flatMap((sender) =>
      ports
        .filter((port) => lead.first <= port && port <= lead.last)
        .map((port) => ({
          from: sender.name,
          to: `the ${lead.isPublic ? "public" : "internal"} front end of ${guard.word}`,
          transport: lead.transport,
          port,
        })),
    );
}

const transports = ["tcp", "udp"];

function isLetIn({ rules, word }: Guard, sender: Sender, transport: string, port: number): boolean {
  const inOrder = [...rules].sort((left, right) => Number(at(left, "priority")) - Number(at(right, "priority")));
  const first = inOrder.find((rule) => holds(rule, word, sender, transport, port));
  if (first !== undefined) return at(first, "access") === "Allow";
  return sender.tags.some((tag) => tag === "virtualnetwork" || tag === "azureloadbalancer");
}

function holds(rule: Json, word: string, sender: Sender, transport: string, port: number): boolean {
  const protocol = String(at(rule, "protocol")).toLowerCase();
  return (
    (protocol === "*" || protocol === transport) &&
    portsOf(rule).some(({ first, last }) => first <= port && port <= last) &&
    (prefixesOf(rule, "destination").length > 0 || groupWords(rule, "destination").includes(word)) &&
    (prefixesOf(rule, "source").some((prefix) => isOf(sender, prefix)) ||
      groupWords(rule, "source").some((group) => group === sender.role))
  );
}

function isOf({ address, tags }: Pick<Sender, "address" | "tags">, prefix: string): boolean {
  if (prefix === "*") return true;
  const network = parseIpv4Network(prefix);
  if (network === undefined) return tags.includes(prefix.toLowerCase());
  const size = 2 ** (32 - network.prefix);
  return address >= 0 && Math.floor(address / size) === Math.floor(network.address / size);
}

function senderAt(address: number, all: readonly Subnet[]): Sender {
  const at = { address, tags: [] };
  const subnet = all.find(({ cidr }) => isOf(at, cidr));
  if (subnet !== undefined) {
    return { name: `${subnet.word} at ${address}`, address, tags: ["virtualnetwork"], role: subnet.word };
  }
  if (isOf(at, "10.0.0.0/16")) return { name: `neighbour at ${address}`, address, tags: ["virtualnetwork"] };
  if (["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].some((cidr) => isOf(at, cidr))) {
    return { name: `beyond at ${address}`, address, tags: [] };
  }
  return { name: `internet at ${address}`, address, tags: ["internet"] };
}

interface Subnet {
  readonly word: string;
  readonly cidr: string;
}

function subnets(template: Json): readonly Subnet[] {
  return resourcesOf(template, "virtualNetworks")
    .flatMap((network) => itemsOf(memberOf(network, "properties", "subnets")))
    .map((subnet) => ({
      word: textOf(subnet, "name") ?? "",
      cidr: textOf(subnet, "properties", "addressPrefix") ?? "",
    }));
}

/** The first and last address of a network, and their neighbours outside. */
function edgesOf(cidr: string): readonly number[] {
  const network = parseIpv4Network(cidr);
  if (network === undefined) return [];
  const size = 2 ** (32 - network.prefix);
  const first = Math.floor(network.address / size) * size;
  return [first - 1, first, first + size - 1, first + size].filter((address) => address >= 0 && address < 2 ** 32);
}

export function resourcesOf(template: Json, kind: string): readonly Json[] {
  return itemsOf(memberOf(template, "resources")).filter(
    (resource) => textOf(resource, "type") === `Microsoft.Network/${kind}`,
  );
}

/** The inbound rules of a security group, as their properties. */
export function rulesOf(group: Json): readonly Json[] {
  return itemsOf(memberOf(group, "properties", "securityRules"))
    .map((rule) => memberOf(rule, "properties") ?? null)
    .filter((rule) => at(rule, "direction") === "Inbound");
}

function mappingsOf(balancer: Json, role: string | undefined): readonly Mapping[] {
  const [frontEnd] = itemsOf(memberOf(balancer, "properties", "frontendIPConfigurations"));
  const isPublic = memberOf(frontEnd ?? null, "properties", "publicIPAddress") !== undefined;
  const rules = ["loadBalancingRules", "inboundNatRules"].flatMap((kind) =>
    itemsOf(memberOf(balancer, "properties", kind)).map((rule) => memberOf(rule, "properties") ?? null),
  );
  return rules
    .filter((rule) => role === undefined || lastName(textOf(rule, "backendAddressPool", "id")) === role)
    .map((rule) => ({
      isPublic,
      first: Number(at(rule, "frontendPort") ?? at(rule, "frontendPortRangeStart")),
      last: Number(at(rule, "frontendPort") ?? at(rule, "frontendPortRangeEnd")),
      backEnd: Number(at(rule, "backendPort")),
      transport: String(at(rule, "protocol")).toLowerCase(),
      probe: probePort(balancer, lastName(textOf(rule, "probe", "id"))),
    }));
}

function probePort(balancer: Json, name: string | undefined): number | undefined {
  const probes = itemsOf(memberOf(balancer, "properties", "probes"));
  const probe = probes.find((one) => textOf(one, "name") === name);
  const port = probe === undefined ? undefined : memberOf(probe, "properties", "port");
  return port === undefined ? undefined : Number(port);
}

/** The name that a reference ends with. */
function lastName(id: string | undefined): string | undefined {
  return /'([^']+)'\)\]$/.exec(id ?? "")?.[1];
}

function prefixesOf(rule: Json, side: "source" | "destination"): readonly string[] {
  const one = textOf(rule, `${side}AddressPrefix`);
  const many = itemsOf(memberOf(rule, `${side}AddressPrefixes`)).map(String);
  return one === undefined ? many : [one, ...many];
}

function groupWords(rule: Json, side: "source" | "destination"): readonly string[] {
  return itemsOf(memberOf(rule, `${side}ApplicationSecurityGroups`)).map(
    (group) => /\{0\}-(.+)-group'/.exec(textOf(group, "id") ?? "")?.[1] ?? "",
  );
}

function portsOf(rule: Json): readonly { readonly first: number; readonly last: number }[] {
  const one = textOf(rule, "destinationPortRange");
  const texts = one === undefined ? itemsOf(memberOf(rule, "destinationPortRanges")).map(String) : [one];
  return texts.map((text) => {
    if (text === "*") return { first: 0, last: 65535 };
    const [first = "", last = first] = text.split("-");
    return { first: Number(first), last: Number(last) };
  });
}

function wordOf(resource: Json, ending: string): string {
  const name = textOf(resource, "name") ?? "";
  return name.slice(name.indexOf("{0}-") + 4, name.indexOf(`${ending}'`));
}

function at(value: Json, name: string): Json | undefined {
  return memberOf(value, name);
}

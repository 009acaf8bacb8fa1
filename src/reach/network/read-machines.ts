import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import type { Attachment, Machine } from "./machine.ts";
import type { PublicAddress } from "./network.ts";
import { readAttachment } from "./read-attachment.ts";
import { familyOf, readSku } from "./read-public-addresses.ts";
import { idOf, itemsOf, textOf, wordOf } from "./read-value.ts";
import { at, known, type Listing, listingOf, nothing, type Reading, undecided } from "./reading.ts";
import type { ResourcesByType } from "./resources-by-type.ts";

/** The virtual machines and scale sets of a template, with all that says where they are in the network. */
export function readMachines(
  resources: ResourcesByType,
  addresses: ReadonlyMap<string, PublicAddress>,
): readonly Machine[] {
  const interfaces = new Map(
    resources.of("Microsoft.Network/networkInterfaces").map((resource) => [resource.id, resource]),
  );
  return [
    ...resources.of("Microsoft.Compute/virtualMachineScaleSets").map(readScaleSet),
    ...resources
      .of("Microsoft.Compute/virtualMachines")
      .map((resource) => readVirtualMachine(resource, interfaces, addresses)),
  ];
}

function readScaleSet(resource: EvaluatedResource): Machine {
  const properties = at(resource.body, "properties");
  const profile = at(properties, "virtualmachineprofile", "networkprofile");
  const mode = wordOf(at(properties, "orchestrationmode"));
  const isFlexible = mode?.kind === "known" && mode.value === "flexible";
  return fromConfigurations(resource, "scale-set", profile, [], isFlexible);
}

function readVirtualMachine(
  resource: EvaluatedResource,
  interfaces: ReadonlyMap<string, EvaluatedResource>,
  addresses: ReadonlyMap<string, PublicAddress>,
): Machine {
  const properties = at(resource.body, "properties");
  const profile = at(properties, "networkprofile");
  const sets = ["virtualmachinescaleset", "availabilityset"].map((name) => idOf(at(properties, name)));
  const own = fromConfigurations(resource, "virtual-machine", profile, listingOf(sets).known, true);
  const list = itemsOf(at(profile, "networkinterfaces"));
  const found = list.known.map((entry) => attachmentsOf(idOf(entry), interfaces, addresses));
  const attachments = found.flatMap((one) => one.known);
  return {
    ...own,
    attachments: [...own.attachments, ...attachments.map((attachment) => doubted(attachment, resource))],
    doubts: [...own.doubts, ...list.doubts, ...found.flatMap(({ doubts }) => doubts)],
  };
}

/** A machine whose interfaces are written inside it: any scale set, and some virtual machines. */
function fromConfigurations(
  resource: EvaluatedResource,
  kind: Machine["kind"],
  profile: Evaluated | undefined,
  sets: readonly string[],
  isFlexible: boolean,
): Machine {
  const { id, name, body, span } = resource;
  const configurations = itemsOf(at(profile, "networkinterfaceconfigurations"));
  const read = configurations.known.map((configuration) => attachmentsIn(configuration, isFlexible));
  return {
    id,
    name,
    kind,
    role: textOf(at(body, "tags", "csdef-role")),
    sets,
    attachments: read.flatMap((one) => one.known).map((attachment) => doubted(attachment, resource)),
    doubts: [...configurations.doubts, ...read.flatMap(({ doubts }) => doubts)],
    span,
  };
}

/** The IP configurations of an interface that is written inside its machine. */
function attachmentsIn(configuration: Evaluated, isFlexible: boolean): Listing<Attachment> {
  const list = itemsOf(at(configuration, "properties", "ipconfigurations"));
  const attachments = list.known.map((ip) => ({
    ...readAttachment(ip, configuration, list.known),
    publicAddress: instanceAddress(at(ip, "properties", "publicipaddressconfiguration"), isFlexible),
  }));
  const doubts = configuration.kind === "undecided" ? [{ why: configuration.why, span: configuration.span }] : [];
  return { known: attachments, doubts: [...doubts, ...list.doubts] };
}

/** The address that each instance gets. Instances of a flexible scale set take Standard ones only. */
function instanceAddress(configuration: Evaluated | undefined, isFlexible: boolean): Attachment["publicAddress"] {
  if (configuration === undefined) return undefined;
  if (configuration.kind === "undecided") return undecided(configuration.why, configuration.span);
  const name = textOf(at(configuration, "name"));
  const address: PublicAddress = {
    name: name?.kind === "known" ? name.value : "a public address",
    sku: readSku(configuration, isFlexible ? "standard" : "basic"),
    family: familyOf(at(configuration, "properties", "publicipaddressversion")),
    doubts: [],
    span: configuration.span,
  };
  return known(address, configuration.span);
}

/** The IP configurations of an interface that is a resource of its own. */
function attachmentsOf(
  id: Reading<string> | undefined,
  interfaces: ReadonlyMap<string, EvaluatedResource>,
  addresses: ReadonlyMap<string, PublicAddress>,
): Listing<Attachment> {
  if (id === undefined) return nothing;
  if (id.kind === "undecided") return { known: [], doubts: [id.doubt] };
  const resource = interfaces.get(id.value);
  if (resource === undefined) {
    return { known: [], doubts: [{ why: `network interface '${id.value}' is not in the template`, span: id.span }] };
  }
  const list = itemsOf(at(resource.body, "properties", "ipconfigurations"));
  const attachments = list.known.map((ip) => ({
    ...readAttachment(ip, resource.body, list.known),
    name: resource.name,
    publicAddress: namedAddress(idOf(at(ip, "properties", "publicipaddress")), addresses),
  }));
  return { known: attachments.map((attachment) => doubted(attachment, resource)), doubts: list.doubts };
}

/** The attachment; with a doubt where it cannot be said that its machine or interface is deployed at all. */
function doubted(attachment: Attachment, { uncertain, span }: EvaluatedResource): Attachment {
  if (uncertain === undefined) return attachment;
  return { ...attachment, doubts: [...attachment.doubts, { why: uncertain, span }] };
}

function namedAddress(
  id: Reading<string> | undefined,
  addresses: ReadonlyMap<string, PublicAddress>,
): Attachment["publicAddress"] {
  if (id?.kind !== "known") return id;
  const address = addresses.get(id.value) ?? existingAddress(id.value, id.span);
  return known(address, id.span);
}

function existingAddress(id: string, span: PublicAddress["span"]): PublicAddress {
  const why = `the SKU of public address '${id}', which is not in the template`;
  return { name: id.split("/").at(-1) ?? id, sku: undecided(why, span), family: 4, doubts: [], span };
}

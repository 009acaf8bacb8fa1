import type { AccessRule, EndpointAcl, NetworkConfiguration, ServiceConfiguration } from "../service/configuration.ts";
import type { Endpoint, Role } from "../service/definition.ts";
import type { Span } from "../text/span.ts";
import { type AddressSet, everyAddress, intersection, isSameSet, parseNetwork, union, without } from "./address-set.ts";
import type { Peer } from "./flow.ts";

/** Whom the access lists of an endpoint let in. */
export interface Admission {
  readonly addresses: AddressSet;
  /** The lists that were looked at; none where everybody may come. */
  readonly lists: readonly AppliedList[];
}

/** An access list, and the place that puts it on an endpoint. */
interface AppliedList {
  readonly span: Span;
  readonly rules: readonly AccessRule[];
}

/** A sender that may come, and the places that say so. */
export interface Admitted {
  readonly from: Peer;
  readonly origins: readonly Span[];
}

/**
 * The addresses that the access lists of a configuration let in to an endpoint; all of them where none is named for it.
 * Of several lists on one endpoint each must let an address in. A list that the configuration does not have says nothing:
 * a lint rule reports it.
 *
 * Source: https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md
 */
export function admissionTo(
  role: Role,
  endpoint: Endpoint,
  configuration: ServiceConfiguration | undefined,
): Admission {
  const network = configuration?.networkConfiguration;
  const lists = network === undefined ? [] : listsOn(role, endpoint, network);
  const addresses = lists.map(({ rules }) => admittedBy(rules)).reduce(intersection, everyAddress);
  return { addresses, lists };
}

/** Who may come: everybody, as whom the endpoint knows everybody, or the networks that the lists leave. */
export function admittedPeers(admission: Admission, everybody: Peer): readonly Admitted[] {
  const { addresses, lists } = admission;
  if (isSameSet(addresses, everyAddress)) return [{ from: everybody, origins: lists.map(({ span }) => span) }];
  return addresses.map((cidr) => ({
    from: { kind: "addresses", cidr },
    origins: lists.flatMap(({ span, rules }) => [span, ...decidersOf(cidr, rules)]),
  }));
}

/** The addresses that a list of rules lets in: the rule of the lowest order that holds an address decides. What no rule holds is let in only where no rule permits anything. A rule whose subnet is none is left out; a lint rule reports it. */
export function admittedBy(rules: readonly AccessRule[]): AddressSet {
  const ordered = [...rules].sort((left, right) => left.order.value - right.order.value);
  let admitted: AddressSet = [];
  let undecided: AddressSet = everyAddress;
  for (const { action, remoteSubnet } of ordered) {
    const network = parseNetwork(remoteSubnet.value);
    if (network === undefined) continue;
    if (action.value === "permit") admitted = union(admitted, intersection(undecided, [network]));
    undecided = without(undecided, [network]);
  }
  return ordered.some(isPermit) ? admitted : union(admitted, undecided);
}

function listsOn(role: Role, endpoint: Endpoint, network: NetworkConfiguration): readonly AppliedList[] {
  const controlsByName = new Map(network.accessControls.map((control) => [control.name.value, control]));
  return network.endpointAcls
    .filter((acl) => isOn(acl, role, endpoint))
    .flatMap(({ accessControl }) => {
      const control = controlsByName.get(accessControl.value);
      return control === undefined ? [] : [{ span: accessControl.span, rules: control.rules }];
    });
}

function isOn(acl: EndpointAcl, role: Role, endpoint: Endpoint): boolean {
  return acl.role.value === role.name.value && acl.endPoint.value === endpoint.name.value;
}

/** The rules that let a network in: those that permit a part of it, or, where a list only denies, all that it denies. */
function decidersOf(cidr: string, rules: readonly AccessRule[]): readonly Span[] {
  const deciders = rules.some(isPermit) ? rules.filter((rule) => isPermit(rule) && holdsPartOf(rule, cidr)) : rules;
  return deciders.map(({ remoteSubnet }) => remoteSubnet.span);
}

function holdsPartOf({ remoteSubnet }: AccessRule, cidr: string): boolean {
  const network = parseNetwork(remoteSubnet.value);
  return network !== undefined && intersection([cidr], [network]).length > 0;
}

function isPermit({ action }: AccessRule): boolean {
  return action.value === "permit";
}

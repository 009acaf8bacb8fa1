import type { Evaluated, EvaluatedResource } from "../template/evaluated.ts";
import type { Family } from "./hosts.ts";
import type { PublicAddress, Sku } from "./network.ts";
import { choiceOf, wordOf } from "./read-value.ts";
import { at, known, type Reading } from "./reading.ts";
import type { ResourcesByType } from "./resources-by-type.ts";

/**
 * The public addresses of a template. One without an SKU is Basic.
 *
 * Source: https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses
 */
export function readPublicAddresses(resources: ResourcesByType): ReadonlyMap<string, PublicAddress> {
  return new Map(
    resources.of("Microsoft.Network/publicIPAddresses").map((resource) => [resource.id, readAddress(resource)]),
  );
}

function readAddress({ body, name, uncertain, span }: EvaluatedResource): PublicAddress {
  return {
    name,
    sku: readSku(body, "basic"),
    family: familyOf(at(body, "properties", "publicipaddressversion")),
    doubts: uncertain === undefined ? [] : [{ why: uncertain, span }],
    span,
  };
}

/** The SKU of an address, or what it is where none is written. */
export function readSku(owner: Evaluated, unless: Sku): Reading<Sku> {
  return choiceOf(at(owner, "sku", "name"), ["basic", "standard"]) ?? known(unless, owner.span);
}

/** The family that an `IPv4` or `IPv6` names; the former where nothing does. */
export function familyOf(version: Evaluated | undefined): Family {
  const word = wordOf(version);
  return word?.kind === "known" && word.value === "ipv6" ? 6 : 4;
}

import { parseCidr } from "cidr-tools";
import { type Ipv4Network, networkText, parseIpv4Network } from "../../../service/ipv4-network.ts";
import { parseNetwork } from "../../address-set.ts";
import type { Evaluated } from "../evaluated.ts";
import { type Decided, numberValue, objectOf, textValue } from "../values/make-value.ts";
import { wholeNumber } from "../values/whole-number.ts";
import { type Call, ofValues, type TemplateFunction } from "./function.ts";
import { refused, wrongKind } from "./wrong-kind.ts";

/**
 * Functions of address ranges.
 * https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-cidr
 */
export const networks: readonly TemplateFunction[] = [
  ofValues("parseCidr", 1, 1, parse),
  ofValues("cidrSubnet", 3, 3, subnet),
  ofValues("cidrHost", 2, 2, host),
];

function parse([value]: readonly Decided[], call: Call): Evaluated {
  const network = ipv4Of(value);
  if (network === undefined) return wrongKind(call, value, "an IPv4 range such as 10.0.0.0/24");
  const { first, last } = rangeOf(network);
  const hasHosts = network.prefix < 31;
  const texts = {
    network: addressText(first),
    netmask: addressText(2 ** 32 - 2 ** (32 - network.prefix)),
    broadcast: addressText(last),
    firstUsable: addressText(hasHosts ? first + 1 : first),
    lastUsable: addressText(hasHosts ? last - 1 : last),
  };
  const entries = Object.entries(texts).map(([name, text]) => [name, textValue(text, call.at)] as const);
  return objectOf([...entries, ["cidr", numberValue(network.prefix, call.at)]], call.at);
}

/** The subnet of a given prefix length, counted from 0. */
function subnet([value, length, place]: readonly Decided[], call: Call): Evaluated {
  const text = value?.kind === "string" ? parseNetwork(value.value) : undefined;
  const prefix = length === undefined ? undefined : wholeNumber(length);
  const index = place === undefined ? undefined : wholeNumber(place);
  if (text === undefined) return wrongKind(call, value, "an address range");
  if (prefix === undefined || index === undefined) return wrongKind(call, length, "whole numbers");
  const { start, version, prefix: outer } = parseCidr(text);
  const bits = version === 4 ? 32 : 128;
  if (prefix < Number(outer) || prefix > bits) return refused(call, `a prefix of ${prefix} is not within '${text}'`);
  if (index < 0 || BigInt(index) >= 1n << BigInt(prefix - Number(outer))) {
    return refused(call, `there is no subnet ${index} of that size in '${text}'`);
  }
  const first = start + (BigInt(index) << BigInt(bits - prefix));
  return textValue(rangeText(first, prefix, version), call.at);
}

/** The usable address of an index, the one after the network's own being 0. */
function host([value, place]: readonly Decided[], call: Call): Evaluated {
  const network = ipv4Of(value);
  const index = place === undefined ? undefined : wholeNumber(place);
  if (network === undefined) return wrongKind(call, value, "an IPv4 range such as 10.0.0.0/24");
  if (index === undefined) return wrongKind(call, place, "a whole number");
  const { first, last } = rangeOf(network);
  const address = first + 1 + index;
  return index < 0 || address >= last
    ? refused(call, `there is no address ${index} in the range`)
    : textValue(addressText(address), call.at);
}

function ipv4Of(value: Decided | undefined): Ipv4Network | undefined {
  return value?.kind === "string" ? parseIpv4Network(value.value) : undefined;
}

function rangeOf({ address, prefix }: Ipv4Network): { readonly first: number; readonly last: number } {
  const size = 2 ** (32 - prefix);
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}

function addressText(address: number): string {
  return networkText({ address, prefix: 32 }).replace("/32", "");
}

function rangeText(first: bigint, prefix: number, version: 4 | 6): string {
  if (version === 4) return networkText({ address: Number(first), prefix });
  const groups = Array.from({ length: 8 }, (_, index) => (first >> BigInt(16 * (7 - index))) & 0xffffn);
  const text = `${groups.map((group) => group.toString(16)).join(":")}/${prefix}`;
  return parseNetwork(text) ?? text;
}

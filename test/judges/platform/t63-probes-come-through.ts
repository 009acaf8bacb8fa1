import { type Balancer, balancersOf } from "./balancers.ts";
import { holdsAddress, probeSource } from "./ipv4.ts";
import { type Address, scaleSetsOf } from "./machines.ts";
import { idIn, numberIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { holdsPort, type SecurityGroup, type SecurityRule, type Side, securityGroupsOf } from "./security-groups.ts";
import { subnetsOf } from "./subnets.ts";

export const probesComeThrough: PlatformCheck = {
  number: "T63",
  says: "No security group drops a probe: its source is in `VirtualNetwork`, `*` and whatever range holds 168.63.129.16.",
  complaints(deployed) {
    const balancers = balancersOf(deployed);
    const groups = securityGroupsOf(deployed);
    const subnets = subnetsOf(deployed);
    return scaleSetsOf(deployed).flatMap(({ where, addresses }) =>
      addresses.flatMap((address) => {
        const subnet = subnets.find(({ id }) => id === address.subnet);
        const ids = [address.securityGroup, idIn(subnet?.properties, "networkSecurityGroup")];
        const around = groups.filter(({ resource }) => ids.includes(resource.id));
        return probedPorts(address, balancers).flatMap((port) =>
          around.flatMap((group) => droppedBy(group, address, port)).map((what) => ({ where, what })),
        );
      }),
    );
  },
};

/** The ports that the probes of the rules of its pools ask. */
function probedPorts({ pools }: Address, balancers: readonly Balancer[]): readonly number[] {
  const ports = balancers.flatMap(({ rules, probes }) =>
    rules
      .filter(({ properties }) => pools.includes(idIn(properties, "backendAddressPool") ?? ""))
      .flatMap(({ properties }) => probes.filter(({ id }) => id === idIn(properties, "probe")))
      .flatMap(({ properties }) => numberIn(properties, "port") ?? []),
  );
  return [...new Set(ports)];
}

function droppedBy({ where, rules }: SecurityGroup, address: Address, port: number): readonly string[] {
  const first = rules.find((rule) => isAboutProbe(rule, address, port));
  return first === undefined || first.isAllow
    ? []
    : [`the probe of port ${port} is dropped by ${first.where} of ${where}`];
}

function isAboutProbe(rule: SecurityRule, address: Address, port: number): boolean {
  const isOfTcp = rule.protocol === "tcp" || rule.protocol === "*";
  const isInbound = rule.direction === "inbound";
  return (
    isInbound && isOfTcp && isFromProbe(rule.source) && isTo(rule.destination, address) && holdsPort(rule.ports, port)
  );
}

function isFromProbe({ prefixes }: Side): boolean {
  const tags = ["*", "any", "azureloadbalancer", "virtualnetwork"];
  return prefixes.some((prefix) => tags.includes(prefix.toLowerCase()) || holdsAddress(prefix, probeSource));
}

/** Ranges of destinations are taken to hold every address. */
function isTo({ prefixes, groups }: Side, { applicationGroups }: Address): boolean {
  return prefixes.length > 0 || groups.some((group) => applicationGroups.includes(group));
}

import type { Complaint } from "../complaint.ts";
import { itemsOf, memberOf, textOf } from "../json.ts";
import { prefixLength } from "./ipv4.ts";
import { idIn, resourcesOf, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { holdsPort, type SecurityGroup, securityGroupsOf } from "./security-groups.ts";
import { type Subnet, subnetsOf } from "./subnets.ts";

export const bastionSubnet: PlatformCheck = {
  number: "T69",
  says: "Bastion's subnet is called AzureBastionSubnet, is a /26 or larger, and a group on it has the whole set of rules.",
  complaints(deployed) {
    const groups = securityGroupsOf(deployed);
    const subnets = subnetsOf(deployed).filter(({ name }) => name === "AzureBastionSubnet");
    const misplaced = resourcesOf(deployed, "Microsoft.Network/bastionHosts").filter(({ body }) =>
      itemsOf(memberOf(body, "properties", "ipConfigurations"))
        .flatMap((configuration) => idIn(configuration, "properties", "subnet") ?? [])
        .some((subnet) => !subnet.endsWith("/subnets/azurebastionsubnet")),
    );
    return [
      ...misplaced.map((host) => ({ where: whereOf(host), what: "is in no AzureBastionSubnet" })),
      ...subnets.filter(isTooSmall).map(({ where }) => ({ where, what: "is smaller than /26" })),
      ...subnets.flatMap((subnet) =>
        groups
          .filter(({ resource }) => resource.id === idIn(subnet.properties, "networkSecurityGroup"))
          .flatMap((group) => missingRules(group)),
      ),
    ];
  },
};

function isTooSmall({ properties }: Subnet): boolean {
  const written = textOf(properties, "addressPrefix") ?? itemsOf(memberOf(properties, "addressPrefixes"))[0];
  return typeof written === "string" && (prefixLength(written) ?? 0) > 26;
}

/** What Bastion needs. Source: PLATFORM-RULES 7.37 and 7.38. */
const needed = [
  { direction: "inbound", other: ["internet", "*"], ports: [443] },
  { direction: "inbound", other: ["gatewaymanager"], ports: [443] },
  { direction: "inbound", other: ["azureloadbalancer"], ports: [443] },
  { direction: "inbound", other: ["virtualnetwork"], ports: [8080, 5701] },
  { direction: "outbound", other: ["virtualnetwork"], ports: [3389, 22] },
  { direction: "outbound", other: ["azurecloud"], ports: [443] },
  { direction: "outbound", other: ["virtualnetwork"], ports: [8080, 5701] },
  { direction: "outbound", other: ["internet"], ports: [80] },
] as const;

function missingRules({ where, rules }: SecurityGroup): readonly Complaint[] {
  return needed.flatMap(({ direction, other, ports }) => {
    const allowed = rules.filter((rule) => {
      const side = direction === "inbound" ? rule.source : rule.destination;
      const isFromRange = direction === "inbound" && ports[0] === 443 && other[0] === "internet";
      const isOther = side.prefixes.some((prefix) => other.some((word) => word === prefix.toLowerCase()));
      const isRange = isFromRange && side.prefixes.some((prefix) => /^\d/u.test(prefix));
      return rule.isAllow && rule.direction === direction && (isOther || isRange);
    });
    return ports
      .filter((port) => !allowed.some((rule) => holdsPort(rule.ports, port)))
      .map((port) => ({ where, what: `does not allow ${direction} port ${port} of ${other[0]} for Bastion` }));
  });
}

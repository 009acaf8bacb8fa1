import { itemsOf, memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { largestScaleSet } from "./deployed.ts";
import { holdsAddress, probeSource } from "./ipv4.ts";
import { scaleSetsOf } from "./machines.ts";
import { idIn, numberIn, resourcesOf, whereOf, wordIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { securityGroupsOf } from "./security-groups.ts";

/** Numbers of PLATFORM-RULES 7.19 to 7.47. */
export const limits: readonly PlatformCheck[] = [
  {
    number: "7.20",
    says: "A balancer has 600 front ends, 1500 rules and NAT rules, 600 outbound rules.",
    complaints(deployed) {
      return balancersOf(deployed).flatMap(({ where, frontEnds, rules, natRules, outboundRules }) =>
        [
          { count: frontEnds.length, limit: 600, of: "front ends" },
          { count: rules.length + natRules.length, limit: 1500, of: "rules" },
          { count: outboundRules.length, limit: 600, of: "outbound rules" },
        ]
          .filter(({ count, limit }) => count > limit)
          .map(({ count, of }) => ({ where, what: `has ${count} ${of}` })),
      );
    },
  },
  {
    number: "7.20",
    says: "An interface is behind 300 rules.",
    complaints(deployed) {
      const rules = balancersOf(deployed).flatMap((balancer) => [...balancer.rules, ...balancer.natRules]);
      return scaleSetsOf(deployed).flatMap(({ where, addresses }) => {
        const pools = addresses.flatMap((address) => address.pools);
        const own = rules.filter(({ properties }) => pools.includes(idIn(properties, "backendAddressPool") ?? ""));
        return own.length > 300 ? [{ where, what: `is behind ${own.length} rules` }] : [];
      });
    },
  },
  {
    number: "7.23",
    says: "A probe of http asks none of the ports that it may not, and a probe is of tcp, http or https.",
    complaints(deployed) {
      const refused = [19, 21, 25, 70, 110, 119, 143, 220, 993];
      return balancersOf(deployed)
        .flatMap(({ probes }) => probes)
        .flatMap(({ where, properties }) => {
          const protocol = wordIn(properties, "protocol") ?? "none";
          const port = numberIn(properties, "port") ?? 0;
          if (!["tcp", "http", "https"].includes(protocol)) return [{ where, what: `is a probe of ${protocol}` }];
          return protocol !== "tcp" && refused.includes(port)
            ? [{ where, what: `asks port ${port} by ${protocol}` }]
            : [];
        });
    },
  },
  {
    number: "7.30",
    says: "A security group has 1000 rules, and a rule 4000 addresses a side.",
    complaints(deployed) {
      return securityGroupsOf(deployed).flatMap(({ where, rules }) => [
        ...(rules.length > 1000 ? [{ where, what: `has ${rules.length} rules` }] : []),
        ...rules
          .filter(({ source, destination }) => Math.max(source.prefixes.length, destination.prefixes.length) > 4000)
          .map((rule) => ({ where: rule.where, what: "has more than 4000 addresses on a side" })),
      ]);
    },
  },
  {
    number: "7.33",
    says: "A scale set has 1000 instances.",
    complaints(deployed) {
      return scaleSetsOf(deployed)
        .filter(({ largestCapacity }) => largestCapacity > largestScaleSet)
        .map(({ where, largestCapacity }) => ({ where, what: `may have ${largestCapacity} instances` }));
    },
  },
  {
    number: "7.42",
    says: "A namespace has 10,000 hybrid connections; it, and each connection, 12 authorization rules (7.43).",
    complaints(deployed) {
      const children = [
        { of: "Microsoft.Relay/namespaces", kind: "hybridConnections", limit: 10_000 },
        { of: "Microsoft.Relay/namespaces", kind: "authorizationRules", limit: 12 },
        { of: "Microsoft.Relay/namespaces/hybridConnections", kind: "authorizationRules", limit: 12 },
      ];
      return children.flatMap(({ of, kind, limit }) =>
        resourcesOf(deployed, of).flatMap((resource) => {
          const own = resourcesOf(deployed, `${of}/${kind}`).filter(({ id }) => id.startsWith(`${resource.id}/`));
          return own.length > limit ? [{ where: whereOf(resource), what: `has ${own.length} ${kind}` }] : [];
        }),
      );
    },
  },
  {
    number: "7.47",
    says: "No address space of a network holds the probes' source.",
    complaints(deployed) {
      return resourcesOf(deployed, "Microsoft.Network/virtualNetworks").flatMap((network) =>
        itemsOf(memberOf(network.body, "properties", "addressSpace", "addressPrefixes"))
          .filter((range) => typeof range === "string" && holdsAddress(range, probeSource))
          .map((range) => ({ where: whereOf(network), what: `${range} holds ${probeSource}` })),
      );
    },
  },
];

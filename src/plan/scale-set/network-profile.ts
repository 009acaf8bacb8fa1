import type { PublicIP } from "../../service/configuration.ts";
import { cleanName, ruleNames } from "../design/clean-name.ts";
import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, idOf, list, literal, record, told } from "../expression.ts";
import { healthProbe } from "./health-probe.ts";

/** The version of the network API that flexible orchestration makes interfaces with. */
const networkApiVersion = "2022-11-01";

/** The one interface of each machine of a role: its subnet, groups, pools, name servers and public address. */
export function networkProfile(design: ServiceDesign, role: RoleDesign): Expression {
  const isFlexible = design.choices.orchestration === "flexible";
  const probe = healthProbe(design, role);
  return record({
    networkApiVersion: isFlexible ? literal(networkApiVersion) : undefined,
    healthProbe: probe === undefined ? undefined : withId(idOf(probe.balancer, probe.part)),
    networkInterfaceConfigurations: list([
      record({
        name: literal("primary"),
        properties: record({
          primary: literal(true),
          enableAcceleratedNetworking: literal(true),
          networkSecurityGroup: withId(idOf(`${role.symbol}SecurityGroup`)),
          dnsSettings: nameServers(design),
          ipConfigurations: list([record({ name: literal("primary"), properties: ipConfiguration(design, role) })]),
        }),
      }),
    ]),
  });
}

function ipConfiguration(design: ServiceDesign, role: RoleDesign): Expression {
  const pools = poolsOf(design, role);
  return record({
    primary: literal(true),
    subnet: withId(idOf("network", `${role.symbol}Subnet`)),
    applicationSecurityGroups: list([withId(idOf(`${role.symbol}Group`))]),
    loadBalancerBackendAddressPools: pools.length === 0 ? undefined : list(pools.map(withId)),
    publicIPAddressConfiguration: publicAddress(role),
  });
}

function withId(id: Expression): Expression {
  return record({ id });
}

/** The pools of its rules, and the one that holds every machine for the way out. */
function poolsOf({ balancers, wayOut }: ServiceDesign, { symbol }: RoleDesign): readonly Expression[] {
  const own = balancers.filter(({ pools }) => pools.includes(symbol)).map((balancer) => poolOf(balancer, symbol));
  return wayOut === "balancer" ? [...own, idOf("balancer", "outboundPool")] : own;
}

function poolOf({ kind, symbol }: BalancerDesign, role: string): Expression {
  return idOf(symbol, kind === "public" ? `${role}Pool` : `${role}InternalPool`);
}

function nameServers({ service }: ServiceDesign): Expression | undefined {
  const servers = service.configurations[0]?.configuration.networkConfiguration?.dnsServers ?? [];
  if (servers.length === 0) return undefined;
  const addresses = servers.map(({ span, name, ipAddress }) => {
    const address = from(literal(ipAddress.value), span, name.span, ipAddress.span);
    return told(address, `DnsServer ${name.value}`);
  });
  return record({ dnsServers: list(addresses) });
}

function publicAddress({ subnet, role }: RoleDesign): Expression | undefined {
  const [address] = subnet.address?.publicIPs ?? [];
  return address === undefined ? undefined : publicAddressOf(address, role.name.value);
}

/** An address of its own for each machine; its ports stay closed but for those that endpoints open. */
function publicAddressOf({ span, name, idleTimeoutInMinutes, domainNameLabel }: PublicIP, role: string): Expression {
  const label = domainNameLabel === undefined ? undefined : from(literal(domainNameLabel.value), domainNameLabel.span);
  const idle = idleTimeoutInMinutes;
  const address = record({
    name: from(literal(cleanName(name.value, { ...ruleNames, fallback: "public" })), name.span),
    properties: record({
      idleTimeoutInMinutes: idle === undefined ? undefined : from(literal(idle.value), idle.span),
      dnsSettings: label === undefined ? undefined : record({ domainNameLabel: label }),
    }),
    sku: record({ name: literal("Standard") }),
  });
  return from(told(address, `PublicIP ${name.value} of ${role}`), span);
}

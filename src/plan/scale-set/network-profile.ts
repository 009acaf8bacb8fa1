import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, idOf, list, literal, record, told } from "../expression.ts";
import { healthProbe } from "./health-probe.ts";
import { publicAddress } from "./public-address.ts";

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

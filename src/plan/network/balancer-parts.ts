import type { BalancerDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, literal, record, variable } from "../expression.ts";
import type { ResourcePart } from "../plan.ts";
import { healthProbe } from "../scale-set/health-probe.ts";

export const loadBalancerType = "Microsoft.Network/loadBalancers";

/** The front end of a balancer, which has one. */
export const frontEndName = "front-end";

/** The pool of all roles, which the outbound rule is for. Words of roles have no underscore. */
export const outboundPoolName = "all_roles";

/** The variable that holds the name of a balancer, for its own parts to be named by. */
export function nameVariable({ symbol }: BalancerDesign): string {
  return `${symbol}Name`;
}

/** A reference to a part of the balancer that it stands in. */
export function ownPart(balancer: BalancerDesign, type: string, name: string): Expression {
  return record({
    id: {
      kind: "part-id",
      type: `${loadBalancerType}/${type}`,
      names: [variable(nameVariable(balancer)), literal(name)],
    },
  });
}

/** The symbol of the pool of a role. */
export function poolSymbol({ kind }: BalancerDesign, role: string): string {
  return kind === "public" ? `${role}Pool` : `${role}InternalPool`;
}

/** The pools of a balancer: those of its roles, and of the one that is the way out that of all roles. */
export function poolsOf(balancer: BalancerDesign, { roles, wayOut }: ServiceDesign): readonly ResourcePart[] {
  const own = roles
    .filter(({ symbol }) => balancer.pools.includes(symbol))
    .map(({ symbol, word }) => ({ symbol: poolSymbol(balancer, symbol), name: literal(word) }));
  const outbound = { symbol: "outboundPool", name: literal(outboundPoolName) };
  const pools = isWayOut(balancer, wayOut) ? [...own, outbound] : own;
  return pools.map((pool) => ({ ...pool, type: "backendAddressPools" }));
}

/** The probes by which scale sets know whether their instances are well. */
export function healthProbesOf(balancer: BalancerDesign, design: ServiceDesign): readonly ResourcePart[] {
  return design.roles.flatMap((role) => {
    const probe = healthProbe(design, role);
    if (probe?.balancer !== balancer.symbol) return [];
    return [{ symbol: probe.part, type: "probes", name: literal(probe.name) }];
  });
}

/** Whether the roles call out over a balancer. */
export function isWayOut({ kind }: BalancerDesign, wayOut: ServiceDesign["wayOut"]): boolean {
  return kind === "public" && wayOut === "balancer";
}

import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, list, literal, parameter, record, variable } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import { healthProbesOf, isWayOut, loadBalancerType, nameVariable, poolsOf } from "../network/balancer-parts.ts";
import { balancerProbe } from "../network/balancer-probe.ts";
import { balancingRule, instanceRule } from "../network/balancer-rules.ts";
import { convertedNetworkFitsLimits } from "../network/codes.ts";
import { desktopNatRules } from "../network/desktop-nat-rules.ts";
import { endpointPlaces } from "../network/endpoint-places.ts";
import { frontEndOf } from "../network/front-end.ts";
import { allocatedOutboundPorts, outboundRule } from "../network/outbound-rule.ts";
import type { AccountNote, Fragment } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Of one balancer, and of those that lead to one interface. Source: PLATFORM-RULES 7.20. */
const most = { rules: 1500, rulesOfInterface: 300 };

/** The load balancer of all public endpoints, and one for each internal one that endpoints name. */
export const loadBalancers: ResourceEmitter = {
  name: "load-balancers",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/loadbalancers",
  emit(design) {
    if (design.roles.length === 0) return {};
    const fragments = design.balancers.map((balancer) => balancerOf(balancer, design));
    return {
      parameters: [
        locationParameter,
        serviceNameParameter(design),
        ...fragments.flatMap(({ parameters }) => parameters ?? []),
      ],
      variables: fragments.flatMap(({ variables }) => variables ?? []),
      resources: fragments.flatMap(({ resources }) => resources ?? []),
      notes: [...fragments.flatMap(({ notes }) => notes ?? []), ...design.roles.flatMap(refusedNotes)],
      diagnostics: fragments.flatMap(({ diagnostics }) => diagnostics ?? []),
    };
  },
};

function balancerOf(balancer: BalancerDesign, design: ServiceDesign): Fragment {
  const hasOutbound = isWayOut(balancer, design.wayOut);
  const frontEnd = frontEndOf(balancer, design);
  const pools = poolsOf(balancer, design);
  const rules = design.roles.flatMap((role) => rulesOf(role, balancer));
  const natRules = balancer.kind === "public" ? natRulesOf(balancer, design) : [];
  const name = nameVariable(balancer);
  return {
    parameters: [...frontEnd.parameters, ...(hasOutbound ? [allocatedOutboundPorts] : [])],
    variables: [{ name, value: resourceName(balancer.kind === "public" ? "balancer" : `${balancer.word}-internal`) }],
    resources: [
      {
        symbol: balancer.symbol,
        type: loadBalancerType,
        apiVersion: networkApiVersion,
        name: variable(name),
        body: [
          { name: "location", value: parameter("location") },
          { name: "sku", value: record({ name: literal("Standard") }) },
          {
            name: "properties",
            value: record({
              frontendIPConfigurations: list([frontEnd.value]),
              backendAddressPools: list(pools.map((pool) => record({ name: pool.name }))),
              probes: someOf(balancer.probes.map(balancerProbe)),
              loadBalancingRules: someOf(rules),
              inboundNatRules: someOf(natRules),
              outboundRules: hasOutbound ? list([outboundRule(balancer)]) : undefined,
            }),
          },
        ],
        parts: [...pools, ...healthProbesOf(balancer, design)],
        told: wordsOf(balancer),
        origins: frontEnd.origins,
      },
    ],
    notes: frontEnd.notes,
    diagnostics: [...frontEnd.diagnostics, ...beyondLimits(rules.length + natRules.length, balancer, design)],
  };
}

function wordsOf({ configured, kind }: BalancerDesign): string {
  if (kind === "public") return "Load balancer of all public endpoints";
  return configured === undefined ? "Internal load balancer" : `Internal load balancer ${configured.name.value}`;
}

function rulesOf(role: RoleDesign, balancer: BalancerDesign): readonly Expression[] {
  return role.balanced
    .filter((port) => port.balancer === balancer.symbol && port.refusal === undefined)
    .map((port) => balancingRule(port, role, balancer));
}

function natRulesOf(balancer: BalancerDesign, design: ServiceDesign): readonly Expression[] {
  const own = design.roles.flatMap((role) =>
    role.instancePorts.filter(({ refusal }) => refusal === undefined).map((port) => instanceRule(port, role, balancer)),
  );
  return [...own, ...desktopNatRules(balancer, design)];
}

function someOf(items: readonly Expression[]): Expression | undefined {
  return items.length === 0 ? undefined : list(items);
}

/** What a load balancer refuses is left out, and told with what to do. */
function refusedNotes({ balanced, instancePorts }: RoleDesign): readonly AccountNote[] {
  return [...balanced, ...instancePorts].flatMap(({ endpoint, refusal }) =>
    refusal === undefined
      ? []
      : endpointPlaces(endpoint).map((span): AccountNote => ({ fate: "by-hand", span, ...refusal })),
  );
}

function beyondLimits(count: number, balancer: BalancerDesign, design: ServiceDesign): readonly Diagnostic[] {
  const { span } = design.service.written.name;
  const whole =
    count > most.rules
      ? [diagnose(convertedNetworkFitsLimits, "balancerRules", span, { count, most: most.rules })]
      : [];
  const crowded = design.roles
    .map((role) => ({ role, rules: rulesOf(role, balancer).length + role.instancePorts.length }))
    .filter(({ rules }) => rules > most.rulesOfInterface)
    .map(({ role: { role }, rules }) => {
      const about = { role: role.name.value, count: rules, most: most.rulesOfInterface };
      return diagnose(convertedNetworkFitsLimits, "interfaceRules", role.name.span, about);
    });
  return [...whole, ...crowded];
}

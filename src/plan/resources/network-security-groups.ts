import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { locationParameter, resourceName, serviceNameParameter } from "../deployment-parameters.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { call, type Expression, list, parameter, record, variable } from "../expression.ts";
import { networkApiVersion } from "../network/api-version.ts";
import { uncalledNotes } from "../network/caller-rules.ts";
import { convertedNetworkFitsLimits } from "../network/codes.ts";
import { uselessRuleNotes } from "../network/endpoint-rules.ts";
import { ownNetworksRule, roleRules } from "../network/role-rules.ts";
import { type SecurityRule, writtenRules } from "../network/security-rule.ts";
import type { Fragment, PlannedParameter } from "../plan.ts";
import type { ResourceEmitter } from "../resources.ts";

/** Of a group: rules, and application security groups that they name. Source: PLATFORM-RULES 7.30, VM-TARGETS T74. */
const most = { rules: 1000, groups: 100 };

/** A network security group for each role, on the interfaces of its instances: an existing subnet is not ours to change. */
export const networkSecurityGroups: ResourceEmitter = {
  name: "network-security-groups",
  source: "https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups",
  emit(design) {
    if (design.roles.length === 0) return {};
    const groups = design.roles.map((role) => groupOf(role, design));
    const isExisting = design.network.kind === "existing" && design.roles.length > 0;
    return {
      parameters: [locationParameter, serviceNameParameter(design), ...(isExisting ? [allowedNetworkRanges] : [])],
      variables: groups.flatMap(({ variables }) => variables ?? []),
      resources: groups.flatMap(({ resources }) => resources ?? []),
      notes: design.roles.flatMap((role) => [...uselessRuleNotes(role), ...uncalledNotes(role)]),
      diagnostics: groups.flatMap(({ diagnostics }) => diagnostics ?? []),
    };
  },
};

const allowedNetworkRanges: PlannedParameter = {
  name: "allowedNetworkRanges",
  type: "array",
  description: "Ranges of your own network, in CIDR notation, whose machines may reach every port of every role.",
  defaultValue: list([]),
  value: { kind: "default" },
};

function groupOf(role: RoleDesign, design: ServiceDesign): Fragment {
  const rules = roleRules(role, design);
  const written = list(writtenRules(rules));
  const isExisting = design.network.kind === "existing";
  const rulesName = `${role.symbol}SecurityRules`;
  return {
    variables: isExisting ? [{ name: rulesName, value: written }] : [],
    resources: [
      {
        symbol: `${role.symbol}SecurityGroup`,
        type: "Microsoft.Network/networkSecurityGroups",
        apiVersion: networkApiVersion,
        name: resourceName(`${role.word}-rules`),
        body: [
          { name: "location", value: parameter("location") },
          {
            name: "properties",
            value: record({ securityRules: isExisting ? withOwnNetworks(rulesName, role) : written }),
          },
        ],
        told: `Who reaches role ${role.role.name.value}`,
        origins: [role.role.name.span],
      },
    ],
    diagnostics: beyondLimits(role, rules),
  };
}

/** The rules of a variable, and one more where the deployment names networks: a rule without a source is refused. */
function withOwnNetworks(rulesName: string, role: RoleDesign): Expression {
  const whenFalse = list(writtenRules([ownNetworksRule(role)]));
  const condition = call("empty", parameter("allowedNetworkRanges"));
  return call("concat", variable(rulesName), { kind: "choice", condition, whenTrue: list([]), whenFalse });
}

function beyondLimits({ role, internalPorts }: RoleDesign, rules: readonly SecurityRule[]): readonly Diagnostic[] {
  const about = { role: role.name.value };
  const callers = new Set(internalPorts.flatMap((port) => port.callers)).size;
  const tooManyRules = { ...about, count: rules.length, most: most.rules };
  const tooManyGroups = { ...about, count: callers, most: most.groups };
  return [
    ...(rules.length > most.rules
      ? [diagnose(convertedNetworkFitsLimits, "securityRules", role.name.span, tooManyRules)]
      : []),
    ...(callers > most.groups
      ? [diagnose(convertedNetworkFitsLimits, "securityGroups", role.name.span, tooManyGroups)]
      : []),
  ];
}

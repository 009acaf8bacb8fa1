import { desktopPort } from "../../service/remote-desktop-endpoints.ts";
import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, literal, record, told } from "../expression.ts";
import { frontEndName, ownPart } from "./balancer-parts.ts";
import { type DesktopRange, desktopRanges } from "./desktop-ranges.ts";

/** The inbound NAT rules to Remote Desktop, where they were chosen: of each role its own ports. */
export function desktopNatRules(balancer: BalancerDesign, design: ServiceDesign): readonly Expression[] {
  const ranges = desktopRanges(design);
  return design.roles.flatMap((role) => {
    const range = ranges.get(role.symbol);
    return range?.kind === "range" ? [natRule(role, range, balancer)] : [];
  });
}

function natRule(
  role: RoleDesign,
  { first, last }: Extract<DesktopRange, { kind: "range" }>,
  balancer: BalancerDesign,
): Expression {
  const rule = record({
    // Names of the other rules begin with the word of a role, which has no underscore.
    name: literal(`${role.word}_remote-desktop`),
    properties: record({
      frontendIPConfiguration: ownPart(balancer, "frontendIPConfigurations", frontEndName),
      backendAddressPool: ownPart(balancer, "backendAddressPools", role.word),
      protocol: literal("Tcp"),
      frontendPortRangeStart: literal(first),
      frontendPortRangeEnd: literal(last),
      backendPort: literal(desktopPort),
      enableTcpReset: literal(true),
    }),
  });
  return told(from(rule, role.remoteAccess), `Remote Desktop of ${role.role.name.value}: a port for each instance`);
}

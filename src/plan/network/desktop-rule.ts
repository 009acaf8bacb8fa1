import { desktopPort } from "../../service/remote-desktop-endpoints.ts";
import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { type Expression, from, literal, parameter } from "../expression.ts";
import type { SecurityRule } from "./security-rule.ts";

/** The rule that lets Remote Desktop in to a role that imported it, by what was chosen; none where no port is opened. */
export function desktopRule(role: RoleDesign, design: ServiceDesign): readonly SecurityRule[] {
  const source = desktopSource(design);
  if (role.remoteAccess === undefined || source === undefined) return [];
  return [
    {
      title: "RemoteDesktop",
      direction: "Inbound",
      access: "Allow",
      protocol: literal("Tcp"),
      source: { kind: "prefix", value: source.value },
      destination: { kind: "group", symbol: `${role.symbol}Group` },
      ports: [from(literal(String(desktopPort)), role.remoteAccess)],
      told: `Remote Desktop, from ${source.words} alone`,
    },
  ];
}

function desktopSource({
  remoteAccess,
  network,
}: ServiceDesign): { readonly value: Expression; readonly words: string } | undefined {
  switch (remoteAccess) {
    case "bastion": {
      const value = network.kind === "new" ? literal(network.bastionPrefix) : parameter("bastionSubnetRange");
      return { value, words: "the subnet of Azure Bastion" };
    }
    case "nat":
      return { value: parameter("remoteDesktopSourceRange"), words: "the range that the deployment names" };
    case "private":
      return { value: parameter("corporateRange"), words: "the corporate range that the deployment names" };
    case "relay":
    case "none":
      return undefined;
  }
}

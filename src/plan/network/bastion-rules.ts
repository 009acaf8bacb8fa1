import { literal } from "../expression.ts";
import { prefix, type SecurityRule } from "./security-rule.ts";

/**
 * The rules that the subnet of Azure Bastion has to have, both ways, and no others.
 *
 * Source: https://learn.microsoft.com/azure/bastion/bastion-nsg, PLATFORM-RULES 7.37 and 7.38
 */
export const bastionRules: readonly SecurityRule[] = [
  inbound("AllowHttps", "Tcp", "Internet", "*", ["443"], "Browsers and Remote Desktop clients"),
  inbound("AllowGatewayManager", "Tcp", "GatewayManager", "*", ["443"], "The platform's control of the host"),
  inbound("AllowLoadBalancer", "Tcp", "AzureLoadBalancer", "*", ["443"], "The platform's probes"),
  inbound("AllowHostCommunication", "*", "VirtualNetwork", "VirtualNetwork", ["8080", "5701"], "Between its instances"),
  { ...inbound("DenyAll", "*", "*", "*", ["*"], "Nothing else comes in"), access: "Deny", priority: 4096 },
  outbound("AllowRemoteDesktopAndSsh", "*", "*", "VirtualNetwork", ["22", "3389"], "To the machines"),
  outbound("AllowAzureCloud", "Tcp", "*", "AzureCloud", ["443"], "To the platform"),
  outbound(
    "AllowHostCommunicationOut",
    "*",
    "VirtualNetwork",
    "VirtualNetwork",
    ["8080", "5701"],
    "Between its instances",
  ),
  outbound("AllowSessionInformation", "*", "*", "Internet", ["80"], "Session information and certificate checks"),
  { ...outbound("DenyAllOut", "*", "*", "*", ["*"], "Nothing else goes out"), access: "Deny", priority: 4096 },
];

function inbound(
  title: string,
  protocol: "Tcp" | "*",
  source: string,
  destination: string,
  ports: readonly string[],
  told: string,
): SecurityRule {
  return {
    title,
    direction: "Inbound",
    access: "Allow",
    protocol: literal(protocol),
    source: prefix(source),
    destination: prefix(destination),
    ports: ports.map(literal),
    told,
  };
}

function outbound(...[title, protocol, source, destination, ports, told]: Parameters<typeof inbound>): SecurityRule {
  return { ...inbound(title, protocol, source, destination, ports, told), direction: "Outbound" };
}

import { type CodeRecord, defineCode, diagnose } from "../diagnostic/code-record.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Undecided } from "./flow.ts";
import { networkCodes } from "./network/codes.ts";
import { templateCodes } from "./template/codes.ts";

export const reachIsDecided = defineCode({
  name: "reach-is-decided",
  category: "network",
  severity: "info",
  summary: "The files say who can reach what.",
  why: "In a network of the customer's own, what its neighbours reach is decided by gateways, routes and security groups that are configured elsewhere. Nothing is guessed there: whoever signs a firewall change has to look.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-networkconfiguration",
  messages: {
    undecided: "It is not decided {what}: {why}.",
  },
  example: {
    bad: `<NetworkConfiguration>
  <VirtualNetworkSite name="corporate" />
</NetworkConfiguration>`,
    good: `<NetworkConfiguration>
  <Dns><DnsServers><DnsServer name="resolver" IPAddress="10.0.0.4" /></DnsServers></Dns>
</NetworkConfiguration>`,
  },
});

/** The finding that tells of something undecided; it stands at the first place that caused it. */
export function undecidedFinding({ what, why, origins }: Undecided): readonly Diagnostic[] {
  const [first, ...others] = origins;
  if (first === undefined) return [];
  const related = others.map((span) => ({ message: "This has a part in it.", span }));
  return [diagnose(reachIsDecided, "undecided", first, { what, why }, { related })];
}

/** Every code of reach, those of templates included. */
export const reachCodes: readonly CodeRecord[] = [reachIsDecided, ...templateCodes, ...networkCodes];

import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { Located, Span } from "../../text/span.ts";
import type { AccountNote } from "../plan.ts";
import { extendedSupportNeedsNetwork } from "./codes.ts";
import { networkPlaceholder, subnetPlaceholder } from "./network-names.ts";
import type { NetworkSection } from "./network-section.ts";
import { stayingNote } from "./staying-notes.ts";

/** What there is to say of names that a network section lacked, or has only placeholders of. */
export function networkFindings(configuration: ServiceConfiguration, section: NetworkSection): readonly Diagnostic[] {
  const { networkConfiguration: network } = configuration;
  const site = network?.virtualNetworkSite;
  const missing = site?.value === networkPlaceholder ? site.span : section.missingNetwork;
  const unnamed = (network?.instanceAddresses ?? [])
    .filter(({ subnets }) => subnets.some(({ value }) => value === subnetPlaceholder))
    .map(({ roleName }) => roleName);
  const placeholder = networkPlaceholder;
  return [
    ...(missing === undefined ? [] : [diagnose(extendedSupportNeedsNetwork, "network", missing, { placeholder })]),
    ...unnamed.map((role) => subnetFinding(role, subnetPlaceholder)),
    ...section.rolesWithoutSubnet.map((role) => subnetFinding(role, section.subnet)),
  ];
}

function subnetFinding({ value, span }: Located<string>, subnet: string): Diagnostic {
  if (subnet === subnetPlaceholder) {
    return diagnose(extendedSupportNeedsNetwork, "subnet", span, { role: value, placeholder: subnetPlaceholder });
  }
  return diagnose(extendedSupportNeedsNetwork, "borrowed", span, { role: value, subnet }, { severity: "info" });
}

/** The same for the account: what the owner has to write into the changed configuration. What stands there stays. */
export function networkNotes({ missingNetwork, rolesWithoutSubnet, subnet }: NetworkSection): readonly AccountNote[] {
  const network = missingNetwork === undefined ? [] : [networkNote(missingNetwork)];
  const notes = [...network, ...rolesWithoutSubnet.map(({ span }) => subnetNote(span, subnet))];
  return notes.flatMap((note) => [stayingNote(note.span, "configuration"), note]);
}

function networkNote(span: Span): AccountNote {
  return {
    fate: "by-hand",
    span,
    why: "Extended support deploys into an existing virtual network, and the configuration names none.",
    todo: `Write the name of the network in place of ${networkPlaceholder} in the changed configuration.`,
  };
}

function subnetNote(span: Span, subnet: string): AccountNote {
  const todo =
    subnet === subnetPlaceholder
      ? `Write the name of its subnet in place of ${subnetPlaceholder} in the changed configuration.`
      : `See that it may be in subnet ${subnet}, the only one that the configuration names.`;
  return { fate: "by-hand", span, why: "Extended support wants a subnet for every role, and this one has none.", todo };
}

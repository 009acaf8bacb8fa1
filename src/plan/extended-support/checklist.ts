import type { PlannedService } from "../planned-service.ts";
import { rolesWithRemoteAccess } from "./remote-desktop-extension.ts";

/** What an owner asks first about extended support, with the answer for this service. */
export interface ChecklistEntry {
  readonly asks: string;
  /** One or more sentences. */
  readonly answer: string;
}

/** What owners of a service have to know before they deploy it to extended support. */
export function extendedSupportChecklist(service: PlannedService): readonly ChecklistEntry[] {
  return [
    {
      asks: "May it still be deployed?",
      answer:
        "Extended support ends on 31 March 2027. Since April 2026 users report that new services are refused, so deploy this over a service that runs there already.",
    },
    { asks: "Does the address stay?", answer: addressAnswer(service) },
    {
      asks: "Does the DNS name stay?",
      answer:
        "A DNS name belongs to the public address there, as <label>.<region>.cloudapp.azure.com; names below cloudapp.net stay behind, so move your own domain's records.",
    },
    {
      asks: "Is there a staging slot?",
      answer:
        "There are no slots. Two cloud services can be linked as swappable when the second is made, and not later.",
    },
    {
      asks: "Where do certificates come from?",
      answer:
        "Out of a Key Vault of the same region and subscription that is enabled for deployment; the thumbprints stay in the configuration.",
    },
    {
      asks: "What of diagnostics?",
      answer: "They are an extension (PaaSDiagnostics) with a configuration and a storage account of its own.",
    },
    {
      asks: "What of scaling?",
      answer:
        "A count stands in the configuration and in the template, and the deployment is refused where they differ. Autoscale rules have to be made anew.",
    },
    { asks: "How do administrators get in?", answer: remoteDesktopAnswer(service) },
    {
      asks: "In which order is it deployed?",
      answer:
        "Network, subnets, public address and vault first; then package the changed definition anew, upload package and changed configuration, and deploy the template with their addresses.",
    },
  ];
}

function addressAnswer({ configurations }: PlannedService): string {
  const isReserved = configurations.some(
    ({ configuration }) => (configuration.networkConfiguration?.reservedIPs.length ?? 0) > 0,
  );
  return isReserved
    ? "The address that the configuration names as ReservedIP is used; it has to be a static public address of this resource group. Roles call out from it too."
    : "The address is an existing one, which you name. If it is static, name it as ReservedIP in the changed configuration too. Roles call out from it as well.";
}

function remoteDesktopAnswer({ expanded }: PlannedService): string {
  return rolesWithRemoteAccess(expanded).length > 0
    ? "By the Remote Desktop extension, unless you chose none: with a new account, whose password is a parameter. It uses ports 3389 and 20000, which security groups have to admit."
    : "Not at all, as before.";
}

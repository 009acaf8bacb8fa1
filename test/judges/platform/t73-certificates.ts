import type { Complaint } from "../complaint.ts";
import { itemsOf, type Json, memberOf, textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import { idIn, resourcesOf, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const certificates: PlatformCheck = {
  number: "T73",
  says: "Each vault of `osProfile.secrets` stands there once, with addresses that have a version, and is enabled for it.",
  complaints(deployed) {
    const used = new Set<string>();
    const ofSets = scaleSetsOf(deployed).flatMap(({ where, profile }) => {
      const secrets = itemsOf(memberOf(profile, "osProfile", "secrets"));
      const vaults = secrets.flatMap((secret) => idIn(secret, "sourceVault") ?? []);
      for (const vault of vaults) used.add(vault);
      const isTwice = new Set(vaults).size < vaults.length;
      return [
        ...(isTwice ? [{ where, what: "names a vault twice" }] : []),
        ...secrets.flatMap((secret) => faultsOf(secret, where)),
      ];
    });
    const shut = resourcesOf(deployed, "Microsoft.KeyVault/vaults").filter(
      ({ id, body }) => used.has(id) && memberOf(body, "properties", "enabledForDeployment") !== true,
    );
    return [...ofSets, ...shut.map((vault) => ({ where: whereOf(vault), what: "is not enabled for deployment" }))];
  },
};

function faultsOf(secret: Json, where: string): readonly Complaint[] {
  return itemsOf(memberOf(secret, "vaultCertificates")).flatMap((certificate) => {
    if (textOf(certificate, "certificateStore") === undefined)
      return [{ where, what: "has a certificate for no store" }];
    const url = textOf(certificate, "certificateUrl");
    if (url === undefined || /\/secrets\/[^/]+\/[^/]+$/u.test(url)) return [];
    return [{ where, what: `has a certificate's address without a version: ${url}` }];
  });
}

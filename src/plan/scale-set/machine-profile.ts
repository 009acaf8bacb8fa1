import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { literal, record } from "../expression.ts";
import { extensionProfile } from "./extension-profile.ts";
import { networkProfile } from "./network-profile.ts";
import { osProfile } from "./os-profile.ts";
import { joined, type Part } from "./part.ts";
import { storageProfile } from "./storage-profile.ts";
import { userData } from "./user-data.ts";

/** The model of the machines of a role. */
export function machineProfile(design: ServiceDesign, role: RoleDesign): Part {
  const os = osProfile(design, role);
  const storage = storageProfile(design.service);
  const extension = extensionProfile(role);
  const told = userData(design, role);
  return {
    ...joined([os, storage, extension, told]),
    value: record({
      osProfile: os.value,
      storageProfile: storage.value,
      networkProfile: networkProfile(design, role),
      securityProfile: trustedLaunch,
      extensionProfile: extension.value,
      userData: told.value,
    }),
  };
}

/** Written out, since what holds without it depends on the version of the API. Source: https://learn.microsoft.com/azure/virtual-machines/trusted-launch */
const trustedLaunch = record({
  securityType: literal("TrustedLaunch"),
  uefiSettings: record({ secureBootEnabled: literal(true), vTpmEnabled: literal(true) }),
});

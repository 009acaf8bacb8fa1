import type { RoleDesign, ServiceDesign } from "../design/design.ts";
import { literal, parameter, record } from "../expression.ts";
import { certificatesOf } from "./certificates.ts";
import type { Part } from "./part.ts";
import { takesNewImages } from "./upgrade-policy.ts";

/** Names, the administrator and the certificates of the machines of a role. */
export function osProfile(design: ServiceDesign, role: RoleDesign): Part {
  const certificates = certificatesOf(design.service, role);
  return {
    ...certificates,
    value: record({
      computerNamePrefix: literal(role.computerNamePrefix),
      adminUsername: parameter("adminUsername"),
      adminPassword: parameter("adminPassword"),
      windowsConfiguration: record({
        // The platform refuses both ways of updating at once: new images, and updates within the machine.
        enableAutomaticUpdates: literal(!takesNewImages(design, role)),
      }),
      secrets: certificates.value,
    }),
  };
}

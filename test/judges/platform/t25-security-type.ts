import { textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

const types = ["TrustedLaunch", "Standard", "ConfidentialVM"];

export const securityType: PlatformCheck = {
  number: "T25",
  says: "A scale set says its `securityProfile.securityType`, since the default depends on version and subscription.",
  complaints(deployed) {
    return scaleSetsOf(deployed)
      .filter(({ profile }) => !types.includes(textOf(profile, "securityProfile", "securityType") ?? ""))
      .map(({ where }) => ({ where, what: "does not say its securityType" }));
  },
};

import { closedWithoutGroup } from "./closed-without-group.ts";
import { limits } from "./limits.ts";
import { neededParts } from "./needed-parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { acceleratedNetworking } from "./t06-accelerated-networking.ts";
import { noNatPools } from "./t19-no-nat-pools.ts";
import { probeThreshold } from "./t20-probe-threshold.ts";
import { standardOnly } from "./t21-standard-only.ts";
import { wayOut } from "./t22-way-out.ts";
import { managedDisks } from "./t24-managed-disks.ts";
import { securityType } from "./t25-security-type.ts";
import { noOverprovisionWhenFlexible, orchestrationMode } from "./t28-orchestration-mode.ts";
import { oneRuleAPort } from "./t30-one-rule-a-port.ts";
import { customScript } from "./t46-custom-script.ts";
import { userData } from "./t49-user-data.ts";
import { oneOutboundRule } from "./t61-one-outbound-rule.ts";
import { noOtherSnat } from "./t62-no-other-snat.ts";
import { probesComeThrough } from "./t63-probes-come-through.ts";
import { rollingNeedsHealth } from "./t64-rolling-needs-health.ts";
import { computerNamePrefix } from "./t65-computer-name-prefix.ts";
import { securityRules } from "./t66-security-rules.ts";
import { frontEndPorts } from "./t67-front-end-ports.ts";
import { applicationGroups } from "./t68-application-groups.ts";
import { bastionSubnet } from "./t69-bastion-subnet.ts";
import { secretNames } from "./t70-secret-names.ts";
import { outboundPorts } from "./t71-outbound-ports.ts";
import { sharedBackEndPort } from "./t72-shared-back-end-port.ts";
import { certificates } from "./t73-certificates.ts";
import { ruleSides } from "./t74-rule-sides.ts";
import { portNumbers } from "./t75-port-numbers.ts";
import { upgradePolicy } from "./t76-upgrade-policy.ts";

/** What no schema and no compiler knows; each with a bad example in its test. */
export const platformChecks: readonly PlatformCheck[] = [
  neededParts,
  closedWithoutGroup,
  acceleratedNetworking,
  noNatPools,
  probeThreshold,
  standardOnly,
  wayOut,
  managedDisks,
  securityType,
  orchestrationMode,
  noOverprovisionWhenFlexible,
  oneRuleAPort,
  customScript,
  userData,
  oneOutboundRule,
  noOtherSnat,
  probesComeThrough,
  rollingNeedsHealth,
  computerNamePrefix,
  securityRules,
  frontEndPorts,
  applicationGroups,
  bastionSubnet,
  secretNames,
  outboundPorts,
  sharedBackEndPort,
  certificates,
  ruleSides,
  portNumbers,
  upgradePolicy,
  ...limits,
];

import type { Rule } from "../rule.ts";
import { accessControlListNarrows } from "./access-control-list-narrows.ts";
import { accessListOrSecurityGroup } from "./access-list-or-security-group.ts";
import { accessListsAdmitSomebody } from "./access-lists-admit-somebody.ts";
import { accessRuleOrdersDiffer } from "./access-rule-orders-differ.ts";
import { accessRuleSubnetIsCidr } from "./access-rule-subnet-is-cidr.ts";
import { accessRuleSubnetStartsAtNetwork } from "./access-rule-subnet-starts-at-network.ts";
import { accessRuleTakesEffect } from "./access-rule-takes-effect.ts";
import { atLeastOneInstance } from "./at-least-one-instance.ts";
import { atLeastTwoInstances } from "./at-least-two-instances.ts";
import { bindingNamesEndpoint } from "./binding-names-endpoint.ts";
import { bindingsNeedDifferentHostHeaders } from "./bindings-need-different-host-headers.ts";
import { certificateHasThumbprint } from "./certificate-has-thumbprint.ts";
import { certificateIsDeclared } from "./certificate-is-declared.ts";
import { certificateOnPlainEndpoint } from "./certificate-on-plain-endpoint.ts";
import { definitionHasARole } from "./definition-has-a-role.ts";
import { endpointAclNamesAccessControl } from "./endpoint-acl-names-access-control.ts";
import { endpointAclNamesEndpoint } from "./endpoint-acl-names-endpoint.ts";
import { endpointAclOnPublicEndpoint } from "./endpoint-acl-on-public-endpoint.ts";
import { endpointLimits } from "./endpoint-limits.ts";
import { everyRoleHasASubnet } from "./every-role-has-a-subnet.ts";
import { extendedSupportVmSize } from "./extended-support-vm-size.ts";
import { forwarderRoleImportsRemoteAccess } from "./forwarder-role-imports-remote-access.ts";
import { httpBesideHttpsRedirects } from "./http-beside-https-redirects.ts";
import { httpsEndpointNeedsCertificate } from "./https-endpoint-needs-certificate.ts";
import { idleTimeoutInRange } from "./idle-timeout-in-range.ts";
import { instanceAddressNamesRole } from "./instance-address-names-role.ts";
import { instanceValueNamesDeclaredItem } from "./instance-value-names-declared-item.ts";
import { instancesFitPublicRange } from "./instances-fit-public-range.ts";
import { internalEndpointHasOwnPort } from "./internal-endpoint-has-own-port.ts";
import { internalEndpointLimitWithoutSites } from "./internal-endpoint-limit-without-sites.ts";
import { internalEndpointPortsAgree } from "./internal-endpoint-ports-agree.ts";
import { internalLoadBalancerNeedsNetwork } from "./internal-load-balancer-needs-network.ts";
import { knownInstanceValueXpath } from "./known-instance-value-xpath.ts";
import { knownOsFamily } from "./known-os-family.ts";
import { knownSchemaVersion } from "./known-schema-version.ts";
import { knownVmSize } from "./known-vm-size.ts";
import { loadBalancerDistributionNeedsSdk } from "./load-balancer-distribution-needs-sdk.ts";
import { loadBalancerIsConfigured } from "./load-balancer-is-configured.ts";
import { loadBalancerProbeIsDeclared } from "./load-balancer-probe-is-declared.ts";
import { localPortInDynamicRange } from "./local-port-in-dynamic-range.ts";
import { localPortSharedWithInstanceInput } from "./local-port-shared-with-instance-input.ts";
import { localStorageFitsAdvisedVmSize } from "./local-storage-fits-advised-vm-size.ts";
import { localStorageFitsVmSize } from "./local-storage-fits-vm-size.ts";
import { localStorageLeavesRoom } from "./local-storage-leaves-room.ts";
import { localStorageSizeIsWritten } from "./local-storage-size-is-written.ts";
import { managementEndpointHasAccessList } from "./management-endpoint-has-access-list.ts";
import { moduleIsConfigured } from "./module-is-configured.ts";
import { netFxEntryPointNamesFramework } from "./net-fx-entry-point-names-framework.ts";
import { networkSecurityGroupNamesRole } from "./network-security-group-names-role.ts";
import { noDevelopmentAccess } from "./no-development-access.ts";
import { noDevelopmentStorage } from "./no-development-storage.ts";
import { noDiagnosticsConnectionString } from "./no-diagnostics-connection-string.ts";
import { noDuplicateAccessControlName } from "./no-duplicate-access-control-name.ts";
import { noDuplicateBindingName } from "./no-duplicate-binding-name.ts";
import { noDuplicateCertificateName } from "./no-duplicate-certificate-name.ts";
import { noDuplicateCertificateThumbprint } from "./no-duplicate-certificate-thumbprint.ts";
import { noDuplicateEndpointName } from "./no-duplicate-endpoint-name.ts";
import { noDuplicateInstanceAddress } from "./no-duplicate-instance-address.ts";
import { noDuplicateLocalPort } from "./no-duplicate-local-port.ts";
import { noDuplicateLocalStorageName } from "./no-duplicate-local-storage-name.ts";
import { noDuplicateProbeName } from "./no-duplicate-probe-name.ts";
import { noDuplicatePublicPort } from "./no-duplicate-public-port.ts";
import { noDuplicateRoleConfiguration } from "./no-duplicate-role-configuration.ts";
import { noDuplicateRoleName } from "./no-duplicate-role-name.ts";
import { noDuplicateSettingName } from "./no-duplicate-setting-name.ts";
import { noDuplicateSettingValue } from "./no-duplicate-setting-value.ts";
import { noDuplicateSiteName } from "./no-duplicate-site-name.ts";
import { noDuplicateVariableName } from "./no-duplicate-variable-name.ts";
import { noDuplicateVirtualPath } from "./no-duplicate-virtual-path.ts";
import { noElevatedRuntime } from "./no-elevated-runtime.ts";
import { noIgnoredInstanceStatus } from "./no-ignored-instance-status.ts";
import { noInstancePublicAddress } from "./no-instance-public-address.ts";
import { noLegacyElement } from "./no-legacy-element.ts";
import { noMisspeltStoreName } from "./no-misspelt-store-name.ts";
import { noOpenPlainTextPort } from "./no-open-plain-text-port.ts";
import { noOverlappingPublicPorts } from "./no-overlapping-public-ports.ts";
import { noPartialTrust } from "./no-partial-trust.ts";
import { noPinnedOsVersion } from "./no-pinned-os-version.ts";
import { noPlainSecrets } from "./no-plain-secrets.ts";
import { noPrivateAddressInSettings } from "./no-private-address-in-settings.ts";
import { noRemoteDesktopFromInternet } from "./no-remote-desktop-from-internet.ts";
import { noRemoteDesktopModule } from "./no-remote-desktop-module.ts";
import { noRemoteDesktopPortByHand } from "./no-remote-desktop-port-by-hand.ts";
import { noRetiredModule } from "./no-retired-module.ts";
import { noRetiredOsFamily } from "./no-retired-os-family.ts";
import { noRetiredPlatform } from "./no-retired-platform.ts";
import { noRetiredVmSize } from "./no-retired-vm-size.ts";
import { noRetiringVmSize } from "./no-retiring-vm-size.ts";
import { noRoleStartupPriority } from "./no-role-startup-priority.ts";
import { noTrustChangingStore } from "./no-trust-changing-store.ts";
import { noVirtualMachineRole } from "./no-virtual-machine-role.ts";
import { olderEndpointLimit } from "./older-endpoint-limit.ts";
import { oneInternalLoadBalancer } from "./one-internal-load-balancer.ts";
import { oneRemoteForwarder } from "./one-remote-forwarder.ts";
import { osFamilyGetsUpdates } from "./os-family-gets-updates.ts";
import { osFamilyIsWritten } from "./os-family-is-written.ts";
import { osFamilyNeedsSdk } from "./os-family-needs-sdk.ts";
import { osVersionMatchesFamily } from "./os-version-matches-family.ts";
import { portRangeInOrder } from "./port-range-in-order.ts";
import { probeOfUdpEndpointNeedsPort } from "./probe-of-udp-endpoint-needs-port.ts";
import { probePathMatchesProtocol } from "./probe-path-matches-protocol.ts";
import { probeTimeoutCoversInterval } from "./probe-timeout-covers-interval.ts";
import { programEntryPointSetsReady } from "./program-entry-point-sets-ready.ts";
import { publicPortSharedByTcpAndUdp } from "./public-port-shared-by-tcp-and-udp.ts";
import { publicRangeHasRoom } from "./public-range-has-room.ts";
import { publicRangeIsNotWide } from "./public-range-is-not-wide.ts";
import { redundantInternalPort } from "./redundant-internal-port.ts";
import { remoteAccessNeedsRemoteForwarder } from "./remote-access-needs-remote-forwarder.ts";
import { remoteDesktopAccountExpiresWithinAYear } from "./remote-desktop-account-expires-within-a-year.ts";
import { remoteDesktopAccountHasNotExpired } from "./remote-desktop-account-has-not-expired.ts";
import { remoteDesktopAccountIsComplete } from "./remote-desktop-account-is-complete.ts";
import { remoteDesktopAccountIsNew } from "./remote-desktop-account-is-new.ts";
import { remoteDesktopExpirationIsADate } from "./remote-desktop-expiration-is-a-date.ts";
import { remoteDesktopExpirationIsPlain } from "./remote-desktop-expiration-is-plain.ts";
import { remoteDesktopIsSwitched } from "./remote-desktop-is-switched.ts";
import { remoteDesktopPasswordIsEncrypted } from "./remote-desktop-password-is-encrypted.ts";
import { remoteDesktopPasswordIsEnvelope } from "./remote-desktop-password-is-envelope.ts";
import { remoteForwarderNeedsRemoteAccess } from "./remote-forwarder-needs-remote-access.ts";
import { reservedIpBesideNamedAddresses } from "./reserved-ip-beside-named-addresses.ts";
import { roleLimit } from "./role-limit.ts";
import { roleWithHttpHasHttps } from "./role-with-http-has-https.ts";
import { rolesMatch } from "./roles-match.ts";
import { schemaVersionsAgree } from "./schema-versions-agree.ts";
import { serviceNameDiffersFromRoleNames } from "./service-name-differs-from-role-names.ts";
import { serviceNameMatchesDefinition } from "./service-name-matches-definition.ts";
import { settingHasValue } from "./setting-has-value.ts";
import { settingIsDeclared } from "./setting-is-declared.ts";
import { siteNeedsPhysicalDirectory } from "./site-needs-physical-directory.ts";
import { thumbprintIsPlain } from "./thumbprint-is-plain.ts";
import { thumbprintIsSha1Length } from "./thumbprint-is-sha1-length.ts";
import { tiersHaveTrafficRules } from "./tiers-have-traffic-rules.ts";
import { tlsCertificateInPersonalStore } from "./tls-certificate-in-personal-store.ts";
import { toolImportHasItsEndpoints } from "./tool-import-has-its-endpoints.ts";
import { toolPortsStayFree } from "./tool-ports-stay-free.ts";
import { trafficRuleFromKnownRole } from "./traffic-rule-from-known-role.ts";
import { trafficRuleLetsForwarderIn } from "./traffic-rule-lets-forwarder-in.ts";
import { trafficRuleNamesKnownEndpoint } from "./traffic-rule-names-known-endpoint.ts";
import { trafficRuleOnInputEndpoint } from "./traffic-rule-on-input-endpoint.ts";
import { trafficRulesAdmitSomebody } from "./traffic-rules-admit-somebody.ts";
import { unusedProbe } from "./unused-probe.ts";
import { upgradeDomainCountInRange } from "./upgrade-domain-count-in-range.ts";
import { variableHasOneValue } from "./variable-has-one-value.ts";
import { virtualDirectoryNeedsPhysicalDirectory } from "./virtual-directory-needs-physical-directory.ts";
import { virtualNetworkIsNamed } from "./virtual-network-is-named.ts";
import { webRoleNeedsWebEndpoint } from "./web-role-needs-web-endpoint.ts";

/** All rules, by name. */
export const rules: readonly Rule[] = [
  accessControlListNarrows,
  accessListOrSecurityGroup,
  accessListsAdmitSomebody,
  accessRuleOrdersDiffer,
  accessRuleSubnetIsCidr,
  accessRuleSubnetStartsAtNetwork,
  accessRuleTakesEffect,
  atLeastOneInstance,
  atLeastTwoInstances,
  bindingNamesEndpoint,
  bindingsNeedDifferentHostHeaders,
  certificateHasThumbprint,
  certificateIsDeclared,
  certificateOnPlainEndpoint,
  definitionHasARole,
  endpointAclNamesAccessControl,
  endpointAclNamesEndpoint,
  endpointAclOnPublicEndpoint,
  endpointLimits,
  everyRoleHasASubnet,
  extendedSupportVmSize,
  forwarderRoleImportsRemoteAccess,
  httpBesideHttpsRedirects,
  httpsEndpointNeedsCertificate,
  idleTimeoutInRange,
  instanceAddressNamesRole,
  instanceValueNamesDeclaredItem,
  instancesFitPublicRange,
  internalEndpointHasOwnPort,
  internalEndpointLimitWithoutSites,
  internalEndpointPortsAgree,
  internalLoadBalancerNeedsNetwork,
  knownInstanceValueXpath,
  knownOsFamily,
  knownSchemaVersion,
  knownVmSize,
  loadBalancerDistributionNeedsSdk,
  loadBalancerIsConfigured,
  loadBalancerProbeIsDeclared,
  localPortInDynamicRange,
  localPortSharedWithInstanceInput,
  localStorageFitsAdvisedVmSize,
  localStorageFitsVmSize,
  localStorageLeavesRoom,
  localStorageSizeIsWritten,
  managementEndpointHasAccessList,
  moduleIsConfigured,
  netFxEntryPointNamesFramework,
  networkSecurityGroupNamesRole,
  noDevelopmentAccess,
  noDevelopmentStorage,
  noDiagnosticsConnectionString,
  noDuplicateAccessControlName,
  noDuplicateBindingName,
  noDuplicateCertificateName,
  noDuplicateCertificateThumbprint,
  noDuplicateEndpointName,
  noDuplicateInstanceAddress,
  noDuplicateLocalPort,
  noDuplicateLocalStorageName,
  noDuplicateProbeName,
  noDuplicatePublicPort,
  noDuplicateRoleConfiguration,
  noDuplicateRoleName,
  noDuplicateSettingName,
  noDuplicateSettingValue,
  noDuplicateSiteName,
  noDuplicateVariableName,
  noDuplicateVirtualPath,
  noElevatedRuntime,
  noIgnoredInstanceStatus,
  noInstancePublicAddress,
  noLegacyElement,
  noMisspeltStoreName,
  noOpenPlainTextPort,
  noOverlappingPublicPorts,
  noPartialTrust,
  noPinnedOsVersion,
  noPlainSecrets,
  noPrivateAddressInSettings,
  noRemoteDesktopFromInternet,
  noRemoteDesktopModule,
  noRemoteDesktopPortByHand,
  noRetiredModule,
  noRetiredOsFamily,
  noRetiredPlatform,
  noRetiredVmSize,
  noRetiringVmSize,
  noRoleStartupPriority,
  noTrustChangingStore,
  noVirtualMachineRole,
  olderEndpointLimit,
  oneInternalLoadBalancer,
  oneRemoteForwarder,
  osFamilyGetsUpdates,
  osFamilyIsWritten,
  osFamilyNeedsSdk,
  osVersionMatchesFamily,
  portRangeInOrder,
  probeOfUdpEndpointNeedsPort,
  probePathMatchesProtocol,
  probeTimeoutCoversInterval,
  programEntryPointSetsReady,
  publicPortSharedByTcpAndUdp,
  publicRangeHasRoom,
  publicRangeIsNotWide,
  redundantInternalPort,
  remoteAccessNeedsRemoteForwarder,
  remoteDesktopAccountExpiresWithinAYear,
  remoteDesktopAccountHasNotExpired,
  remoteDesktopAccountIsComplete,
  remoteDesktopAccountIsNew,
  remoteDesktopExpirationIsADate,
  remoteDesktopExpirationIsPlain,
  remoteDesktopIsSwitched,
  remoteDesktopPasswordIsEncrypted,
  remoteDesktopPasswordIsEnvelope,
  remoteForwarderNeedsRemoteAccess,
  reservedIpBesideNamedAddresses,
  roleLimit,
  roleWithHttpHasHttps,
  rolesMatch,
  schemaVersionsAgree,
  serviceNameDiffersFromRoleNames,
  serviceNameMatchesDefinition,
  settingHasValue,
  settingIsDeclared,
  siteNeedsPhysicalDirectory,
  thumbprintIsPlain,
  thumbprintIsSha1Length,
  tiersHaveTrafficRules,
  tlsCertificateInPersonalStore,
  toolImportHasItsEndpoints,
  toolPortsStayFree,
  trafficRuleFromKnownRole,
  trafficRuleLetsForwarderIn,
  trafficRuleNamesKnownEndpoint,
  trafficRuleOnInputEndpoint,
  trafficRulesAdmitSomebody,
  unusedProbe,
  upgradeDomainCountInRange,
  variableHasOneValue,
  virtualDirectoryNeedsPhysicalDirectory,
  virtualNetworkIsNamed,
  webRoleNeedsWebEndpoint,
];

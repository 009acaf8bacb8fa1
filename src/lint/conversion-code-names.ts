/**
 * The codes that only a conversion finds. The stages that find them come later, and have the records; a test compares. Comments
 * and settings files may name them.
 */
export const conversionCodeNames: readonly string[] = [
  "configurations-share-template",
  "conversion-keeps-flows",
  "converted-address-fits-network",
  "converted-certificate-is-for-machine",
  "converted-image-gets-updates",
  "converted-instance-count-fits",
  "converted-network-fits-limits",
  "converted-port-is-fixed",
  "converted-port-is-free",
  "converted-probe-port-is-taken",
  "converted-remote-access-is-imported",
  "converted-role-has-counterpart",
  "converted-role-name-fits-tag",
  "converted-role-tells-its-health",
  "converted-setting-is-named-once",
  "converted-size-has-replacement",
  "converted-subnet-reaches-vault",
  "converted-udp-endpoint-has-probe",
  "converted-user-data-fits",
  "extended-support-changes-well-formed-files",
  "extended-support-is-ending",
  "extended-support-needs-network",
  "extended-support-needs-remote-access",
  "extended-support-offers-size",
  "extended-support-takes-balancers",
  "extended-support-takes-module",
  "extended-support-takes-names",
  "extended-support-takes-os-family",
];

// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

param virtualNetworkName = 'clinic-network'
param portalSubnetName = 'front'
param archiveSubnetName = 'back'
param internalBalancerAddress = '10.20.1.100'
param portalInstanceCount = 2

// The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address of certificate PortalTls of role Portal in the vault, as a secret and with its version.
param portalCertificate1Url = readEnvironmentVariable('CSDEF_PORTAL_CERTIFICATE1_URL', '')

// The address of the zip with the files of role Portal, in storage that its identity can read.
param portalPackageUrl = readEnvironmentVariable('CSDEF_PORTAL_PACKAGE_URL', '')

// Settings of role Portal that are no secrets, by their names. Every process of a machine can read them.
param portalSettings = json(readEnvironmentVariable('CSDEF_PORTAL_SETTINGS', '{}'))

param archiveInstanceCount = 2

// The address of the zip with the files of role Archive, in storage that its identity can read.
param archivePackageUrl = readEnvironmentVariable('CSDEF_ARCHIVE_PACKAGE_URL', '')

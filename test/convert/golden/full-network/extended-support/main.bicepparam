// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The address, with a signature, of the package (.cspkg) that was built from the changed definition.
param packageUrl = readEnvironmentVariable('CSDEF_PACKAGE_URL', '')

// The address, with a signature, of the changed configuration (.cscfg).
param configurationUrl = readEnvironmentVariable('CSDEF_CONFIGURATION_URL', '')

param portalInstanceCount = 2
param archiveInstanceCount = 2
param publicIpAddressName = 'clinic-address'
param virtualNetworkName = 'clinic-network'
param internalSubnetName = 'front'
param internalIpAddress = '10.20.1.100'

// The resource id of the vault with the certificates: same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address, with its version, of the secret that is certificate PortalTls of Portal.
param certificate1Url = readEnvironmentVariable('CSDEF_CERTIFICATE1_URL', '')

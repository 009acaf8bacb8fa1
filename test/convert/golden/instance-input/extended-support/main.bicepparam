// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The address, with a signature, of the package (.cspkg) that was built from the changed definition.
param packageUrl = readEnvironmentVariable('CSDEF_PACKAGE_URL', '')

// The address, with a signature, of the changed configuration (.cscfg).
param configurationUrl = readEnvironmentVariable('CSDEF_CONFIGURATION_URL', '')

param lobbyInstanceCount = 2
param arenaInstanceCount = 8

// The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.
param publicIpAddressName = readEnvironmentVariable('CSDEF_PUBLIC_IP_ADDRESS_NAME', '')

// The resource id of the vault with the certificates: same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address, with its version, of the secret that is certificate LobbyTls of Lobby.
param certificate1Url = readEnvironmentVariable('CSDEF_CERTIFICATE1_URL', '')

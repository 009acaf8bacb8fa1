// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

param lobbyInstanceCount = 2

// The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address of certificate LobbyTls of role Lobby in the vault, as a secret and with its version.
param lobbyCertificate1Url = readEnvironmentVariable('CSDEF_LOBBY_CERTIFICATE1_URL', '')

// The address of the zip with the files of role Lobby, in storage that its identity can read.
param lobbyPackageUrl = readEnvironmentVariable('CSDEF_LOBBY_PACKAGE_URL', '')

// Settings of role Lobby that are no secrets, by their names. Every process of a machine can read them.
param lobbySettings = json(readEnvironmentVariable('CSDEF_LOBBY_SETTINGS', '{}'))

param arenaInstanceCount = 8

// The address of the zip with the files of role Arena, in storage that its identity can read.
param arenaPackageUrl = readEnvironmentVariable('CSDEF_ARENA_PACKAGE_URL', '')

// Settings of role Arena that are no secrets, by their names. Every process of a machine can read them.
param arenaSettings = json(readEnvironmentVariable('CSDEF_ARENA_SETTINGS', '{}'))

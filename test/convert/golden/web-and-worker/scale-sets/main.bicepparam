// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

param shopInstanceCount = 3

// The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address of certificate ShopTls of role Shop in the vault, as a secret and with its version.
param shopCertificate1Url = readEnvironmentVariable('CSDEF_SHOP_CERTIFICATE1_URL', '')

// The address of the zip with the files of role Shop, in storage that its identity can read.
param shopPackageUrl = readEnvironmentVariable('CSDEF_SHOP_PACKAGE_URL', '')

// Settings of role Shop that are no secrets, by their names. Every process of a machine can read them.
param shopSettings = json(readEnvironmentVariable('CSDEF_SHOP_SETTINGS', '{}'))

param packerInstanceCount = 2

// The address of the zip with the files of role Packer, in storage that its identity can read.
param packerPackageUrl = readEnvironmentVariable('CSDEF_PACKER_PACKAGE_URL', '')

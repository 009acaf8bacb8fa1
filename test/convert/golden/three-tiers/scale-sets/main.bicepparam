// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

param frontInstanceCount = 2

// The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address of certificate BakeryTls of role Front in the vault, as a secret and with its version.
param frontCertificate1Url = readEnvironmentVariable('CSDEF_FRONT_CERTIFICATE1_URL', '')

// The address of certificate BakeryIntermediate of role Front in the vault, as a secret and with its version.
param frontCertificate2Url = readEnvironmentVariable('CSDEF_FRONT_CERTIFICATE2_URL', '')

// The address of the zip with the files of role Front, in storage that its identity can read.
param frontPackageUrl = readEnvironmentVariable('CSDEF_FRONT_PACKAGE_URL', '')

// Settings of role Front that are no secrets, by their names. Every process of a machine can read them.
param frontSettings = json(readEnvironmentVariable('CSDEF_FRONT_SETTINGS', '{}'))

param ordersInstanceCount = 2

// The address of the zip with the files of role Orders, in storage that its identity can read.
param ordersPackageUrl = readEnvironmentVariable('CSDEF_ORDERS_PACKAGE_URL', '')

param ledgerInstanceCount = 2

// The address of the zip with the files of role Ledger, in storage that its identity can read.
param ledgerPackageUrl = readEnvironmentVariable('CSDEF_LEDGER_PACKAGE_URL', '')

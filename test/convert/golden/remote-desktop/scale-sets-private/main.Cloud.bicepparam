// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

// The address range of your own network in CIDR notation; Remote Desktop is open to no other.
param corporateRange = readEnvironmentVariable('CSDEF_CORPORATE_RANGE', '')

// Settings of role Guestbook.Web that are secrets, by their names in the configuration.
param guestbookWebSecrets = json(readEnvironmentVariable('CSDEF_GUESTBOOK_WEB_SECRETS', '{}'))

param guestbookWebInstanceCount = 2

// The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.
param certificateVaultId = readEnvironmentVariable('CSDEF_CERTIFICATE_VAULT_ID', '')

// The address of certificate GuestbookTls of role Guestbook.Web in the vault, as a secret and with its version.
param guestbookWebCertificate1Url = readEnvironmentVariable('CSDEF_GUESTBOOK_WEB_CERTIFICATE1_URL', '')

// The address of the zip with the files of role Guestbook.Web, in storage that its identity can read.
param guestbookWebPackageUrl = readEnvironmentVariable('CSDEF_GUESTBOOK_WEB_PACKAGE_URL', '')

// Settings of role Guestbook.Web that are no secrets, by their names. Every process of a machine can read them.
param guestbookWebSettings = json(readEnvironmentVariable('CSDEF_GUESTBOOK_WEB_SETTINGS', '{}'))

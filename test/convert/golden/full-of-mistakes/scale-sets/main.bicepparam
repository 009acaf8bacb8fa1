// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

// Settings of role Web that are secrets, by their names in the configuration.
param webSecrets = json(readEnvironmentVariable('CSDEF_WEB_SECRETS', '{}'))

// The size of the machines of role Web: there is no proposal for its old one.
param webSize = readEnvironmentVariable('CSDEF_WEB_SIZE', '')

param webInstanceCount = 0

// The address of the zip with the files of role Web, in storage that its identity can read.
param webPackageUrl = readEnvironmentVariable('CSDEF_WEB_PACKAGE_URL', '')

// The size of the machines of role web: no proposal has so large a temporary disk.
param role2Size = readEnvironmentVariable('CSDEF_ROLE2_SIZE', '')

// The address of the zip with the files of role web, in storage that its identity can read.
param role2PackageUrl = readEnvironmentVariable('CSDEF_ROLE2_PACKAGE_URL', '')

param role3InstanceCount = 0

// The address of the zip with the files of role Web, in storage that its identity can read.
param role3PackageUrl = readEnvironmentVariable('CSDEF_ROLE3_PACKAGE_URL', '')

// Values of ServiceConfiguration.Cloud.cscfg; what deploy brings is read from the environment.
using 'main.bicep'

// The password of the administrator of every machine: 12 to 72 characters of three kinds.
param adminPassword = readEnvironmentVariable('CSDEF_ADMIN_PASSWORD', '')

param collectorInstanceCount = 2

// The address of the zip with the files of role Collector, in storage that its identity can read.
param collectorPackageUrl = readEnvironmentVariable('CSDEF_COLLECTOR_PACKAGE_URL', '')

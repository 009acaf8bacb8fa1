// What replaces the cloud service Muddle, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'muddle'

@description('The name of the administrator of every machine.')
@minLength(1)
@maxLength(20)
param adminUsername string = 'csdefadmin'

@description('The password of the administrator of every machine: 12 to 72 characters of three kinds.')
@secure()
param adminPassword string

@description('The id of a public address (Standard, static) that exists and is to be kept. Empty: a new one is made.')
param existingPublicIpAddressId string = ''

@description('Ports an instance for connections that it makes: a multiple of 8, all instances together at most 64000. 0: as the platform shares them out.')
@minValue(0)
@maxValue(64000)
param allocatedOutboundPorts int = 0

@description('The identity that the machines of role Web have; it is in the resource group already, and may read the role\'s files.')
param webIdentityName string = 'muddle-web-identity'

@description('The identity that the machines of role web have; it is in the resource group already, and may read the role\'s files.')
param role2IdentityName string = 'muddle-role2-identity'

@description('The identity that the machines of role Web have; it is in the resource group already, and may read the role\'s files.')
param role3IdentityName string = 'muddle-role3-identity'

@description('Settings of role Web that are secrets, by their names in the configuration.')
@secure()
param webSecrets object

@description('The size of the machines of role Web: there is no proposal for its old one.')
param webSize string

@description('How many instances role Web has.')
@minValue(0)
@maxValue(1000)
param webInstanceCount int = 0

@description('The address of the zip with the files of role Web, in storage that its identity can read.')
param webPackageUrl string

@description('The size of the machines of role web: no proposal has so large a temporary disk.')
param role2Size string

@description('How many instances role web has.')
@minValue(0)
@maxValue(1000)
param role2InstanceCount int = 1

@description('The address of the zip with the files of role web, in storage that its identity can read.')
param role2PackageUrl string

@description('How many instances role Web has.')
@minValue(0)
@maxValue(1000)
param role3InstanceCount int = 0

@description('The address of the zip with the files of role Web, in storage that its identity can read.')
param role3PackageUrl string

var balancerName = '${serviceName}-balancer'

// Settings of role Web that are secrets, and their names in the vault
var webSecretNames = {
  Colour: 'web--Colour'
}

// What security rules call role Web by (ServiceDefinition.csdef:8)
resource webGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-web-group'
  location: location
  properties: {}
}

// What security rules call role web by (ServiceDefinition.csdef:43)
resource role2Group 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-role2-group'
  location: location
  properties: {}
}

// What security rules call role Web by (ServiceDefinition.csdef:53)
resource role3Group 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-role3-group'
  location: location
  properties: {}
}

// Who reaches role Web (ServiceDefinition.csdef:8)
resource webSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-web-rules'
  location: location
  properties: {
    securityRules: [
      // Probes of the load balancer, before anything that denies: they come from an address of VirtualNetwork
      {
        name: 'Probes'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: webGroup.id
            }
          ]
          destinationPortRanges: [
            '80'
            '443'
          ]
        }
      }
      // InputEndpoint Http of Web (ServiceDefinition.csdef:23)
      {
        name: 'web-Http'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: webGroup.id
            }
          ]
          destinationPortRange: '80'
        }
      }
      // InputEndpoint Https of Web (ServiceDefinition.csdef:24)
      {
        name: 'web-Https'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: webGroup.id
            }
          ]
          destinationPortRange: '443'
        }
      }
      // InputEndpoint Admin of Web (ServiceDefinition.csdef:25)
      {
        name: 'web-Admin'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: webGroup.id
            }
          ]
          destinationPortRange: '3389'
        }
      }
      // The rest of the network, whom the default rules would let in to every port
      {
        name: 'DenyVirtualNetwork'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// Who reaches role web (ServiceDefinition.csdef:43)
resource role2SecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-role2-rules'
  location: location
  properties: {
    securityRules: [
      // The rest of the network, whom the default rules would let in to every port
      {
        name: 'DenyVirtualNetwork'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// Who reaches role Web (ServiceDefinition.csdef:53)
resource role3SecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-role3-rules'
  location: location
  properties: {
    securityRules: [
      // The rest of the network, whom the default rules would let in to every port
      {
        name: 'DenyVirtualNetwork'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The network of all roles (ServiceDefinition.csdef:3)
resource network 'Microsoft.Network/virtualNetworks@2025-07-01' = {
  name: '${serviceName}-network'
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.0.0.0/16'
      ]
    }
    subnets: [
      // Subnet of Web (ServiceDefinition.csdef:8)
      {
        name: 'web'
        properties: {
          addressPrefix: '10.0.0.0/22'
          defaultOutboundAccess: false
          serviceEndpoints: [
            {
              service: 'Microsoft.KeyVault'
            }
          ]
        }
      }
      // Subnet of web (ServiceDefinition.csdef:43)
      {
        name: 'role2'
        properties: {
          addressPrefix: '10.0.4.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Web (ServiceDefinition.csdef:53)
      {
        name: 'role3'
        properties: {
          addressPrefix: '10.0.8.0/22'
          defaultOutboundAccess: false
        }
      }
    ]
  }

  resource webSubnet 'subnets' existing = {
    name: 'web'
  }

  resource role2Subnet 'subnets' existing = {
    name: 'role2'
  }

  resource role3Subnet 'subnets' existing = {
    name: 'role3'
  }
}

// The address of all public endpoints
resource publicAddress 'Microsoft.Network/publicIPAddresses@2025-07-01' = if (empty(existingPublicIpAddressId)) {
  name: '${serviceName}-address'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
    publicIPAddressVersion: 'IPv4'
    dnsSettings: {
      domainNameLabel: '${toLower(serviceName)}-${uniqueString(resourceGroup().id)}'
    }
  }
}

// Load balancer of all public endpoints (ServiceDefinition.csdef:3)
resource balancer 'Microsoft.Network/loadBalancers@2025-07-01' = {
  name: balancerName
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    frontendIPConfigurations: [
      {
        name: 'front-end'
        properties: {
          publicIPAddress: {
            id: empty(existingPublicIpAddressId) ? publicAddress.id : existingPublicIpAddressId
          }
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'web'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'web-Http'
        properties: {
          protocol: 'Tcp'
          port: 80
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
      {
        name: 'web-Https'
        properties: {
          protocol: 'Tcp'
          port: 443
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Http of Web (ServiceDefinition.csdef:23)
      {
        name: 'web-Http'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'web')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'web-Http')
          }
          protocol: 'Tcp'
          frontendPort: 80
          backendPort: 80
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
      // InputEndpoint Https of Web (ServiceDefinition.csdef:24)
      {
        name: 'web-Https'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'web')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'web-Https')
          }
          protocol: 'Tcp'
          frontendPort: 443
          backendPort: 443
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
      // InputEndpoint Admin of Web (ServiceDefinition.csdef:25)
      {
        name: 'web-Admin'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'web')
          }
          protocol: 'Tcp'
          frontendPort: 3389
          backendPort: 3389
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
    ]
    outboundRules: [
      // The way out of every role, which had one without asking
      {
        name: 'outbound'
        properties: {
          frontendIPConfigurations: [
            {
              id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
            }
          ]
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'all_roles')
          }
          protocol: 'All'
          allocatedOutboundPorts: allocatedOutboundPorts
          enableTcpReset: true
        }
      }
    ]
  }

  resource webPool 'backendAddressPools' existing = {
    name: 'web'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource webHealthProbe 'probes' existing = {
    name: 'web-Http'
  }
}

// Identity of Web
resource webIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: webIdentityName
}

// Identity of web
resource role2Identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: role2IdentityName
}

// Identity of Web
resource role3Identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: role3IdentityName
}

// Vault of the settings that are secrets, open to the subnets of the roles that have some (ServiceDefinition.csdef:34)
resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: 'csdef${uniqueString(resourceGroup().id, serviceName)}'
  location: location
  properties: {
    tenantId: subscription().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 7
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'AzureServices'
      defaultAction: 'Deny'
      virtualNetworkRules: [
        {
          id: network::webSubnet.id
        }
      ]
    }
  }
}

// Secrets of Web
resource webVaultSecrets 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = [for secret in items(webSecretNames): {
  parent: vault
  name: secret.value
  properties: {
    value: webSecrets[secret.key]
  }
}]

// The machines of Web may read its secrets (Key Vault Secrets User)
resource webSecretReaders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (secret, index) in items(webSecretNames): {
  scope: webVaultSecrets[index]
  name: guid(vault.id, secret.value, webIdentity.id, '4633458b-17de-408a-b875-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b875-0445c86b69e6')
    principalId: webIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}]

// WebRole Web (ServiceDefinition.csdef:8)
resource webScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-web'
  location: location
  tags: {
    'csdef-role': 'Web'
  }
  sku: {
    name: webSize
    tier: 'Standard'
    capacity: webInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${webIdentity.id}': {}
    }
  }
  properties: {
    orchestrationMode: 'Uniform'
    singlePlacementGroup: false
    overprovision: false
    platformFaultDomainCount: 5
    upgradePolicy: {
      mode: 'Rolling'
      rollingUpgradePolicy: {
        // The share of one of 30 upgrade domains (ServiceDefinition.csdef:3)
        maxBatchInstancePercent: 5
        maxUnhealthyInstancePercent: 5
        maxUnhealthyUpgradedInstancePercent: 5
      }
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'Web'
        adminUsername: adminUsername
        adminPassword: adminPassword
        windowsConfiguration: {
          enableAutomaticUpdates: true
        }
      }
      storageProfile: {
        imageReference: {
          publisher: 'MicrosoftWindowsServer'
          offer: 'WindowsServer'
          // osFamily 2: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
          sku: '2022-datacenter-g2'
          version: 'latest'
        }
        osDisk: {
          createOption: 'FromImage'
          caching: 'ReadWrite'
          managedDisk: {
            storageAccountType: 'Premium_LRS'
          }
        }
        diskControllerType: 'SCSI'
      }
      networkProfile: {
        healthProbe: {
          id: balancer::webHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: webSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::webSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: webGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::webPool.id
                      }
                      {
                        id: balancer::outboundPool.id
                      }
                    ]
                  }
                }
              ]
            }
          }
        ]
      }
      securityProfile: {
        securityType: 'TrustedLaunch'
        uefiSettings: {
          secureBootEnabled: true
          vTpmEnabled: true
        }
      }
      extensionProfile: {
        extensions: [
          {
            name: 'role'
            properties: {
              publisher: 'Microsoft.Compute'
              type: 'CustomScriptExtension'
              typeHandlerVersion: '1.10'
              autoUpgradeMinorVersion: true
              settings: {}
              protectedSettings: {
                fileUris: [
                  webPackageUrl
                ]
                managedIdentity: {
                  clientId: webIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\web\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\web\' -Force; & \'C:\\csdef\\web\\web.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        vaultUri: vault.properties.vaultUri
        secrets: webSecretNames
        clientId: webIdentity.properties.clientId
      }))
    }
  }
  dependsOn: [
    webSecretReaders
  ]
}

// WorkerRole web (ServiceDefinition.csdef:43)
resource role2ScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-role2'
  location: location
  tags: {
    'csdef-role': 'web'
  }
  sku: {
    name: role2Size
    tier: 'Standard'
    capacity: role2InstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${role2Identity.id}': {}
    }
  }
  properties: {
    orchestrationMode: 'Uniform'
    singlePlacementGroup: false
    overprovision: false
    platformFaultDomainCount: 5
    upgradePolicy: {
      mode: 'Manual'
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'role2'
        adminUsername: adminUsername
        adminPassword: adminPassword
        windowsConfiguration: {
          enableAutomaticUpdates: true
        }
      }
      storageProfile: {
        imageReference: {
          publisher: 'MicrosoftWindowsServer'
          offer: 'WindowsServer'
          // osFamily 2: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
          sku: '2022-datacenter-g2'
          version: 'latest'
        }
        osDisk: {
          createOption: 'FromImage'
          caching: 'ReadWrite'
          managedDisk: {
            storageAccountType: 'Premium_LRS'
          }
        }
        diskControllerType: 'SCSI'
      }
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: role2SecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::role2Subnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: role2Group.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::outboundPool.id
                      }
                    ]
                  }
                }
              ]
            }
          }
        ]
      }
      securityProfile: {
        securityType: 'TrustedLaunch'
        uefiSettings: {
          secureBootEnabled: true
          vTpmEnabled: true
        }
      }
      extensionProfile: {
        extensions: [
          {
            name: 'role'
            properties: {
              publisher: 'Microsoft.Compute'
              type: 'CustomScriptExtension'
              typeHandlerVersion: '1.10'
              autoUpgradeMinorVersion: true
              settings: {}
              protectedSettings: {
                fileUris: [
                  role2PackageUrl
                ]
                managedIdentity: {
                  clientId: role2Identity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\role2\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\role2\' -Force; & \'C:\\csdef\\role2\\role2.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: role2Identity.properties.clientId
      }))
    }
  }
}

// WorkerRole Web (ServiceDefinition.csdef:53)
resource role3ScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-role3'
  location: location
  tags: {
    'csdef-role': 'Web'
  }
  sku: {
    // vmsize Small of Web had 1 core, 1.75 GiB and a temporary disk of 225 GiB; this has 2 cores, 4 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:53)
    name: 'Standard_D2lds_v5'
    tier: 'Standard'
    capacity: role3InstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${role3Identity.id}': {}
    }
  }
  properties: {
    orchestrationMode: 'Uniform'
    singlePlacementGroup: false
    overprovision: false
    platformFaultDomainCount: 5
    upgradePolicy: {
      mode: 'Manual'
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'role3'
        adminUsername: adminUsername
        adminPassword: adminPassword
        windowsConfiguration: {
          enableAutomaticUpdates: true
        }
      }
      storageProfile: {
        imageReference: {
          publisher: 'MicrosoftWindowsServer'
          offer: 'WindowsServer'
          // osFamily 2: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
          sku: '2022-datacenter-g2'
          version: 'latest'
        }
        osDisk: {
          createOption: 'FromImage'
          caching: 'ReadWrite'
          managedDisk: {
            storageAccountType: 'Premium_LRS'
          }
        }
        diskControllerType: 'SCSI'
      }
      networkProfile: {
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: role3SecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::role3Subnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: role3Group.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::outboundPool.id
                      }
                    ]
                  }
                }
              ]
            }
          }
        ]
      }
      securityProfile: {
        securityType: 'TrustedLaunch'
        uefiSettings: {
          secureBootEnabled: true
          vTpmEnabled: true
        }
      }
      extensionProfile: {
        extensions: [
          {
            name: 'role'
            properties: {
              publisher: 'Microsoft.Compute'
              type: 'CustomScriptExtension'
              typeHandlerVersion: '1.10'
              autoUpgradeMinorVersion: true
              settings: {}
              protectedSettings: {
                fileUris: [
                  role3PackageUrl
                ]
                managedIdentity: {
                  clientId: role3Identity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\role3\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\role3\' -Force; & \'C:\\csdef\\role3\\role3.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: role3Identity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  webScaleSet.name
  role2ScaleSet.name
  role3ScaleSet.name
]

@description('The vault with the settings that are secrets.')
output vaultName string = vault.name

// What replaces the cloud service ArenaGame, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'arenagame'

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

@description('The identity that the machines of role Lobby have; it is in the resource group already, and may read the role\'s files.')
param lobbyIdentityName string = 'arenagame-lobby-identity'

@description('The identity that the machines of role Arena have; it is in the resource group already, and may read the role\'s files.')
param arenaIdentityName string = 'arenagame-arena-identity'

@description('How many instances role Lobby has.')
@minValue(0)
@maxValue(1000)
param lobbyInstanceCount int = 2

@description('The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address of certificate LobbyTls of role Lobby in the vault, as a secret and with its version.')
param lobbyCertificate1Url string

@description('The address of the zip with the files of role Lobby, in storage that its identity can read.')
param lobbyPackageUrl string

@description('Settings of role Lobby that are no secrets, by their names. Every process of a machine can read them.')
param lobbySettings object

@description('How many instances role Arena has.')
@minValue(0)
@maxValue(20)
param arenaInstanceCount int = 8

@description('The address of the zip with the files of role Arena, in storage that its identity can read.')
param arenaPackageUrl string

@description('Settings of role Arena that are no secrets, by their names. Every process of a machine can read them.')
param arenaSettings object

var balancerName = '${serviceName}-balancer'

// What security rules call role Lobby by (ServiceDefinition.csdef:4)
resource lobbyGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-lobby-group'
  location: location
  properties: {}
}

// What security rules call role Arena by (ServiceDefinition.csdef:19)
resource arenaGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-arena-group'
  location: location
  properties: {}
}

// Who reaches role Lobby (ServiceDefinition.csdef:4)
resource lobbySecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-lobby-rules'
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
              id: lobbyGroup.id
            }
          ]
          destinationPortRange: '443'
        }
      }
      // InputEndpoint Lobby of Lobby (ServiceDefinition.csdef:13)
      {
        name: 'lobby-Lobby'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: lobbyGroup.id
            }
          ]
          destinationPortRange: '443'
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

// Who reaches role Arena (ServiceDefinition.csdef:19)
resource arenaSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-arena-rules'
  location: location
  properties: {
    securityRules: [
      // InstanceInputEndpoint Match of Arena (ServiceDefinition.csdef:21)
      {
        name: 'arena-Match'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Udp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: arenaGroup.id
            }
          ]
          destinationPortRange: '7777'
        }
      }
      // InstanceInputEndpoint Spectators of Arena (ServiceDefinition.csdef:26)
      {
        name: 'arena-Spectators'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: arenaGroup.id
            }
          ]
          destinationPortRange: '7778'
        }
      }
      // InternalEndpoint Scores of Arena, called by Lobby (ServiceDefinition.csdef:31)
      {
        name: 'Scores-from-lobby'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Udp'
          sourceApplicationSecurityGroups: [
            {
              id: lobbyGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: arenaGroup.id
            }
          ]
          destinationPortRange: '9000-9009'
        }
      }
      // InternalEndpoint Scores of Arena, called by Arena (ServiceDefinition.csdef:31)
      {
        name: 'Scores-from-arena'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Udp'
          sourceApplicationSecurityGroups: [
            {
              id: arenaGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: arenaGroup.id
            }
          ]
          destinationPortRange: '9000-9009'
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
      // Subnet of Lobby (ServiceDefinition.csdef:4)
      {
        name: 'lobby'
        properties: {
          addressPrefix: '10.0.0.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Arena (ServiceDefinition.csdef:19)
      {
        name: 'arena'
        properties: {
          addressPrefix: '10.0.4.0/22'
          defaultOutboundAccess: false
        }
      }
    ]
  }

  resource lobbySubnet 'subnets' existing = {
    name: 'lobby'
  }

  resource arenaSubnet 'subnets' existing = {
    name: 'arena'
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
        name: 'lobby'
      }
      {
        name: 'arena'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'lobby-Lobby'
        properties: {
          protocol: 'Tcp'
          port: 443
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Lobby of Lobby (ServiceDefinition.csdef:13)
      {
        name: 'lobby-Lobby'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'lobby')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'lobby-Lobby')
          }
          protocol: 'Tcp'
          frontendPort: 443
          backendPort: 443
          loadDistribution: 'SourceIP'
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
    ]
    inboundNatRules: [
      // InstanceInputEndpoint Match of Arena: a port for each instance (ServiceDefinition.csdef:21)
      {
        name: 'arena-Match'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'arena')
          }
          protocol: 'Udp'
          frontendPortRangeStart: 27000
          frontendPortRangeEnd: 27019
          backendPort: 7777
        }
      }
      // InstanceInputEndpoint Spectators of Arena: a port for each instance (ServiceDefinition.csdef:26)
      {
        name: 'arena-Spectators'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'arena')
          }
          protocol: 'Tcp'
          frontendPortRangeStart: 28000
          frontendPortRangeEnd: 28019
          backendPort: 7778
          idleTimeoutInMinutes: 30
          enableTcpReset: true
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

  resource lobbyPool 'backendAddressPools' existing = {
    name: 'lobby'
  }

  resource arenaPool 'backendAddressPools' existing = {
    name: 'arena'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource lobbyHealthProbe 'probes' existing = {
    name: 'lobby-Lobby'
  }
}

// Identity of Lobby
resource lobbyIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: lobbyIdentityName
}

// Identity of Arena
resource arenaIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: arenaIdentityName
}

// WebRole Lobby (ServiceDefinition.csdef:4)
resource lobbyScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-lobby'
  location: location
  tags: {
    'csdef-role': 'Lobby'
  }
  sku: {
    // vmsize Standard_D2_v3 of Lobby had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:4)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: lobbyInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${lobbyIdentity.id}': {}
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
        // The share of one of 5 upgrade domains
        maxBatchInstancePercent: 20
        maxUnhealthyInstancePercent: 20
        maxUnhealthyUpgradedInstancePercent: 20
      }
      automaticOSUpgradePolicy: {
        enableAutomaticOSUpgrade: true
      }
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'Lobby'
        adminUsername: adminUsername
        adminPassword: adminPassword
        windowsConfiguration: {
          enableAutomaticUpdates: false
        }
        secrets: [
          {
            sourceVault: {
              id: certificateVaultId
            }
            vaultCertificates: [
              // Certificate LobbyTls of Lobby (ServiceDefinition.csdef:16)
              {
                certificateUrl: lobbyCertificate1Url
                certificateStore: 'My'
              }
            ]
          }
        ]
      }
      storageProfile: {
        imageReference: {
          publisher: 'MicrosoftWindowsServer'
          offer: 'WindowsServer'
          // osFamily 6: Windows Server 2019, with updates until 2029-01-09 (ServiceConfiguration.Cloud.cscfg:2)
          sku: '2019-datacenter-gensecond'
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
          id: balancer::lobbyHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: lobbySecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::lobbySubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: lobbyGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::lobbyPool.id
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
                  lobbyPackageUrl
                ]
                managedIdentity: {
                  clientId: lobbyIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\lobby\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\lobby\' -Force; & \'C:\\csdef\\lobby\\lobby.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: lobbySettings
        clientId: lobbyIdentity.properties.clientId
      }))
    }
  }
}

// WorkerRole Arena (ServiceDefinition.csdef:19)
resource arenaScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-arena'
  location: location
  tags: {
    'csdef-role': 'Arena'
  }
  sku: {
    // vmsize Standard_D4_v3 of Arena had 4 cores, 16 GiB and a temporary disk of 100 GiB; this has 4 cores, 16 GiB and a temporary disk of 150 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:19)
    name: 'Standard_D4ads_v5'
    tier: 'Standard'
    capacity: arenaInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${arenaIdentity.id}': {}
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
        computerNamePrefix: 'Arena'
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
          // osFamily 6: Windows Server 2019, with updates until 2029-01-09 (ServiceConfiguration.Cloud.cscfg:2)
          sku: '2019-datacenter-gensecond'
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
                id: arenaSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::arenaSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: arenaGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::arenaPool.id
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
                  arenaPackageUrl
                ]
                managedIdentity: {
                  clientId: arenaIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\arena\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\arena\' -Force; & \'C:\\csdef\\arena\\arena.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: arenaSettings
        clientId: arenaIdentity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  lobbyScaleSet.name
  arenaScaleSet.name
]

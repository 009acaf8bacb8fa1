// What replaces the cloud service Bakery, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'bakery'

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

@description('The identity that the machines of role Front have; it is in the resource group already, and may read the role\'s files.')
param frontIdentityName string = 'bakery-front-identity'

@description('The identity that the machines of role Orders have; it is in the resource group already, and may read the role\'s files.')
param ordersIdentityName string = 'bakery-orders-identity'

@description('The identity that the machines of role Ledger have; it is in the resource group already, and may read the role\'s files.')
param ledgerIdentityName string = 'bakery-ledger-identity'

@description('How many instances role Front has.')
@minValue(0)
@maxValue(1000)
param frontInstanceCount int = 2

@description('The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address of certificate BakeryTls of role Front in the vault, as a secret and with its version.')
param frontCertificate1Url string

@description('The address of certificate BakeryIntermediate of role Front in the vault, as a secret and with its version.')
param frontCertificate2Url string

@description('The address of the zip with the files of role Front, in storage that its identity can read.')
param frontPackageUrl string

@description('Settings of role Front that are no secrets, by their names. Every process of a machine can read them.')
param frontSettings object

@description('How many instances role Orders has.')
@minValue(0)
@maxValue(1000)
param ordersInstanceCount int = 2

@description('The address of the zip with the files of role Orders, in storage that its identity can read.')
param ordersPackageUrl string

@description('How many instances role Ledger has.')
@minValue(0)
@maxValue(1000)
param ledgerInstanceCount int = 2

@description('The address of the zip with the files of role Ledger, in storage that its identity can read.')
param ledgerPackageUrl string

var balancerName = '${serviceName}-balancer'

// What security rules call role Front by (ServiceDefinition.csdef:4)
resource frontGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-front-group'
  location: location
  properties: {}
}

// What security rules call role Orders by (ServiceDefinition.csdef:20)
resource ordersGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-orders-group'
  location: location
  properties: {}
}

// What security rules call role Ledger by (ServiceDefinition.csdef:26)
resource ledgerGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-ledger-group'
  location: location
  properties: {}
}

// Who reaches role Front (ServiceDefinition.csdef:4)
resource frontSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-front-rules'
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
              id: frontGroup.id
            }
          ]
          destinationPortRange: '443'
        }
      }
      // InputEndpoint Https of Front (ServiceDefinition.csdef:13)
      {
        name: 'front-Https'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: frontGroup.id
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

// Who reaches role Orders (ServiceDefinition.csdef:20)
resource ordersSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-orders-rules'
  location: location
  properties: {
    securityRules: [
      // InternalEndpoint Api of Orders, called by Front (ServiceDefinition.csdef:22)
      {
        name: 'Api-from-front'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: frontGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ordersGroup.id
            }
          ]
          destinationPortRange: '8081'
        }
      }
      // InternalEndpoint Events of Orders, called by Front (ServiceDefinition.csdef:23)
      {
        name: 'Events-from-front'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: frontGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ordersGroup.id
            }
          ]
          destinationPortRange: '20000'
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

// Who reaches role Ledger (ServiceDefinition.csdef:26)
resource ledgerSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-ledger-rules'
  location: location
  properties: {
    securityRules: [
      // InternalEndpoint Book of Ledger, called by Orders (ServiceDefinition.csdef:28)
      {
        name: 'Book-from-orders'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: ordersGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ledgerGroup.id
            }
          ]
          destinationPortRange: '8082'
        }
      }
      // InternalEndpoint Status of Ledger, called by Front (ServiceDefinition.csdef:29)
      {
        name: 'Status-from-front'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: frontGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ledgerGroup.id
            }
          ]
          destinationPortRange: '8083'
        }
      }
      // InternalEndpoint Status of Ledger, called by Orders (ServiceDefinition.csdef:29)
      {
        name: 'Status-from-orders'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: ordersGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ledgerGroup.id
            }
          ]
          destinationPortRange: '8083'
        }
      }
      // InternalEndpoint Status of Ledger, called by Ledger (ServiceDefinition.csdef:29)
      {
        name: 'Status-from-ledger'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: ledgerGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: ledgerGroup.id
            }
          ]
          destinationPortRange: '8083'
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
      // Subnet of Front (ServiceDefinition.csdef:4)
      {
        name: 'front'
        properties: {
          addressPrefix: '10.0.0.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Orders (ServiceDefinition.csdef:20)
      {
        name: 'orders'
        properties: {
          addressPrefix: '10.0.4.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Ledger (ServiceDefinition.csdef:26)
      {
        name: 'ledger'
        properties: {
          addressPrefix: '10.0.8.0/22'
          defaultOutboundAccess: false
        }
      }
    ]
  }

  resource frontSubnet 'subnets' existing = {
    name: 'front'
  }

  resource ordersSubnet 'subnets' existing = {
    name: 'orders'
  }

  resource ledgerSubnet 'subnets' existing = {
    name: 'ledger'
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
        name: 'front'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'front-Https'
        properties: {
          protocol: 'Tcp'
          port: 443
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Https of Front (ServiceDefinition.csdef:13)
      {
        name: 'front-Https'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'front')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'front-Https')
          }
          protocol: 'Tcp'
          frontendPort: 443
          backendPort: 443
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

  resource frontPool 'backendAddressPools' existing = {
    name: 'front'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource frontHealthProbe 'probes' existing = {
    name: 'front-Https'
  }
}

// Identity of Front
resource frontIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: frontIdentityName
}

// Identity of Orders
resource ordersIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: ordersIdentityName
}

// Identity of Ledger
resource ledgerIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: ledgerIdentityName
}

// WebRole Front (ServiceDefinition.csdef:4)
resource frontScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-front'
  location: location
  tags: {
    'csdef-role': 'Front'
  }
  sku: {
    // vmsize Standard_D2_v3 of Front had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:4)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: frontInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${frontIdentity.id}': {}
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
        computerNamePrefix: 'Front'
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
              // Certificate BakeryTls of Front (ServiceDefinition.csdef:16)
              {
                certificateUrl: frontCertificate1Url
                certificateStore: 'My'
              }
              // Certificate BakeryIntermediate of Front (ServiceDefinition.csdef:17)
              {
                certificateUrl: frontCertificate2Url
                certificateStore: 'CA'
              }
            ]
          }
        ]
      }
      storageProfile: {
        imageReference: {
          publisher: 'MicrosoftWindowsServer'
          offer: 'WindowsServer'
          // osFamily 7: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
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
          id: balancer::frontHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: frontSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::frontSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: frontGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::frontPool.id
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
                  frontPackageUrl
                ]
                managedIdentity: {
                  clientId: frontIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\front\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\front\' -Force; & \'C:\\csdef\\front\\front.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: frontSettings
        clientId: frontIdentity.properties.clientId
      }))
    }
  }
}

// WorkerRole Orders (ServiceDefinition.csdef:20)
resource ordersScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-orders'
  location: location
  tags: {
    'csdef-role': 'Orders'
  }
  sku: {
    // vmsize Standard_D2_v3 of Orders had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:20)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: ordersInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${ordersIdentity.id}': {}
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
        computerNamePrefix: 'Orders'
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
          // osFamily 7: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
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
                id: ordersSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::ordersSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: ordersGroup.id
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
                  ordersPackageUrl
                ]
                managedIdentity: {
                  clientId: ordersIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\orders\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\orders\' -Force; & \'C:\\csdef\\orders\\orders.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: ordersIdentity.properties.clientId
      }))
    }
  }
}

// WorkerRole Ledger (ServiceDefinition.csdef:26)
resource ledgerScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-ledger'
  location: location
  tags: {
    'csdef-role': 'Ledger'
  }
  sku: {
    // vmsize Standard_D2_v3 of Ledger had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:26)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: ledgerInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${ledgerIdentity.id}': {}
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
        computerNamePrefix: 'Ledger'
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
          // osFamily 7: Windows Server 2022, with updates until 2031-10-14 (ServiceConfiguration.Cloud.cscfg:2)
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
                id: ledgerSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::ledgerSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: ledgerGroup.id
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
                  ledgerPackageUrl
                ]
                managedIdentity: {
                  clientId: ledgerIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\ledger\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\ledger\' -Force; & \'C:\\csdef\\ledger\\ledger.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: ledgerIdentity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  frontScaleSet.name
  ordersScaleSet.name
  ledgerScaleSet.name
]

// What replaces the cloud service Clinic, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'clinic'

@description('The name of the administrator of every machine.')
@minLength(1)
@maxLength(20)
param adminUsername string = 'csdefadmin'

@description('The password of the administrator of every machine: 12 to 72 characters of three kinds.')
@secure()
param adminPassword string

@description('Ranges of your own network, in CIDR notation, whose machines may reach every port of every role.')
param allowedNetworkRanges array = []

@description('The virtual network that the roles are in, and where their callers look for them.')
param virtualNetworkName string

@description('The resource group of the virtual network.')
param virtualNetworkResourceGroup string = resourceGroup().name

@description('The subnet of role Portal.')
param portalSubnetName string

@description('The subnet of role Archive.')
param archiveSubnetName string

@description('The id of a public address (Standard, static) that exists and is to be kept. Empty: a new one is made.')
param existingPublicIpAddressId string = ''

@description('Ports an instance for connections that it makes: a multiple of 8, all instances together at most 64000. 0: as the platform shares them out.')
@minValue(0)
@maxValue(64000)
param allocatedOutboundPorts int = 0

@description('The private address of load balancer DeskBalancer.')
param internalBalancerAddress string

@description('The identity that the machines of role Portal have; it is in the resource group already, and may read the role\'s files.')
param portalIdentityName string = 'clinic-portal-identity'

@description('The identity that the machines of role Archive have; it is in the resource group already, and may read the role\'s files.')
param archiveIdentityName string = 'clinic-archive-identity'

@description('How many instances role Portal has.')
@minValue(0)
@maxValue(1000)
param portalInstanceCount int = 2

@description('The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address of certificate PortalTls of role Portal in the vault, as a secret and with its version.')
param portalCertificate1Url string

@description('The address of the zip with the files of role Portal, in storage that its identity can read.')
param portalPackageUrl string

@description('Settings of role Portal that are no secrets, by their names. Every process of a machine can read them.')
param portalSettings object

@description('How many instances role Archive has.')
@minValue(0)
@maxValue(1000)
param archiveInstanceCount int = 2

@description('The address of the zip with the files of role Archive, in storage that its identity can read.')
param archivePackageUrl string

var portalSecurityRules = [
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
          id: portalGroup.id
        }
      ]
      destinationPortRanges: [
        '443'
        '2575'
        '8080'
      ]
    }
  }
  // InputEndpoint Public of Portal (ServiceDefinition.csdef:14)
  {
    name: 'portal-Public'
    properties: {
      priority: 110
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: 'Internet'
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: portalGroup.id
        }
      ]
      destinationPortRange: '443'
    }
  }
  // Access list of InputEndpoint Laboratory of Portal (ServiceDefinition.csdef:16)
  {
    name: 'portal-Laboratory-1'
    properties: {
      description: 'The laboratory'
      priority: 120
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: '198.51.100.0/24'
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: portalGroup.id
        }
      ]
      destinationPortRange: '2575'
    }
  }
  // Access list of InputEndpoint Laboratory of Portal (ServiceDefinition.csdef:16)
  {
    name: 'portal-Laboratory-2'
    properties: {
      description: 'Its second site'
      priority: 130
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: '203.0.113.16/28'
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: portalGroup.id
        }
      ]
      destinationPortRange: '2575'
    }
  }
  // InputEndpoint Desk of Portal (ServiceDefinition.csdef:15)
  {
    name: 'portal-Desk'
    properties: {
      priority: 140
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceAddressPrefix: 'VirtualNetwork'
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: portalGroup.id
        }
      ]
      destinationPortRange: '8080'
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
var archiveSecurityRules = [
  // InternalEndpoint Records of Archive, called by Portal (ServiceDefinition.csdef:24)
  {
    name: 'Records-from-portal'
    properties: {
      priority: 100
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceApplicationSecurityGroups: [
        {
          id: portalGroup.id
        }
      ]
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: archiveGroup.id
        }
      ]
      destinationPortRange: '10500'
    }
  }
  // InternalEndpoint Records of Archive, called by Archive (ServiceDefinition.csdef:24)
  {
    name: 'Records-from-archive'
    properties: {
      priority: 110
      direction: 'Inbound'
      access: 'Allow'
      protocol: 'Tcp'
      sourceApplicationSecurityGroups: [
        {
          id: archiveGroup.id
        }
      ]
      sourcePortRange: '*'
      destinationApplicationSecurityGroups: [
        {
          id: archiveGroup.id
        }
      ]
      destinationPortRange: '10500'
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
var balancerName = '${serviceName}-balancer'
var internalBalancerName = '${serviceName}-deskbalancer-internal'

// What security rules call role Portal by (ServiceDefinition.csdef:4)
resource portalGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-portal-group'
  location: location
  properties: {}
}

// What security rules call role Archive by (ServiceDefinition.csdef:22)
resource archiveGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-archive-group'
  location: location
  properties: {}
}

// Who reaches role Portal (ServiceDefinition.csdef:4)
resource portalSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-portal-rules'
  location: location
  properties: {
    securityRules: concat(
      portalSecurityRules,
      empty(allowedNetworkRanges)
        ? []
        : [
            // The customer's own networks, where the deployment names some
            {
              name: 'AllowedNetworkRanges'
              properties: {
                priority: 4095
                direction: 'Inbound'
                access: 'Allow'
                protocol: '*'
                sourceAddressPrefixes: allowedNetworkRanges
                sourcePortRange: '*'
                destinationApplicationSecurityGroups: [
                  {
                    id: portalGroup.id
                  }
                ]
                destinationPortRange: '*'
              }
            }
          ]
    )
  }
}

// Who reaches role Archive (ServiceDefinition.csdef:22)
resource archiveSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-archive-rules'
  location: location
  properties: {
    securityRules: concat(
      archiveSecurityRules,
      empty(allowedNetworkRanges)
        ? []
        : [
            // The customer's own networks, where the deployment names some
            {
              name: 'AllowedNetworkRanges'
              properties: {
                priority: 4095
                direction: 'Inbound'
                access: 'Allow'
                protocol: '*'
                sourceAddressPrefixes: allowedNetworkRanges
                sourcePortRange: '*'
                destinationApplicationSecurityGroups: [
                  {
                    id: archiveGroup.id
                  }
                ]
                destinationPortRange: '*'
              }
            }
          ]
    )
  }
}

// The network that the service is in (ServiceConfiguration.Cloud.cscfg:18)
resource network 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup(virtualNetworkResourceGroup)
  name: virtualNetworkName

  resource portalSubnet 'subnets' existing = {
    name: portalSubnetName
  }

  resource archiveSubnet 'subnets' existing = {
    name: archiveSubnetName
  }
}

// The address of all public endpoints (ServiceConfiguration.Cloud.cscfg:31)
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
        name: 'portal'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'portal-Public'
        properties: {
          protocol: 'Tcp'
          port: 443
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
      {
        name: 'portal-Laboratory'
        properties: {
          protocol: 'Tcp'
          port: 2575
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Public of Portal (ServiceDefinition.csdef:14)
      {
        name: 'portal-Public'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'portal')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'portal-Public')
          }
          protocol: 'Tcp'
          frontendPort: 443
          backendPort: 443
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
      // InputEndpoint Laboratory of Portal (ServiceDefinition.csdef:16)
      {
        name: 'portal-Laboratory'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'portal')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'portal-Laboratory')
          }
          protocol: 'Tcp'
          frontendPort: 2575
          backendPort: 2575
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

  resource portalPool 'backendAddressPools' existing = {
    name: 'portal'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource portalHealthProbe 'probes' existing = {
    name: 'portal-Public'
  }
}

// Internal load balancer DeskBalancer (ServiceConfiguration.Cloud.cscfg:44)
resource internalBalancer 'Microsoft.Network/loadBalancers@2025-07-01' = {
  name: internalBalancerName
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    frontendIPConfigurations: [
      {
        name: 'front-end'
        properties: {
          subnet: {
            id: network::portalSubnet.id
          }
          privateIPAllocationMethod: 'Static'
          privateIPAddress: internalBalancerAddress
        }
      }
    ]
    backendAddressPools: [
      {
        name: 'portal'
      }
    ]
    probes: [
      {
        name: 'portal-Desk'
        properties: {
          protocol: 'Tcp'
          port: 8080
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Desk of Portal (ServiceDefinition.csdef:15)
      {
        name: 'portal-Desk'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', internalBalancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', internalBalancerName, 'portal')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', internalBalancerName, 'portal-Desk')
          }
          protocol: 'Tcp'
          frontendPort: 8080
          backendPort: 8080
          enableTcpReset: true
        }
      }
    ]
  }

  resource portalInternalPool 'backendAddressPools' existing = {
    name: 'portal'
  }
}

// Identity of Portal
resource portalIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: portalIdentityName
}

// Identity of Archive
resource archiveIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: archiveIdentityName
}

// WebRole Portal (ServiceDefinition.csdef:4)
resource portalScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-portal'
  location: location
  tags: {
    'csdef-role': 'Portal'
  }
  sku: {
    // vmsize Standard_D2_v3 of Portal had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:4)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: portalInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${portalIdentity.id}': {}
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
        computerNamePrefix: 'Portal'
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
              // Certificate PortalTls of Portal (ServiceDefinition.csdef:19)
              {
                certificateUrl: portalCertificate1Url
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
          id: balancer::portalHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: portalSecurityGroup.id
              }
              dnsSettings: {
                dnsServers: [
                  // DnsServer clinic-dns (ServiceConfiguration.Cloud.cscfg:15)
                  '10.20.0.10'
                ]
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::portalSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: portalGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::portalPool.id
                      }
                      {
                        id: internalBalancer::portalInternalPool.id
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
                  portalPackageUrl
                ]
                managedIdentity: {
                  clientId: portalIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\portal\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\portal\' -Force; & \'C:\\csdef\\portal\\portal.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: portalSettings
        clientId: portalIdentity.properties.clientId
      }))
    }
  }
}

// WorkerRole Archive (ServiceDefinition.csdef:22)
resource archiveScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-archive'
  location: location
  tags: {
    'csdef-role': 'Archive'
  }
  sku: {
    // vmsize Standard_D2_v3 of Archive had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:22)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: archiveInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${archiveIdentity.id}': {}
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
        computerNamePrefix: 'Archive'
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
                id: archiveSecurityGroup.id
              }
              dnsSettings: {
                dnsServers: [
                  // DnsServer clinic-dns (ServiceConfiguration.Cloud.cscfg:15)
                  '10.20.0.10'
                ]
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::archiveSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: archiveGroup.id
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
                  archivePackageUrl
                ]
                managedIdentity: {
                  clientId: archiveIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\archive\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\archive\' -Force; & \'C:\\csdef\\archive\\archive.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: archiveIdentity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  portalScaleSet.name
  archiveScaleSet.name
]

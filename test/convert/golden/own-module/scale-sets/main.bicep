// What replaces the cloud service Meter, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'meter'

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

@description('The identity that the machines of role Collector have; it is in the resource group already, and may read the role\'s files.')
param collectorIdentityName string = 'meter-collector-identity'

@description('How many instances role Collector has.')
@minValue(0)
@maxValue(1000)
param collectorInstanceCount int = 2

@description('The address of the zip with the files of role Collector, in storage that its identity can read.')
param collectorPackageUrl string

var balancerName = '${serviceName}-balancer'

// What security rules call role Collector by (ServiceDefinition.csdef:4)
resource collectorGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-collector-group'
  location: location
  properties: {}
}

// Who reaches role Collector (ServiceDefinition.csdef:4)
resource collectorSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-collector-rules'
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
              id: collectorGroup.id
            }
          ]
          destinationPortRange: '5000'
        }
      }
      // InputEndpoint Upload of Collector (ServiceDefinition.csdef:9)
      {
        name: 'collector-Upload'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: collectorGroup.id
            }
          ]
          destinationPortRange: '5000'
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
      // Subnet of Collector (ServiceDefinition.csdef:4)
      {
        name: 'collector'
        properties: {
          addressPrefix: '10.0.0.0/22'
          defaultOutboundAccess: false
        }
      }
    ]
  }

  resource collectorSubnet 'subnets' existing = {
    name: 'collector'
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
        name: 'collector'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'collector-Upload'
        properties: {
          protocol: 'Tcp'
          port: 5000
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Upload of Collector (ServiceDefinition.csdef:9)
      {
        name: 'collector-Upload'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'collector')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'collector-Upload')
          }
          protocol: 'Tcp'
          frontendPort: 5000
          backendPort: 5000
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

  resource collectorPool 'backendAddressPools' existing = {
    name: 'collector'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource collectorHealthProbe 'probes' existing = {
    name: 'collector-Upload'
  }
}

// Identity of Collector
resource collectorIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: collectorIdentityName
}

// WorkerRole Collector (ServiceDefinition.csdef:4)
resource collectorScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-collector'
  location: location
  tags: {
    'csdef-role': 'Collector'
  }
  sku: {
    // vmsize Standard_D2_v3 of Collector had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:4)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: collectorInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${collectorIdentity.id}': {}
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
        computerNamePrefix: 'Collector'
        adminUsername: adminUsername
        adminPassword: adminPassword
        windowsConfiguration: {
          enableAutomaticUpdates: false
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
        healthProbe: {
          id: balancer::collectorHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: collectorSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::collectorSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: collectorGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::collectorPool.id
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
                  collectorPackageUrl
                ]
                managedIdentity: {
                  clientId: collectorIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\collector\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\collector\' -Force; & \'C:\\csdef\\collector\\collector.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: collectorIdentity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  collectorScaleSet.name
]

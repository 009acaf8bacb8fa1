// What replaces the cloud service ParcelShop, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'parcelshop'

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

@description('Basic: Remote Desktop in the browser. Standard: with the Remote Desktop client of one\'s own machine, too.')
@allowed([
  'Basic'
  'Standard'
])
param bastionSku string = 'Basic'

@description('The identity that the machines of role Shop have; it is in the resource group already, and may read the role\'s files.')
param shopIdentityName string = 'parcelshop-shop-identity'

@description('The identity that the machines of role Packer have; it is in the resource group already, and may read the role\'s files.')
param packerIdentityName string = 'parcelshop-packer-identity'

@description('How many instances role Shop has.')
@minValue(0)
@maxValue(1000)
param shopInstanceCount int = 3

@description('The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address of certificate ShopTls of role Shop in the vault, as a secret and with its version.')
param shopCertificate1Url string

@description('The address of the zip with the files of role Shop, in storage that its identity can read.')
param shopPackageUrl string

@description('Settings of role Shop that are no secrets, by their names. Every process of a machine can read them.')
param shopSettings object

@description('How many instances role Packer has.')
@minValue(0)
@maxValue(1000)
param packerInstanceCount int = 2

@description('The address of the zip with the files of role Packer, in storage that its identity can read.')
param packerPackageUrl string

var balancerName = '${serviceName}-balancer'

// What security rules call role Shop by (ServiceDefinition.csdef:8)
resource shopGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-shop-group'
  location: location
  properties: {}
}

// What security rules call role Packer by (ServiceDefinition.csdef:45)
resource packerGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-packer-group'
  location: location
  properties: {}
}

// Who reaches role Shop (ServiceDefinition.csdef:8)
resource shopSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-shop-rules'
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
              id: shopGroup.id
            }
          ]
          destinationPortRange: '8443'
        }
      }
      // InputEndpoint Https of Shop (ServiceDefinition.csdef:23)
      {
        name: 'shop-Https'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: shopGroup.id
            }
          ]
          destinationPortRange: '8443'
        }
      }
      // InternalEndpoint Baskets of Shop, called by Shop (ServiceDefinition.csdef:24)
      {
        name: 'Baskets-from-shop'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: shopGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: shopGroup.id
            }
          ]
          destinationPortRange: '7070'
        }
      }
      // InternalEndpoint Baskets of Shop, called by Packer (ServiceDefinition.csdef:24)
      {
        name: 'Baskets-from-packer'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: packerGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: shopGroup.id
            }
          ]
          destinationPortRange: '7070'
        }
      }
      // Remote Desktop, from the subnet of Azure Bastion alone
      {
        name: 'RemoteDesktop'
        properties: {
          priority: 140
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.0.255.192/26'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: shopGroup.id
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

// Who reaches role Packer (ServiceDefinition.csdef:45)
resource packerSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-packer-rules'
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
              id: packerGroup.id
            }
          ]
          destinationPortRange: '9100'
        }
      }
      // InputEndpoint Scanner of Packer (ServiceDefinition.csdef:47)
      {
        name: 'packer-Scanner'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: packerGroup.id
            }
          ]
          destinationPortRange: '9100'
        }
      }
      // InternalEndpoint Labels of Packer, called by Shop (ServiceDefinition.csdef:48)
      {
        name: 'Labels-from-shop'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: shopGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: packerGroup.id
            }
          ]
          destinationPortRange: '20000'
        }
      }
      // InternalEndpoint Labels of Packer, called by Packer (ServiceDefinition.csdef:48)
      {
        name: 'Labels-from-packer'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceApplicationSecurityGroups: [
            {
              id: packerGroup.id
            }
          ]
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: packerGroup.id
            }
          ]
          destinationPortRange: '20000'
        }
      }
      // Remote Desktop, from the subnet of Azure Bastion alone
      {
        name: 'RemoteDesktop'
        properties: {
          priority: 140
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '10.0.255.192/26'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: packerGroup.id
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
      // Subnet of Shop (ServiceDefinition.csdef:8)
      {
        name: 'shop'
        properties: {
          addressPrefix: '10.0.0.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Packer (ServiceDefinition.csdef:45)
      {
        name: 'packer'
        properties: {
          addressPrefix: '10.0.4.0/22'
          defaultOutboundAccess: false
        }
      }
      // Subnet of Azure Bastion
      {
        name: 'AzureBastionSubnet'
        properties: {
          addressPrefix: '10.0.255.192/26'
          defaultOutboundAccess: false
          networkSecurityGroup: {
            id: bastionSecurityGroup.id
          }
        }
      }
    ]
  }

  resource shopSubnet 'subnets' existing = {
    name: 'shop'
  }

  resource packerSubnet 'subnets' existing = {
    name: 'packer'
  }

  resource bastionSubnet 'subnets' existing = {
    name: 'AzureBastionSubnet'
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
        name: 'shop'
      }
      {
        name: 'packer'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      // LoadBalancerProbe ShopIsOpen (ServiceDefinition.csdef:5)
      {
        name: 'ShopIsOpen-8443'
        properties: {
          protocol: 'Http'
          port: 8443
          requestPath: '/health'
          intervalInSeconds: 10
          probeThreshold: 3
        }
      }
      // LoadBalancerProbe ScannerAnswers (ServiceDefinition.csdef:6)
      {
        name: 'ScannerAnswers'
        properties: {
          protocol: 'Tcp'
          port: 9100
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Https of Shop (ServiceDefinition.csdef:23)
      {
        name: 'shop-Https'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'shop')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'ShopIsOpen-8443')
          }
          protocol: 'Tcp'
          frontendPort: 443
          backendPort: 8443
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
      // InputEndpoint Scanner of Packer (ServiceDefinition.csdef:47)
      {
        name: 'packer-Scanner'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'packer')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'ScannerAnswers')
          }
          protocol: 'Tcp'
          frontendPort: 9100
          backendPort: 9100
          idleTimeoutInMinutes: 15
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

  resource shopPool 'backendAddressPools' existing = {
    name: 'shop'
  }

  resource packerPool 'backendAddressPools' existing = {
    name: 'packer'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource shopHealthProbe 'probes' existing = {
    name: 'ShopIsOpen-8443'
  }

  resource packerHealthProbe 'probes' existing = {
    name: 'ScannerAnswers'
  }
}

// What Azure Bastion needs on its subnet, and no more (ServiceDefinition.csdef:42)
resource bastionSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-bastion-rules'
  location: location
  properties: {
    securityRules: [
      // Browsers and Remote Desktop clients
      {
        name: 'AllowHttps'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      // The platform's control of the host
      {
        name: 'AllowGatewayManager'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'GatewayManager'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      // The platform's probes
      {
        name: 'AllowLoadBalancer'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'AzureLoadBalancer'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '443'
        }
      }
      // Between its instances
      {
        name: 'AllowHostCommunication'
        properties: {
          priority: 130
          direction: 'Inbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRanges: [
            '8080'
            '5701'
          ]
        }
      }
      // Nothing else comes in
      {
        name: 'DenyAll'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
      // To the machines
      {
        name: 'AllowRemoteDesktopAndSsh'
        properties: {
          priority: 100
          direction: 'Outbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRanges: [
            '22'
            '3389'
          ]
        }
      }
      // To the platform
      {
        name: 'AllowAzureCloud'
        properties: {
          priority: 110
          direction: 'Outbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'AzureCloud'
          destinationPortRange: '443'
        }
      }
      // Between its instances
      {
        name: 'AllowHostCommunicationOut'
        properties: {
          priority: 120
          direction: 'Outbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: 'VirtualNetwork'
          sourcePortRange: '*'
          destinationAddressPrefix: 'VirtualNetwork'
          destinationPortRanges: [
            '8080'
            '5701'
          ]
        }
      }
      // Session information and certificate checks
      {
        name: 'AllowSessionInformation'
        properties: {
          priority: 130
          direction: 'Outbound'
          access: 'Allow'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: 'Internet'
          destinationPortRange: '80'
        }
      }
      // Nothing else goes out
      {
        name: 'DenyAllOut'
        properties: {
          priority: 4096
          direction: 'Outbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

// The address of Azure Bastion (ServiceDefinition.csdef:42)
resource bastionAddress 'Microsoft.Network/publicIPAddresses@2025-07-01' = {
  name: '${serviceName}-bastion-address'
  location: location
  sku: {
    name: 'Standard'
  }
  properties: {
    publicIPAllocationMethod: 'Static'
  }
}

// Remote Desktop to the roles that imported it, in place of Remote Forwarder (ServiceDefinition.csdef:42)
resource bastion 'Microsoft.Network/bastionHosts@2025-07-01' = {
  name: '${serviceName}-bastion'
  location: location
  sku: {
    name: bastionSku
  }
  properties: {
    enableTunneling: contains(bastionSku, 'Standard')
    ipConfigurations: [
      {
        name: 'primary'
        properties: {
          subnet: {
            id: network::bastionSubnet.id
          }
          publicIPAddress: {
            id: bastionAddress.id
          }
        }
      }
    ]
  }
}

// Identity of Shop
resource shopIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: shopIdentityName
}

// Identity of Packer
resource packerIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: packerIdentityName
}

// WebRole Shop (ServiceDefinition.csdef:8)
resource shopScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-shop'
  location: location
  tags: {
    'csdef-role': 'Shop'
  }
  sku: {
    // vmsize Standard_D2_v3 of Shop had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 10 GiB (ServiceDefinition.csdef:8)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: shopInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${shopIdentity.id}': {}
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
        // The share of one of 3 upgrade domains (ServiceDefinition.csdef:3)
        maxBatchInstancePercent: 34
        maxUnhealthyInstancePercent: 34
        maxUnhealthyUpgradedInstancePercent: 34
      }
      automaticOSUpgradePolicy: {
        enableAutomaticOSUpgrade: true
      }
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'Shop'
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
              // Certificate ShopTls of Shop (ServiceDefinition.csdef:30)
              {
                certificateUrl: shopCertificate1Url
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
          id: balancer::shopHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: shopSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::shopSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: shopGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::shopPool.id
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
                  shopPackageUrl
                ]
                managedIdentity: {
                  clientId: shopIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\shop\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\shop\' -Force; & \'C:\\csdef\\shop\\shop.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: shopSettings
        clientId: shopIdentity.properties.clientId
      }))
    }
  }
}

// WorkerRole Packer (ServiceDefinition.csdef:45)
resource packerScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-packer'
  location: location
  tags: {
    'csdef-role': 'Packer'
  }
  sku: {
    // vmsize Standard_D2_v3 of Packer had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 14 GiB (ServiceDefinition.csdef:45)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: packerInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${packerIdentity.id}': {}
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
        // The share of one of 3 upgrade domains (ServiceDefinition.csdef:3)
        maxBatchInstancePercent: 34
        maxUnhealthyInstancePercent: 34
        maxUnhealthyUpgradedInstancePercent: 34
      }
      automaticOSUpgradePolicy: {
        enableAutomaticOSUpgrade: true
      }
    }
    virtualMachineProfile: {
      osProfile: {
        computerNamePrefix: 'Packer'
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
          id: balancer::packerHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: packerSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::packerSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: packerGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::packerPool.id
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
                  packerPackageUrl
                ]
                managedIdentity: {
                  clientId: packerIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath \'C:\\csdef\\packer\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\packer\' -Force; & \'C:\\csdef\\packer\\packer.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: {}
        clientId: packerIdentity.properties.clientId
      }))
    }
  }
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  shopScaleSet.name
  packerScaleSet.name
]

// What replaces the cloud service Guestbook, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('What the names of all resources begin with.')
@minLength(2)
@maxLength(20)
param serviceName string = 'guestbook'

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

@description('The identity that the machines of role Guestbook.Web have; it is in the resource group already, and may read the role\'s files.')
param guestbookWebIdentityName string = 'guestbook-guestbook-web-identity'

@description('Settings of role Guestbook.Web that are secrets, by their names in the configuration.')
@secure()
param guestbookWebSecrets object

@description('How many instances role Guestbook.Web has.')
@minValue(0)
@maxValue(1000)
param guestbookWebInstanceCount int = 2

@description('The id of the vault that holds the certificates of all roles: in the same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address of certificate GuestbookTls of role Guestbook.Web in the vault, as a secret and with its version.')
param guestbookWebCertificate1Url string

@description('The address of the zip with the files of role Guestbook.Web, in storage that its identity can read.')
param guestbookWebPackageUrl string

@description('Settings of role Guestbook.Web that are no secrets, by their names. Every process of a machine can read them.')
param guestbookWebSettings object

var balancerName = '${serviceName}-balancer'

// Settings of role Guestbook.Web that are secrets, and their names in the vault
var guestbookWebSecretNames = {
  GreetingText: 'guestbook-web--GreetingText'
}

// What security rules call role Guestbook.Web by (ServiceDefinition.csdef:4)
resource guestbookWebGroup 'Microsoft.Network/applicationSecurityGroups@2025-07-01' = {
  name: '${serviceName}-guestbook-web-group'
  location: location
  properties: {}
}

// Who reaches role Guestbook.Web (ServiceDefinition.csdef:4)
resource guestbookWebSecurityGroup 'Microsoft.Network/networkSecurityGroups@2025-07-01' = {
  name: '${serviceName}-guestbook-web-rules'
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
              id: guestbookWebGroup.id
            }
          ]
          destinationPortRanges: [
            '80'
            '443'
          ]
        }
      }
      // InputEndpoint Http of Guestbook.Web (ServiceDefinition.csdef:14)
      {
        name: 'guestbook-web-Http'
        properties: {
          priority: 110
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: guestbookWebGroup.id
            }
          ]
          destinationPortRange: '80'
        }
      }
      // InputEndpoint Https of Guestbook.Web (ServiceDefinition.csdef:15)
      {
        name: 'guestbook-web-Https'
        properties: {
          priority: 120
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: 'Internet'
          sourcePortRange: '*'
          destinationApplicationSecurityGroups: [
            {
              id: guestbookWebGroup.id
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
      // Subnet of Guestbook.Web (ServiceDefinition.csdef:4)
      {
        name: 'guestbook-web'
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
    ]
  }

  resource guestbookWebSubnet 'subnets' existing = {
    name: 'guestbook-web'
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
        name: 'guestbook-web'
      }
      {
        name: 'all_roles'
      }
    ]
    probes: [
      {
        name: 'guestbook-web-Http'
        properties: {
          protocol: 'Tcp'
          port: 80
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
      {
        name: 'guestbook-web-Https'
        properties: {
          protocol: 'Tcp'
          port: 443
          intervalInSeconds: 15
          probeThreshold: 2
        }
      }
    ]
    loadBalancingRules: [
      // InputEndpoint Http of Guestbook.Web (ServiceDefinition.csdef:14)
      {
        name: 'guestbook-web-Http'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'guestbook-web')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'guestbook-web-Http')
          }
          protocol: 'Tcp'
          frontendPort: 80
          backendPort: 80
          enableTcpReset: true
          disableOutboundSnat: true
        }
      }
      // InputEndpoint Https of Guestbook.Web (ServiceDefinition.csdef:15)
      {
        name: 'guestbook-web-Https'
        properties: {
          frontendIPConfiguration: {
            id: resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', balancerName, 'front-end')
          }
          backendAddressPool: {
            id: resourceId('Microsoft.Network/loadBalancers/backendAddressPools', balancerName, 'guestbook-web')
          }
          probe: {
            id: resourceId('Microsoft.Network/loadBalancers/probes', balancerName, 'guestbook-web-Https')
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

  resource guestbookWebPool 'backendAddressPools' existing = {
    name: 'guestbook-web'
  }

  resource outboundPool 'backendAddressPools' existing = {
    name: 'all_roles'
  }

  resource guestbookWebHealthProbe 'probes' existing = {
    name: 'guestbook-web-Http'
  }
}

// Remote Desktop to the roles that imported it, in place of Remote Forwarder (ServiceDefinition.csdef:29)
resource relayNamespace1 'Microsoft.Relay/namespaces@2024-01-01' = {
  name: '${serviceName}-relay1-${uniqueString(resourceGroup().id)}'
  location: location
  sku: {
    name: 'Standard'
    tier: 'Standard'
  }
  properties: {}
}

// Role Guestbook.Web, instances 0 to 24 (ServiceDefinition.csdef:29)
resource guestbookWebRelay1Connection1 'Microsoft.Relay/namespaces/hybridConnections@2024-01-01' = {
  parent: relayNamespace1
  name: 'guestbook-web'
  properties: {
    requiresClientAuthorization: true
  }
}

resource guestbookWebRelay1Connection1Listen 'Microsoft.Relay/namespaces/hybridConnections/authorizationRules@2024-01-01' = {
  parent: guestbookWebRelay1Connection1
  name: 'listen'
  properties: {
    rights: [
      'Listen'
    ]
  }
}

resource guestbookWebRelay1Connection1Send 'Microsoft.Relay/namespaces/hybridConnections/authorizationRules@2024-01-01' = {
  parent: guestbookWebRelay1Connection1
  name: 'send'
  properties: {
    rights: [
      'Send'
    ]
  }
}

// Identity of Guestbook.Web
resource guestbookWebIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: guestbookWebIdentityName
}

// Vault of the settings that are secrets, open to the subnets of the roles that have some (ServiceDefinition.csdef:18)
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
          id: network::guestbookWebSubnet.id
        }
      ]
    }
  }
}

// Secrets of Guestbook.Web
resource guestbookWebVaultSecrets 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = [for secret in items(guestbookWebSecretNames): {
  parent: vault
  name: secret.value
  properties: {
    value: guestbookWebSecrets[secret.key]
  }
}]

// The machines of Guestbook.Web may read its secrets (Key Vault Secrets User)
resource guestbookWebSecretReaders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (secret, index) in items(guestbookWebSecretNames): {
  scope: guestbookWebVaultSecrets[index]
  name: guid(vault.id, secret.value, guestbookWebIdentity.id, '4633458b-17de-408a-b875-0445c86b69e6')
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b875-0445c86b69e6')
    principalId: guestbookWebIdentity.properties.principalId
    principalType: 'ServicePrincipal'
  }
}]

// WebRole Guestbook.Web (ServiceDefinition.csdef:4)
resource guestbookWebScaleSet 'Microsoft.Compute/virtualMachineScaleSets@2026-03-01' = {
  name: '${serviceName}-guestbook-web'
  location: location
  tags: {
    'csdef-role': 'Guestbook.Web'
  }
  sku: {
    // vmsize Standard_D2_v3 of Guestbook.Web had 2 cores, 8 GiB and a temporary disk of 50 GiB; this has 2 cores, 8 GiB and a temporary disk of 75 GiB, of which the role takes 12 GiB (ServiceDefinition.csdef:4)
    name: 'Standard_D2ads_v5'
    tier: 'Standard'
    capacity: guestbookWebInstanceCount
  }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${guestbookWebIdentity.id}': {}
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
        computerNamePrefix: 'Guestbook'
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
              // Certificate GuestbookTls of Guestbook.Web (ServiceDefinition.csdef:25)
              {
                certificateUrl: guestbookWebCertificate1Url
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
          id: balancer::guestbookWebHealthProbe.id
        }
        networkInterfaceConfigurations: [
          {
            name: 'primary'
            properties: {
              primary: true
              enableAcceleratedNetworking: true
              networkSecurityGroup: {
                id: guestbookWebSecurityGroup.id
              }
              ipConfigurations: [
                {
                  name: 'primary'
                  properties: {
                    primary: true
                    subnet: {
                      id: network::guestbookWebSubnet.id
                    }
                    applicationSecurityGroups: [
                      {
                        id: guestbookWebGroup.id
                      }
                    ]
                    loadBalancerBackendAddressPools: [
                      {
                        id: balancer::guestbookWebPool.id
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
                  guestbookWebPackageUrl
                ]
                managedIdentity: {
                  clientId: guestbookWebIdentity.properties.clientId
                }
                commandToExecute: 'powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = \'Stop\'; Get-ScheduledTask -TaskPath \'\\csdef\\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; Remove-Item -LiteralPath \'C:\\csdef\\guestbook-web\' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath \'C:\\csdef\\guestbook-web\' -Force; & \'C:\\csdef\\guestbook-web\\guestbook-web.ps1\'"'
              }
            }
          }
        ]
      }
      userData: base64(string({
        settings: guestbookWebSettings
        vaultUri: vault.properties.vaultUri
        secrets: guestbookWebSecretNames
        clientId: guestbookWebIdentity.properties.clientId
      }))
    }
  }
  dependsOn: [
    guestbookWebSecretReaders
  ]
}

@description('The scale sets of the roles, in the order of the definition.')
output scaleSetNames array = [
  guestbookWebScaleSet.name
]

@description('The Relay namespaces that Remote Desktop goes over.')
output relayNamespaceNames array = [
  relayNamespace1.name
]

@description('The vault with the settings that are secrets.')
output vaultName string = vault.name

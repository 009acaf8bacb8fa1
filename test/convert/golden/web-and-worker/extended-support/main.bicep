// What replaces the cloud service ParcelShop, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('The name of the cloud service: that of the one which runs already, where it is to be updated.')
@minLength(2)
@maxLength(63)
param serviceName string = 'ParcelShop'

@description('The address, with a signature, of the package (.cspkg) that was built from the changed definition.')
@secure()
param packageUrl string

@description('The address, with a signature, of the changed configuration (.cscfg).')
@secure()
param configurationUrl string

@description('How a deployment goes through the update domains: by itself, one by one by hand, or all at once.')
@allowed([
  'Auto'
  'Manual'
  'Simultaneous'
])
param upgradeMode string = 'Auto'

@description('How many instances role Shop has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param shopInstanceCount int = 3

@description('How many instances role Packer has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param packerInstanceCount int = 2

@description('The name of the public load balancer; of a service that runs already, the one that it has.')
param publicBalancerName string = 'LB-${serviceName}'

@description('The name of the front end of the public load balancer; of a service that runs already, the one that it has.')
param publicFrontEndName string = 'public-front-end'

@description('The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.')
param publicIpAddressName string

@description('The resource id of the vault with the certificates: same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address, with its version, of the secret that is certificate ShopTls of Shop.')
param certificate1Url string

@description('The account of Remote Desktop: one that Windows does not have yet, so not Administrator.')
param adminUsername string = 'csdefadmin'

@description('The password of that account: 10 to 123 characters, with three of upper case, lower case, digits and others.')
@secure()
param adminPassword string

@description('The day on which that account expires; extended support itself ends on 31 March 2027.')
param remoteDesktopExpiration string = '2027-03-31'

resource publicAddress 'Microsoft.Network/publicIPAddresses@2025-07-01' existing = {
  name: publicIpAddressName
}

resource cloudService 'Microsoft.Compute/cloudServices@2024-11-04' = {
  name: serviceName
  location: location
  properties: {
    packageUrl: packageUrl
    configurationUrl: configurationUrl
    upgradeMode: upgradeMode
    roleProfile: {
      roles: [
        // WebRole Shop (ServiceDefinition.csdef:8)
        {
          name: 'Shop'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: shopInstanceCount
          }
        }
        // WorkerRole Packer (ServiceDefinition.csdef:45)
        {
          name: 'Packer'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: packerInstanceCount
          }
        }
      ]
    }
    osProfile: {
      secrets: [
        {
          sourceVault: {
            id: certificateVaultId
          }
          vaultCertificates: [
            {
              certificateUrl: certificate1Url
            }
          ]
        }
      ]
    }
    networkProfile: {
      loadBalancerConfigurations: [
        // Load balancer of the public endpoints
        {
          name: publicBalancerName
          properties: {
            frontendIpConfigurations: [
              {
                name: publicFrontEndName
                properties: {
                  publicIPAddress: {
                    id: publicAddress.id
                  }
                }
              }
            ]
          }
        }
      ]
    }
    extensionProfile: {
      extensions: [
        // Remote Desktop, in place of the modules (ServiceDefinition.csdef:42)
        {
          name: 'RDPExtension'
          properties: {
            publisher: 'Microsoft.Windows.Azure.Extensions'
            type: 'RDP'
            typeHandlerVersion: '1.2.1'
            autoUpgradeMinorVersion: true
            settings: '<PublicConfig><UserName>${replace(replace(adminUsername, '&', '&amp;'), '<', '&lt;')}</UserName><Expiration>${replace(replace(remoteDesktopExpiration, '&', '&amp;'), '<', '&lt;')}</Expiration></PublicConfig>'
            protectedSettings: '<PrivateConfig><Password>${replace(replace(adminPassword, '&', '&amp;'), '<', '&lt;')}</Password></PrivateConfig>'
            rolesAppliedTo: [
              'Shop'
              'Packer'
            ]
          }
        }
      ]
    }
  }
}

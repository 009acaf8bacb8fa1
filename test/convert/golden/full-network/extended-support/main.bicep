// What replaces the cloud service Clinic, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('The name of the cloud service: that of the one which runs already, where it is to be updated.')
@minLength(2)
@maxLength(63)
param serviceName string = 'Clinic'

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

@description('How many instances role Portal has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param portalInstanceCount int = 2

@description('How many instances role Archive has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param archiveInstanceCount int = 2

@description('The name of the public load balancer; of a service that runs already, the one that it has.')
param publicBalancerName string = 'LB-${serviceName}'

@description('The name of the front end of the public load balancer; of a service that runs already, the one that it has.')
param publicFrontEndName string = 'public-front-end'

@description('The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.')
param publicIpAddressName string

@description('The name of the internal load balancer; of a service that runs already, the one that it has.')
param internalBalancerName string = 'LB-${serviceName}-internal'

@description('The name of the front end of the internal load balancer; of a service that runs already, the one that it has.')
param internalFrontEndName string = 'internal-front-end'

@description('The virtual network that the configuration names.')
param virtualNetworkName string

@description('The resource group of that network.')
param virtualNetworkResourceGroup string = resourceGroup().name

@description('The subnet of the internal load balancer\'s address.')
param internalSubnetName string

@description('The address of the internal load balancer, of that subnet.')
param internalIpAddress string

@description('The resource id of the vault with the certificates: same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address, with its version, of the secret that is certificate PortalTls of Portal.')
param certificate1Url string

resource publicAddress 'Microsoft.Network/publicIPAddresses@2025-07-01' existing = {
  name: publicIpAddressName
}

resource network 'Microsoft.Network/virtualNetworks@2025-07-01' existing = {
  scope: resourceGroup(virtualNetworkResourceGroup)
  name: virtualNetworkName
}

resource internalSubnet 'Microsoft.Network/virtualNetworks/subnets@2025-07-01' existing = {
  parent: network
  name: internalSubnetName
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
        // WebRole Portal (ServiceDefinition.csdef:4)
        {
          name: 'Portal'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: portalInstanceCount
          }
        }
        // WorkerRole Archive (ServiceDefinition.csdef:22)
        {
          name: 'Archive'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: archiveInstanceCount
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
        // Internal load balancer DeskBalancer (ServiceConfiguration.Cloud.cscfg:44)
        {
          name: internalBalancerName
          properties: {
            frontendIpConfigurations: [
              {
                name: internalFrontEndName
                properties: {
                  subnet: {
                    id: internalSubnet.id
                  }
                  privateIPAddress: internalIpAddress
                }
              }
            ]
          }
        }
      ]
    }
  }
}

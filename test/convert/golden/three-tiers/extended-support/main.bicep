// What replaces the cloud service Bakery, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('The name of the cloud service: that of the one which runs already, where it is to be updated.')
@minLength(2)
@maxLength(63)
param serviceName string = 'Bakery'

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

@description('How many instances role Front has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param frontInstanceCount int = 2

@description('How many instances role Orders has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param ordersInstanceCount int = 2

@description('How many instances role Ledger has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param ledgerInstanceCount int = 2

@description('The name of the public load balancer; of a service that runs already, the one that it has.')
param publicBalancerName string = 'LB-${serviceName}'

@description('The name of the front end of the public load balancer; of a service that runs already, the one that it has.')
param publicFrontEndName string = 'public-front-end'

@description('The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.')
param publicIpAddressName string

@description('The resource id of the vault with the certificates: same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address, with its version, of the secret that is certificate BakeryTls of Front.')
param certificate1Url string

@description('The address, with its version, of the secret that is certificate BakeryIntermediate of Front.')
param certificate2Url string

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
        // WebRole Front (ServiceDefinition.csdef:4)
        {
          name: 'Front'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: frontInstanceCount
          }
        }
        // WorkerRole Orders (ServiceDefinition.csdef:20)
        {
          name: 'Orders'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: ordersInstanceCount
          }
        }
        // WorkerRole Ledger (ServiceDefinition.csdef:26)
        {
          name: 'Ledger'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: ledgerInstanceCount
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
            {
              certificateUrl: certificate2Url
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
  }
}

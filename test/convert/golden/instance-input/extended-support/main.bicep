// What replaces the cloud service ArenaGame, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('The name of the cloud service: that of the one which runs already, where it is to be updated.')
@minLength(2)
@maxLength(63)
param serviceName string = 'ArenaGame'

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

@description('How many instances role Lobby has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param lobbyInstanceCount int = 2

@description('How many instances role Arena has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param arenaInstanceCount int = 8

@description('The name of the public load balancer; of a service that runs already, the one that it has.')
param publicBalancerName string = 'LB-${serviceName}'

@description('The name of the front end of the public load balancer; of a service that runs already, the one that it has.')
param publicFrontEndName string = 'public-front-end'

@description('The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.')
param publicIpAddressName string

@description('The resource id of the vault with the certificates: same region and subscription, enabled for deployment.')
param certificateVaultId string

@description('The address, with its version, of the secret that is certificate LobbyTls of Lobby.')
param certificate1Url string

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
        // WebRole Lobby (ServiceDefinition.csdef:4)
        {
          name: 'Lobby'
          sku: {
            name: 'Standard_D2_v3'
            tier: 'Standard'
            capacity: lobbyInstanceCount
          }
        }
        // WorkerRole Arena (ServiceDefinition.csdef:19)
        {
          name: 'Arena'
          sku: {
            name: 'Standard_D4_v3'
            tier: 'Standard'
            capacity: arenaInstanceCount
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
  }
}

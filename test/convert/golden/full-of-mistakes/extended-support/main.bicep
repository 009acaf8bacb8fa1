// What replaces the cloud service Muddle, made from ServiceDefinition.csdef by csdef.
// account.md says what became of every element, and what is left to do by hand.

@description('The region of all resources, also of those that exist already: a network, an address, a vault with certificates.')
param location string = resourceGroup().location

@description('The name of the cloud service: that of the one which runs already, where it is to be updated.')
@minLength(2)
@maxLength(63)
param serviceName string = 'Muddle'

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

@description('How many instances role Web has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param webInstanceCount int = 0

@description('How many instances role web has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param role2InstanceCount int = 1

@description('How many instances role Web has: the count of the configuration, or the deployment is refused.')
@minValue(0)
param role3InstanceCount int = 0

@description('The name of the public load balancer; of a service that runs already, the one that it has.')
param publicBalancerName string = 'LB-${serviceName}'

@description('The name of the front end of the public load balancer; of a service that runs already, the one that it has.')
param publicFrontEndName string = 'public-front-end'

@description('The public address of the service, which is in this resource group; a static one is named as ReservedIP in the configuration too.')
param publicIpAddressName string

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
        // WebRole Web (ServiceDefinition.csdef:8)
        {
          name: 'Web'
          sku: {
            name: 'Smal'
            tier: 'Standard'
            capacity: webInstanceCount
          }
        }
        // WorkerRole web (ServiceDefinition.csdef:43)
        {
          name: 'web'
          sku: {
            name: 'Standard_A1_v2'
            tier: 'Standard'
            capacity: role2InstanceCount
          }
        }
        // WorkerRole Web (ServiceDefinition.csdef:53)
        {
          name: 'Web'
          sku: {
            name: 'Standard_A1_v2'
            tier: 'Standard'
            capacity: role3InstanceCount
          }
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

import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

export const probeIsLetIn = defineCode({
  name: "probe-is-let-in",
  category: "network",
  severity: "warning",
  summary: "The security groups let a load balancer's probe in to the machines behind it.",
  why: "A machine that does not answer its probe is sent nothing, so the rule forwards nothing. Probes come from 168.63.129.16, which the tag VirtualNetwork holds as well: a rule that denies the network denies them, unless one before it allows AzureLoadBalancer.",
  source: "https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview",
  messages: {
    blocked:
      "Rule '{rule}' of load balancer '{balancer}' forwards nothing to role '{role}': its probe of port {port} is not let in.",
  },
  example: {
    bad: template(`{ "name": "rest", "properties": { "priority": 200, "direction": "Inbound", "access": "Deny",
          "protocol": "*", "sourceAddressPrefix": "VirtualNetwork", "destinationAddressPrefix": "*",
          "destinationPortRange": "*" } }`),
    good: template(`{ "name": "probe", "properties": { "priority": 190, "direction": "Inbound", "access": "Allow",
          "protocol": "Tcp", "sourceAddressPrefix": "AzureLoadBalancer", "destinationAddressPrefix": "*",
          "destinationPortRange": "80" } },
        { "name": "http", "properties": { "priority": 195, "direction": "Inbound", "access": "Allow",
          "protocol": "Tcp", "sourceAddressPrefix": "Internet", "destinationAddressPrefix": "*",
          "destinationPortRange": "80" } }`),
  },
});

export const balancedPortIsLetIn = defineCode({
  name: "balanced-port-is-let-in",
  category: "network",
  severity: "warning",
  summary: "The security groups let somebody in to the port that a rule of a load balancer leads to.",
  why: "Security groups see the port of the machine, after the load balancer translated it. A rule that leads to a port that they close to everybody who comes over it forwards nothing.",
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  messages: {
    closed:
      "Rule '{rule}' of load balancer '{balancer}' forwards nothing to role '{role}': nobody who comes over it is let in to {transport} port {port}.",
  },
  example: {
    bad: template(`{ "name": "http", "properties": { "priority": 200, "direction": "Inbound", "access": "Allow",
          "protocol": "Tcp", "sourceAddressPrefix": "Internet", "destinationAddressPrefix": "*",
          "destinationPortRange": "8080" } }`),
    good: template(`{ "name": "http", "properties": { "priority": 200, "direction": "Inbound", "access": "Allow",
          "protocol": "Tcp", "sourceAddressPrefix": "Internet", "destinationAddressPrefix": "*",
          "destinationPortRange": "80" } }`),
  },
});

/** Every code of reading the flows of an evaluated template. */
export const networkCodes: readonly CodeRecord[] = [probeIsLetIn, balancedPortIsLetIn];

/** A balancer, a machine behind it, and a security group with one rule. */
function template(rule: string): string {
  return `{
  "resources": [
    { "type": "Microsoft.Network/networkSecurityGroups", "name": "rules", "properties": { "securityRules": [
        ${rule}
    ] } },
    { "type": "Microsoft.Network/loadBalancers", "name": "balancer", "sku": { "name": "Standard" }, "properties": {
      "frontendIPConfigurations": [ { "name": "front", "properties": { "publicIPAddress": { "id": "address" } } } ],
      "backendAddressPools": [ { "name": "pool" } ],
      "probes": [ { "name": "alive", "properties": { "protocol": "Tcp", "port": 80 } } ],
      "loadBalancingRules": [ { "name": "http", "properties": {
        "frontendIPConfiguration": { "id": "[concat(resourceId('Microsoft.Network/loadBalancers', 'balancer'), '/frontendIPConfigurations/front')]" },
        "backendAddressPool": { "id": "[concat(resourceId('Microsoft.Network/loadBalancers', 'balancer'), '/backendAddressPools/pool')]" },
        "probe": { "id": "[concat(resourceId('Microsoft.Network/loadBalancers', 'balancer'), '/probes/alive')]" },
        "protocol": "Tcp", "frontendPort": 80, "backendPort": 80
      } } ]
    } },
    { "type": "Microsoft.Network/networkInterfaces", "name": "nic", "properties": {
      "networkSecurityGroup": { "id": "[resourceId('Microsoft.Network/networkSecurityGroups', 'rules')]" },
      "ipConfigurations": [ { "name": "ip", "properties": {
        "subnet": { "id": "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', 'web')]" },
        "loadBalancerBackendAddressPools": [ { "id": "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'balancer', 'pool')]" } ]
      } } ]
    } },
    { "type": "Microsoft.Compute/virtualMachines", "name": "web", "properties": { "networkProfile": {
      "networkInterfaces": [ { "id": "[resourceId('Microsoft.Network/networkInterfaces', 'nic')]" } ]
    } } }
  ]
}`;
}

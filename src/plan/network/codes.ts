import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

export const convertedNetworkFitsLimits = defineCode({
  name: "converted-network-fits-limits",
  category: "conversion",
  severity: "error",
  summary: "What a role is reached by fits into one security group and one load balancer.",
  why: "A security group takes 1,000 rules and names at most 100 application security groups; a load balancer takes 1,500 rules, and 300 of them for one network interface. A template beyond these is refused.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  messages: {
    securityRules: "Role '{role}' would need {count} rules in its security group, which takes {most}.",
    securityGroups: "Role '{role}' would be called by {count} roles, and its security group can name {most} of them.",
    balancerRules: "The load balancer would need {count} rules and takes {most}.",
    interfaceRules: "The load balancer would need {count} rules that lead to role '{role}' and takes {most} for one.",
    noDesktopPorts: "No ports are left for inbound NAT rules to Remote Desktop: role '{role}' gets none.",
    desktopPortTaken:
      "Remote Desktop by inbound NAT does not reach role '{role}': endpoint '{endpoint}' leads to its port 3389 already.",
  },
  example: {
    bad: `<InputEndpoint name="Desktop" protocol="tcp" port="3390" localPort="3389" />`,
    good: `<InputEndpoint name="Service" protocol="tcp" port="3390" localPort="3390" />`,
  },
});

export const convertedAddressFitsNetwork = defineCode({
  name: "converted-address-fits-network",
  category: "conversion",
  severity: "warning",
  summary: "The static address of an internal load balancer is in the network that the roles are in.",
  why: "Without a VirtualNetworkSite the template makes a network of its own, with addresses of its own. An internal load balancer then takes whatever address the platform gives it, and its callers have to learn the new one.",
  source: "https://learn.microsoft.com/azure/load-balancer/components",
  messages: {
    outside: "Load balancer '{balancer}' does not keep the address '{address}', which is not in the new network.",
    noSubnet:
      "Load balancer '{balancer}' is in no subnet that the configuration names: it gets that of its first role.",
  },
  example: {
    bad: `<LoadBalancers>
  <LoadBalancer name="Desk">
    <FrontendIPConfiguration type="private" staticVirtualNetworkIPAddress="192.168.1.10" />
  </LoadBalancer>
</LoadBalancers>`,
    good: `<VirtualNetworkSite name="office" />
<LoadBalancers>
  <LoadBalancer name="Desk">
    <FrontendIPConfiguration type="private" subnet="front" staticVirtualNetworkIPAddress="192.168.1.10" />
  </LoadBalancer>
</LoadBalancers>`,
  },
});

/** What is found while the network of a service is planned. */
export const networkPlanCodes: readonly CodeRecord[] = [convertedNetworkFitsLimits, convertedAddressFitsNetwork];

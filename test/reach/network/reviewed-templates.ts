/** Templates whose flows were compared with their text by hand, and what each is good for. */
export const reviewedTemplates: readonly { readonly file: string; readonly shows: string }[] = [
  {
    file: "microsoft.compute/1-vm-loadbalancer-2-nics",
    shows: "an empty security group closes a NAT rule of a Basic balancer",
  },
  {
    file: "microsoft.compute/2-vms-loadbalancer-natrules",
    shows: "NAT rules as resources in a copy loop, closed by an empty group",
  },
  {
    file: "microsoft.compute/vmss-internal-loadbalancer",
    shows: "a NAT pool on an internal front end, for the network alone",
  },
  {
    file: "microsoft.compute/vmss-flexible-orchestration-quickstart",
    shows: "three nested deployments; a NAT rule with a range; addresses of instances",
  },
  { file: "microsoft.compute/vmss-existing-vnet", shows: "an existing subnet leaves every flow undecided" },
  { file: "microsoft.network/application-security-group", shows: "a group of machines as destination" },
  { file: "microsoft.network/privatelink-service", shows: "two networks with the same addresses that do not meet" },
  {
    file: "microsoft.network/azurefirewall-forced-tunneling",
    shows: "rules that are absent by a parameter; firewalls are told as not evaluated",
  },
  {
    file: "microsoft.servicefabric/service-fabric-secure-nsg-cluster-65-node-3-nodetype",
    shows: "ten rules for each of three subnets, and a deny at the end",
  },
  {
    file: "bmoore-msft__azure-quickstart-templates/demos/multi-tier-service-networking",
    shows: "a deny of the network that blocks the probe of the internal balancer",
  },
  { file: "demos/haproxy-redundant-floatingip-ubuntu", shows: "floating addresses, NAT rules, no group at all" },
  {
    file: "demos/load-balancer-gateway",
    shows: "a pool by addresses, peered networks, a gateway balancer that is not evaluated",
  },
  { file: "demos/ipv6-in-vnet-stdlb", shows: "two families; a rule that asks for a source port" },
  { file: "demos/iis-2vm-sql-1vm", shows: "one port let in and the rest denied from one subnet" },
  { file: "redhat/rhel-3tier-iaas", shows: "four tiers; destinations by prefix; an internal balancer" },
  { file: "jboss/jboss-eap-clustered-multivm-rhel", shows: "references to subnets and pools by position" },
  {
    file: "shibboleth/shibboleth-cluster-windows",
    shows: "NAT rules by position; a group on the interface and another subnet",
  },
  { file: "barracuda/barracuda-waf-iis", shows: "a prefix from a parameter; NAT rules in a copy loop" },
  { file: "elastic/elasticsearch-vmss", shows: "a probe of another port than its rule, let in by a default rule" },
  {
    file: "swagatbehera__azure-quickstart-templates/checkpoint-multi-nic",
    shows: "two interfaces; nine NAT rules over TCP and UDP",
  },
];

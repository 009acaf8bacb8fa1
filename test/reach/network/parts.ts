/** Small resources of templates, with what a test is not about filled in. */

type Properties = Readonly<Record<string, unknown>>;

export function resource(type: string, name: string, properties: Properties, more: Properties = {}): Properties {
  return { type, name, ...more, properties };
}

/** A reference by the name of a resource's type and the names on its path: `balancer/pool` of `loadBalancers/backendAddressPools`. */
export function ref(type: string, path: string): { readonly id: string } {
  const names = path.split("/").map((name) => `'${name}'`);
  return { id: `[resourceId('Microsoft.Network/${type}', ${names.join(", ")})]` };
}

/**
 * A security group whose rules are lines: `100 allow tcp Internet 80`, which is priority, access, protocol, source and
 * destination port. Behind these may stand `to PREFIX`, `from-port RANGE` and `out`.
 */
export function group(name: string, ...rules: readonly string[]): Properties {
  const securityRules = rules.map((line, index) => ({ name: `rule${index}`, properties: ruleOf(line) }));
  return resource("Microsoft.Network/networkSecurityGroups", name, { securityRules });
}

export function ruleOf(line: string): Properties {
  const [priority, access, protocol, source, port, ...rest] = line.split(" ");
  const after = (word: string) => (rest.includes(word) ? rest[rest.indexOf(word) + 1] : undefined);
  return {
    priority: Number(priority),
    access,
    protocol,
    sourceAddressPrefix: source,
    sourcePortRange: after("from-port") ?? "*",
    destinationAddressPrefix: after("to") ?? "*",
    destinationPortRange: port,
    direction: rest.includes("out") ? "Outbound" : "Inbound",
  };
}

/** A network of 10.0.0.0/16 whose subnets are lines: `web 10.0.1.0/24 rules`, the last word the security group, if any. */
export function network(...subnets: readonly string[]): Properties {
  const addressSpace = { addressPrefixes: ["10.0.0.0/16"] };
  return resource("Microsoft.Network/virtualNetworks", "net", { addressSpace, subnets: subnets.map(subnetOf) });
}

function subnetOf(line: string): Properties {
  const [name, addressPrefix, securityGroup] = line.split(" ");
  const guard =
    securityGroup === undefined ? {} : { networkSecurityGroup: ref("networkSecurityGroups", securityGroup) };
  return { name, properties: { addressPrefix, ...guard } };
}

export function address(name: string, sku?: string, properties: Properties = {}): Properties {
  return resource(
    "Microsoft.Network/publicIPAddresses",
    name,
    properties,
    sku === undefined ? {} : { sku: { name: sku } },
  );
}

/** A scale set in a subnet of the network. */
export function scaleSet(name: string, subnet: string, ip: Properties = {}, nic: Properties = {}): Properties {
  const ipConfigurations = [
    { name: "ip", properties: { subnet: ref("virtualNetworks/subnets", `net/${subnet}`), ...ip } },
  ];
  const networkInterfaceConfigurations = [{ name: "nic", properties: { ipConfigurations, ...nic } }];
  return resource("Microsoft.Compute/virtualMachineScaleSets", name, {
    virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } },
  });
}

/** A virtual machine and its interface in a subnet of the network. */
export function machine(
  name: string,
  subnet: string,
  ip: Properties = {},
  nic: Properties = {},
): readonly Properties[] {
  const ipConfigurations = [
    { name: "ip", properties: { subnet: ref("virtualNetworks/subnets", `net/${subnet}`), ...ip } },
  ];
  return [
    resource("Microsoft.Network/networkInterfaces", `${name}-nic`, { ipConfigurations, ...nic }),
    resource("Microsoft.Compute/virtualMachines", name, {
      networkProfile: { networkInterfaces: [ref("networkInterfaces", `${name}-nic`)] },
    }),
  ];
}

/** A load balancer with one front end `front` and one pool `pool`. */
export function balancer(frontEnd: Properties, properties: Properties, sku = "Standard"): Properties {
  return resource(
    "Microsoft.Network/loadBalancers",
    "balancer",
    {
      frontendIPConfigurations: [{ name: "front", properties: frontEnd }],
      backendAddressPools: [{ name: "pool" }],
      ...properties,
    },
    { sku: { name: sku } },
  );
}

/** A rule of that balancer as a line: `tcp 80 8080`, with `probe` behind it where it has the probe `alive`. */
export function balancing(name: string, line: string, more: Properties = {}): Properties {
  const [protocol, frontendPort, backendPort, probe] = line.split(" ");
  const properties = {
    frontendIPConfiguration: ref("loadBalancers/frontendIPConfigurations", "balancer/front"),
    backendAddressPool: ref("loadBalancers/backendAddressPools", "balancer/pool"),
    protocol,
    frontendPort: Number(frontendPort),
    backendPort: Number(backendPort),
    ...(probe === undefined ? {} : { probe: ref("loadBalancers/probes", "balancer/alive") }),
    ...more,
  };
  return { name, properties };
}

export const inPool = { loadBalancerBackendAddressPools: [ref("loadBalancers/backendAddressPools", "balancer/pool")] };
export const publicFront = { publicIPAddress: ref("publicIPAddresses", "front-address") };
export const internalFront = { subnet: ref("virtualNetworks/subnets", "net/web"), privateIPAddress: "10.0.1.10" };

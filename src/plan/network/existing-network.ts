import type { Located } from "../../text/span.ts";
import type { BalancerDesign, RoleDesign, ServiceDesign } from "../design/design.ts";
import { environmentParameter } from "../environment-parameter.ts";
import { call, parameter } from "../expression.ts";
import type { Fragment, PlannedParameter, ResourcePart } from "../plan.ts";
import { networkApiVersion } from "./api-version.ts";
import { balancerSubnet, configuredBalancers } from "./balancer-subnet.ts";

/** The customer's network, in which the roles were and stay: named by parameters, and left as it is. */
export function existingNetwork(design: ServiceDesign): Fragment {
  const balancers = design.balancers.filter(
    (balancer) => balancer.kind === "internal" && balancerSubnet(balancer, design).kind === "own",
  );
  return {
    parameters: [
      networkName(design),
      networkGroup,
      ...design.roles.map((role) => roleSubnetName(role, design)),
      ...balancers.map((balancer) => balancerSubnetName(balancer, design)),
    ],
    resources: [
      {
        symbol: "network",
        type: "Microsoft.Network/virtualNetworks",
        apiVersion: networkApiVersion,
        isExisting: true,
        name: parameter("virtualNetworkName"),
        resourceGroup: parameter("virtualNetworkResourceGroup"),
        body: [],
        parts: [
          ...design.roles.map(({ symbol }) => subnet(`${symbol}Subnet`)),
          ...balancers.map(({ symbol }) => subnet(`${symbol}Subnet`)),
        ],
        told: "The network that the service is in",
        origins: sitesOf(design).flatMap((site) => site?.span ?? []),
      },
    ],
  };
}

function subnet(symbol: string): ResourcePart {
  return { symbol, type: "subnets", name: parameter(`${symbol}Name`) };
}

function sitesOf({ service }: ServiceDesign): readonly (Located<string> | undefined)[] {
  return service.configurations.map(({ configuration }) => configuration.networkConfiguration?.virtualNetworkSite);
}

function networkName(design: ServiceDesign): PlannedParameter {
  const description = "The virtual network that the roles are in, and where their callers look for them.";
  return namedPart("virtualNetworkName", description, sitesOf(design));
}

const networkGroup: PlannedParameter = {
  name: "virtualNetworkResourceGroup",
  type: "string",
  description: "The resource group of the virtual network.",
  defaultValue: { kind: "member", of: call("resourceGroup"), name: "name" },
  value: { kind: "default" },
};

function roleSubnetName({ role, symbol }: RoleDesign, { service }: ServiceDesign): PlannedParameter {
  const names = service.configurations.map(
    ({ configuration }) =>
      configuration.networkConfiguration?.instanceAddresses.find(({ roleName }) => roleName.value === role.name.value)
        ?.subnets[0],
  );
  return namedPart(`${symbol}SubnetName`, `The subnet of role ${role.name.value}.`, names);
}

function balancerSubnetName(balancer: BalancerDesign, design: ServiceDesign): PlannedParameter {
  const names = configuredBalancers(balancer, design).map((one) => one?.frontendIPConfiguration?.subnet);
  const title = balancer.configured?.name.value ?? balancer.word;
  return namedPart(`${balancer.symbol}SubnetName`, `The subnet of load balancer ${title}.`, names);
}

/** A name that the configurations give; what the first gives stands for those that give none. */
function namedPart(
  name: string,
  description: string,
  written: readonly (Located<string> | undefined)[],
): PlannedParameter {
  const origins = written.flatMap((one) => one?.span ?? []);
  const [first] = written.filter((one) => one !== undefined);
  if (first === undefined) return environmentParameter({ name, type: "string", description, origins });
  const values = written.map((one) => (one ?? first).value);
  return { name, type: "string", description, value: { kind: "written", values }, origins };
}

import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { LoadBalancer, ServiceConfiguration } from "../../service/configuration.ts";
import { type Located, located } from "../../text/span.ts";
import { call, from, idOf, parameter } from "../expression.ts";
import type { PlannedParameter, PlannedResource } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import { type Balancer, balancerEntry, balancerNames } from "./balancer.ts";
import { extendedSupportTakesBalancers } from "./codes.ts";
import { configuredParameter } from "./configured-parameter.ts";

/**
 * The internal load balancer that a configuration names; the first configuration decides whether there is one.
 *
 * A page on features says that extended support has none, the description of the API has one. The API decides what it
 * takes: https://learn.microsoft.com/azure/templates/microsoft.compute/cloudservices
 */
export function internalBalancer(service: PlannedService): Balancer | undefined {
  const balancer = firstBalancer(service.configurations[0]?.configuration);
  if (balancer === undefined) return undefined;
  const { name, span, frontendIPConfiguration: frontEnd } = balancer;
  const hasAddress = frontEnd?.staticVirtualNetworkIPAddress !== undefined;
  const address = from(parameter(names.address), frontEnd?.staticVirtualNetworkIPAddress?.span);
  const entry = balancerEntry(
    "internal",
    {
      subnet: from(idOf("internalSubnet"), frontEnd?.subnet?.span),
      privateIPAddress: hasAddress ? address : undefined,
    },
    `Internal load balancer ${name.value}`,
  );
  return {
    entry: from(entry, span, name.span, frontEnd?.span, frontEnd?.type.span),
    parameters: [
      ...balancerNames("internal"),
      ...networkParameters(service),
      ...(hasAddress ? [addressParameter(service)] : []),
    ],
    resources: networkResources(balancer),
  };
}

/** What a configuration names beyond the one that extended support takes. */
export function balancerFindings({ configurations }: PlannedService): readonly Diagnostic[] {
  return configurations.flatMap(({ configuration }) => {
    const [first, ...others] = configuration.networkConfiguration?.loadBalancers ?? [];
    return others.map(({ name }) =>
      diagnose(extendedSupportTakesBalancers, "further", name.span, {
        name: name.value,
        first: first?.name.value ?? "",
      }),
    );
  });
}

const names = {
  network: "virtualNetworkName",
  group: "virtualNetworkResourceGroup",
  subnet: "internalSubnetName",
  address: "internalIpAddress",
} as const;

function firstBalancer(configuration: ServiceConfiguration | undefined): LoadBalancer | undefined {
  return configuration?.networkConfiguration?.loadBalancers[0];
}

function networkParameters(service: PlannedService): readonly PlannedParameter[] {
  const network = { name: names.network, description: "The virtual network that the configuration names." };
  const subnet = { name: names.subnet, description: "The subnet of the internal load balancer's address." };
  return [
    configuredParameter(network, service, networkName),
    groupParameter(service),
    configuredParameter(subnet, service, (one) => firstBalancer(one)?.frontendIPConfiguration?.subnet),
  ];
}

function groupParameter(service: PlannedService): PlannedParameter {
  const description = "The resource group of that network.";
  const isNamed = service.configurations.some(({ configuration }) => networkGroup(configuration) !== undefined);
  const given = configuredParameter({ name: names.group, description }, service, networkGroup);
  const defaultValue = { kind: "member", of: call("resourceGroup"), name: "name" } as const;
  return isNamed ? given : { ...given, defaultValue, value: { kind: "default" } };
}

function addressParameter(service: PlannedService): PlannedParameter {
  const address = { name: names.address, description: "The address of the internal load balancer, of that subnet." };
  return configuredParameter(
    address,
    service,
    (one) => firstBalancer(one)?.frontendIPConfiguration?.staticVirtualNetworkIPAddress,
  );
}

function networkResources({ span }: LoadBalancer): readonly PlannedResource[] {
  const existing = { apiVersion: "2025-07-01", isExisting: true, body: [], origins: [span] };
  const type = "Microsoft.Network/virtualNetworks";
  return [
    { ...existing, symbol: "network", type, resourceGroup: parameter(names.group), name: parameter(names.network) },
    {
      ...existing,
      symbol: "internalSubnet",
      type: `${type}/subnets`,
      parent: "network",
      name: parameter(names.subnet),
    },
  ];
}

/** A network of another resource group is named by its whole id. */
const networkId =
  /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/virtualNetworks\/([^/]+)$/i;

function networkName({ networkConfiguration }: ServiceConfiguration): Located<string> | undefined {
  const site = networkConfiguration?.virtualNetworkSite;
  return site && located(networkId.exec(site.value)?.[2] ?? site.value, site.span);
}

function networkGroup({ networkConfiguration }: ServiceConfiguration): Located<string> | undefined {
  const site = networkConfiguration?.virtualNetworkSite;
  const group = site && networkId.exec(site.value)?.[1];
  return site === undefined || group === undefined ? undefined : located(group, site.span);
}

import { itemsOf, type Json, memberOf } from "../json.ts";
import { type Deployed, type DeployedResource, largestScaleSet } from "./deployed.ts";
import { idIn, idsIn, resourcesOf, whereOf } from "./parts.ts";

/** A scale set, and what its interfaces are in. */
export interface ScaleSet {
  readonly resource: DeployedResource;
  readonly where: string;
  readonly properties: Json;
  /** `properties.virtualMachineProfile`. */
  readonly profile: Json;
  readonly isFlexible: boolean;
  readonly addresses: readonly Address[];
  readonly largestCapacity: number;
}

/** An IP configuration of an interface. */
export interface Address {
  readonly properties: Json;
  readonly subnet: string | undefined;
  readonly pools: readonly string[];
  readonly applicationGroups: readonly string[];
  /** The security group of the interface. */
  readonly securityGroup: string | undefined;
}

/** The scale sets that a template deploys. */
export function scaleSetsOf(deployed: Deployed): readonly ScaleSet[] {
  return resourcesOf(deployed, "Microsoft.Compute/virtualMachineScaleSets").map((resource) => {
    const properties = memberOf(resource.body, "properties") ?? {};
    const profile = memberOf(properties, "virtualMachineProfile") ?? {};
    const mode = memberOf(properties, "orchestrationMode");
    return {
      resource,
      where: whereOf(resource),
      properties,
      profile,
      isFlexible: mode === "Flexible",
      addresses: interfacesOf(profile).flatMap(addressesOf),
      largestCapacity: deployed.largestCapacities.get(resource.id) ?? largestScaleSet,
    };
  });
}

function interfacesOf(profile: Json): readonly Json[] {
  return itemsOf(memberOf(profile, "networkProfile", "networkInterfaceConfigurations"));
}

function addressesOf(configuration: Json): readonly Address[] {
  const securityGroup = idIn(configuration, "properties", "networkSecurityGroup");
  return itemsOf(memberOf(configuration, "properties", "ipConfigurations")).map((address) => {
    const properties = memberOf(address, "properties") ?? {};
    return {
      properties,
      subnet: idIn(properties, "subnet"),
      pools: idsIn(memberOf(properties, "loadBalancerBackendAddressPools")),
      applicationGroups: idsIn(memberOf(properties, "applicationSecurityGroups")),
      securityGroup,
    };
  });
}

import type { ServiceConfiguration } from "../../service/configuration.ts";

/** What stands in a changed configuration until its owner writes the name of a virtual network. */
export const networkPlaceholder = "YOUR-VIRTUAL-NETWORK";

/** What stands in a changed configuration until its owner writes the name of a subnet. */
export const subnetPlaceholder = "YOUR-SUBNET";

/** The name for the subnet of roles that have none: the one subnet that the configuration names, else a placeholder. */
export function subnetForOthers({ networkConfiguration }: ServiceConfiguration): string {
  const names = (networkConfiguration?.instanceAddresses ?? []).flatMap(({ subnets }) =>
    subnets.map(({ value }) => value),
  );
  const [only, ...others] = new Set(names.filter((name) => name !== ""));
  return only !== undefined && others.length === 0 ? only : subnetPlaceholder;
}

import type { RoleConfiguration, ServiceConfiguration } from "../../service/configuration.ts";
import { elementsAt, readName } from "../../service/read-element.ts";
import { type TakenOut, takenOutByOwner } from "./taken-out.ts";

/**
 * What leaves a configuration: settings and certificates of the modules that extended support does not take, and what
 * the network section says of their endpoints.
 */
export function takenOutOfConfiguration({
  element,
  roles,
  networkConfiguration,
}: ServiceConfiguration): readonly TakenOut[] {
  const onAddresses = elementsAt(
    element,
    ...["NetworkConfiguration", "AddressAssignments", "VirtualIPs", "VirtualIP", "Endpoints", "Endpoint"],
  ).map((endpoint) => ({ element: endpoint, name: readName(endpoint) }));
  return [
    ...roles.flatMap(ofRole),
    ...takenOutByOwner(networkConfiguration?.endpointAcls ?? [], ({ endPoint }) => endPoint.value),
    ...takenOutByOwner(onAddresses, ({ name }) => name.value),
  ];
}

function ofRole({ settings, certificates }: RoleConfiguration): readonly TakenOut[] {
  return [
    ...takenOutByOwner(settings, ({ name }) => name.value),
    ...takenOutByOwner(certificates, ({ name }) => name.value),
  ];
}

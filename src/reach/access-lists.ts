import type { AccessRule, EndpointAcl, ServiceConfiguration } from "../service/configuration.ts";
import type { Endpoint, Role } from "../service/definition.ts";
import type { Span } from "../text/span.ts";
import { type AddressSet, everyAddress, parseNetwork, union, without } from "./address-set.ts";

/** Whom an endpoint's access lists let in, and the places that say so. */
export interface Admission {
  readonly addresses: AddressSet;
  readonly origins: readonly Span[];
}

/**
 * The addresses that the access lists of a configuration let in to an endpoint; all of them where none is named for it.
 *
 * The rule of the lowest order that holds an address decides. What no rule holds is let in only where no rule permits
 * anything. Of several lists on one endpoint each must let the address in.
 */
export function admissionTo(
  role: Role,
  endpoint: Endpoint,
  configuration: ServiceConfiguration | undefined,
): Admission {
  const network = configuration?.networkConfiguration;
  const lists = (network?.endpointAcls ?? []).filter((list) => isOn(list, role, endpoint));
  return lists.reduce<Admission>(
    (admission, list) => {
      const control = network?.accessControls.find((one) => one.name.value === list.accessControl.value);
      if (control === undefined) return admission;
      const refused = without(everyAddress, admittedBy(control.rules));
      const rules = control.rules.map((rule) => rule.remoteSubnet.span);
      return {
        addresses: without(admission.addresses, refused),
        origins: [...admission.origins, list.accessControl.span, ...rules],
      };
    },
    { addresses: everyAddress, origins: [] },
  );
}

function isOn(list: EndpointAcl, role: Role, endpoint: Endpoint): boolean {
  return list.role.value === role.name.value && list.endPoint.value === endpoint.name.value;
}

/** The addresses that a list of rules lets in. A rule whose subnet is none is left out; a lint rule reports it. */
export function admittedBy(rules: readonly AccessRule[]): AddressSet {
  const ordered = [...rules].sort((left, right) => left.order.value - right.order.value);
  let admitted: AddressSet = [];
  let undecided: AddressSet = everyAddress;
  for (const { action, remoteSubnet } of ordered) {
    const network = parseNetwork(remoteSubnet.value);
    if (network === undefined) continue;
    const decided = without(undecided, without(undecided, [network]));
    if (action.value === "permit") admitted = union(admitted, decided);
    undecided = without(undecided, [network]);
  }
  const permitsNothing = ordered.every((rule) => rule.action.value === "deny");
  return permitsNothing ? union(admitted, undecided) : admitted;
}

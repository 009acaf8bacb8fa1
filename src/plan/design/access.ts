import { type Admission, admissionTo } from "../../reach/access-lists.ts";
import { everyAddress, isSameSet, parseNetwork } from "../../reach/address-set.ts";
import type { AccessRule, ServiceConfiguration } from "../../service/configuration.ts";
import type { InputEndpoint, InstanceInputEndpoint, Role } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import type { AccessDesign, AccessRuleDesign } from "./design.ts";

/**
 * Whom an endpoint lets in, as rules in the order in which they are looked at. One list stays as it is written; several
 * on one endpoint, of which each has to let a sender in, become what they let in together.
 */
export function accessTo(
  role: Role,
  endpoint: InputEndpoint | InstanceInputEndpoint,
  configuration: ServiceConfiguration | undefined,
): AccessDesign {
  const isInternal = endpoint.kind === "input" && endpoint.loadBalancer !== undefined;
  const everybody = isInternal ? "VirtualNetwork" : "Internet";
  const admission = admissionTo(role, endpoint, configuration);
  const named = namedOn(role, endpoint, configuration);
  const [list, ...others] = admission.lists;
  if (list === undefined || isSameSet(admission.addresses, everyAddress)) {
    return { everybody, rules: [], otherwise: "Allow", origins: named };
  }
  if (others.length > 0) return { everybody, rules: allowed(admission, named), otherwise: "Deny", origins: named };
  const otherwise = list.rules.some(({ action }) => action.value === "permit") ? "Deny" : "Allow";
  return { everybody, rules: written(list.rules, named), otherwise, origins: named };
}

/** The places of the `EndpointAcl` elements that name the endpoint. */
function namedOn(
  role: Role,
  endpoint: InputEndpoint | InstanceInputEndpoint,
  configuration: ServiceConfiguration | undefined,
): readonly Span[] {
  const acls = configuration?.networkConfiguration?.endpointAcls ?? [];
  return acls
    .filter((acl) => acl.role.value === role.name.value && acl.endPoint.value === endpoint.name.value)
    .flatMap((acl) => [acl.span, acl.role.span, acl.endPoint.span, acl.accessControl.span]);
}

function written(rules: readonly AccessRule[], named: readonly Span[]): readonly AccessRuleDesign[] {
  return [...rules]
    .sort((left, right) => left.order.value - right.order.value)
    .flatMap((rule) => {
      const addresses = parseNetwork(rule.remoteSubnet.value);
      return addresses === undefined ? [] : [{ ...designOf(rule), addresses, origins: [...placesOf(rule), ...named] }];
    });
}

function designOf({ action }: AccessRule) {
  return { access: action.value === "permit" ? "Allow" : "Deny" } as const;
}

function placesOf({ span, order, action, remoteSubnet, description }: AccessRule): readonly Span[] {
  return [span, order.span, action.span, remoteSubnet.span, ...(description === undefined ? [] : [description.span])];
}

function allowed({ addresses, lists }: Admission, named: readonly Span[]): readonly AccessRuleDesign[] {
  const origins = [...lists.flatMap(({ rules }) => rules.flatMap(placesOf)), ...named];
  return addresses.map((one) => ({ access: "Allow", addresses: one, origins }));
}

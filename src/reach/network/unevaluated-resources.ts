import { doubtful, type Finding } from "./finding.ts";
import type { ResourcesByType } from "./resources-by-type.ts";

/** Resources that let traffic through, or bring machines of their own, in ways that no flow is derived from. */
const kinds: readonly { readonly type: string; readonly what: string; readonly why: string }[] = [
  {
    type: "Microsoft.Network/applicationGateways",
    what: "what application gateway '{name}' passes on",
    why: "an application gateway ends connections and makes its own, by rules that are not evaluated",
  },
  {
    type: "Microsoft.Network/azureFirewalls",
    what: "what firewall '{name}' passes on",
    why: "the rules and policies of a firewall are not evaluated",
  },
  {
    type: "Microsoft.Network/privateLinkServices",
    what: "who reaches the load balancer behind private link service '{name}'",
    why: "private endpoints of other networks and subscriptions may connect to it",
  },
  {
    type: "Microsoft.Compute/cloudServices",
    what: "what reaches cloud service '{name}'",
    why: "the platform builds its balancer from the service definition, which is not in the template",
  },
  {
    type: "Microsoft.ContainerService/managedClusters",
    what: "what reaches cluster '{name}'",
    why: "the platform makes its machines and its balancer, which are not in the template",
  },
  {
    type: "Microsoft.ServiceFabric/managedClusters",
    what: "what reaches cluster '{name}'",
    why: "the platform makes its machines and its balancer, which are not in the template",
  },
];

/** What is undecided because a template has resources of kinds that are not evaluated. */
export function unevaluatedResources(resources: ResourcesByType): readonly Finding[] {
  return kinds.flatMap(({ type, what, why }) =>
    resources.of(type).flatMap(({ name, span }) =>
      doubtful(
        what.replace("{name}", () => name),
        [{ why, span }],
      ),
    ),
  );
}

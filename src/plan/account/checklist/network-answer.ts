import type { Plan } from "../../plan.ts";
import type { Answer } from "./checklist.ts";
import { hasParameter, hasResource, itemsAt } from "./plan-facts.ts";

/** What a network of the customer's has to bring, since the template leaves it as it is; nothing where the network is new. */
export function networkAnswer(plan: Plan): readonly Answer[] {
  if (!hasParameter(plan, "virtualNetworkName")) return [];
  return [
    {
      topic: "network",
      question: "What must the virtual network bring?",
      answer: [
        "The roles stay in the network that the configuration names, and the template leaves it as it is: network and subnets are parameters, and have to be there, in the region of the deployment. A classic network has to be migrated to Resource Manager first.",
      ],
      todo: [
        "See which security groups stand on the subnets already: they hold besides those of the template, and neither file tells of them.",
        ...(hasWayOut(plan)
          ? []
          : [
              "Give the subnets a NAT gateway or a route to a firewall: no public front end gives the roles a way out.",
            ]),
        ...(hasResource(plan, "Microsoft.KeyVault/vaults")
          ? ["Give the subnets of roles with secrets the service endpoint Microsoft.KeyVault."]
          : []),
        ...(hasParameter(plan, "bastionSubnetId")
          ? [
              "Make a subnet AzureBastionSubnet of /26 or larger. If it has a security group, that needs every rule that Azure Bastion asks for, both ways.",
            ]
          : []),
      ],
    },
  ];
}

function hasWayOut(plan: Plan): boolean {
  return itemsAt(plan, "Microsoft.Network/loadBalancers", ["properties", "outboundRules"]).length > 0;
}

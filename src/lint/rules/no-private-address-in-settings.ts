import { parseNetwork, privateAddresses, without } from "../../reach/address-set.ts";
import { defineConfigurationRule } from "../rule.ts";

export const noPrivateAddressInSettings = defineConfigurationRule({
  name: "no-private-address-in-settings",
  category: "network",
  severity: "warning",
  summary: "No setting holds a private address where there is no virtual network.",
  why: "Without a virtual network of the customer's the only private addresses that a role can reach are those of its own deployment, and the platform gives an instance another one when it repairs or moves it. Instances are found through their internal endpoints.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances",
  messages: {
    address:
      "Setting '{setting}' of role '{role}' holds a private address, which no network of this configuration fixes.",
  },
  example: {
    bad: `<Setting name="QueueHost" value="10.26.112.14" />`,
    good: `<Setting name="QueueEndpoint" value="Orders/Queue" />`,
  },

  *check({ configuration, isLocal }) {
    if (isLocal || configuration.networkConfiguration?.virtualNetworkSite !== undefined) return;
    for (const role of configuration.roles) {
      for (const { name, value } of role.settings) {
        if (!holdsPrivateAddress(value.value)) continue;
        yield { message: "address", at: value, data: { setting: name.value, role: role.name.value } };
      }
    }
  },
});

/** Four numbers that are not part of a longer row, as a version or an address in a name would be. */
const address = /(?<![\w.-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/g;

function holdsPrivateAddress(text: string): boolean {
  return (text.match(address) ?? []).some((found) => {
    const network = parseNetwork(found);
    return network !== undefined && without([network], privateAddresses).length === 0;
  });
}

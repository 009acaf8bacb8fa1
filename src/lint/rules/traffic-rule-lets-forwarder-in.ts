import { callersOf } from "../../reach/traffic-rules.ts";
import { desktopEndpointName, isForwarderEndpoint } from "../../service/remote-desktop-endpoints.ts";
import { listText } from "../list-text.ts";
import { defineRule } from "../rule.ts";

export const trafficRuleLetsForwarderIn = defineRule({
  name: "traffic-rule-lets-forwarder-in",
  category: "network",
  severity: "warning",
  summary: "A traffic rule for the Rdp endpoint of RemoteAccess lets the role of the forwarder in.",
  why: "Remote Desktop comes in at the one role that imports RemoteForwarder, and from there goes to the internal endpoint that RemoteAccess adds to each role. A rule that leaves the forwarder's role out cuts that way.",
  source: "https://github.com/head5/VmExplorer",
  messages: {
    shut: "Remote Desktop cannot reach role '{role}': the traffic rule for its Rdp endpoint leaves out role {forwarders}, where the forwarder is.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />
<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" roleName="Web" />
  </Destinations>
  <WhenSource matches="AnyRule"><FromRole roleName="Back" /></WhenSource>
</OnlyAllowTrafficTo>
<WorkerRole name="Back" />`,
    good: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />
<OnlyAllowTrafficTo>
  <Destinations>
    <RoleEndpoint endpointName="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" roleName="Web" />
  </Destinations>
  <WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource>
</OnlyAllowTrafficTo>`,
  },

  *check({ expanded }) {
    const forwarders = expanded.roles.filter(({ endpoints }) => endpoints.some(isForwarderEndpoint));
    if (forwarders.length === 0) return;
    for (const role of expanded.roles) {
      const endpoint = role.endpoints.find(({ name }) => name.value === desktopEndpointName);
      if (endpoint === undefined) continue;
      const { roles, rules } = callersOf(role, endpoint, expanded);
      const [first] = rules;
      // Where no role is left at all, other rules tell why.
      if (first === undefined || roles.length === 0) continue;
      if (forwarders.some((forwarder) => roles.includes(forwarder))) continue;
      const names = listText(forwarders.map(({ name }) => `'${name.value}'`));
      yield {
        message: "shut",
        at: first.whenSource ?? first,
        data: { role: role.name.value, forwarders: names },
        related: forwarders.map(({ name }) => ({ message: "The role with the forwarder.", at: name })),
      };
    }
  },
});

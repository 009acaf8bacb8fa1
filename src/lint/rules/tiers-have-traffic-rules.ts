import type { Endpoint, Role } from "../../service/definition.ts";
import { defineRule } from "../rule.ts";

export const tiersHaveTrafficRules = defineRule({
  name: "tiers-have-traffic-rules",
  category: "network",
  severity: "info",
  summary: "A service with several tiers says which roles may call which internal endpoint.",
  why: "Without NetworkTrafficRules every role of the deployment reaches every internal endpoint, so that whoever takes over the role before the Internet is next to the innermost one.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances",
  messages: {
    open: "Endpoint '{endpoint}' of role '{role}' and all other internal ones are open to every role, as there are no NetworkTrafficRules.",
  },
  example: {
    bad: `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
<WorkerRole name="Orders"><Endpoints><InternalEndpoint name="Api" protocol="tcp" port="8080" /></Endpoints></WorkerRole>
<WorkerRole name="Ledger"><Endpoints><InternalEndpoint name="Book" protocol="tcp" port="8081" /></Endpoints></WorkerRole>`,
    good: `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
<WorkerRole name="Orders"><Endpoints><InternalEndpoint name="Api" protocol="tcp" port="8080" /></Endpoints></WorkerRole>
<NetworkTrafficRules>
  <OnlyAllowTrafficTo>
    <Destinations><RoleEndpoint roleName="Orders" endpointName="Api" /></Destinations>
    <WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource>
  </OnlyAllowTrafficTo>
</NetworkTrafficRules>`,
  },

  *check({ written }) {
    if (written.networkTrafficRules.length > 0 || !written.roles.some(isPublic)) return;
    for (const role of written.roles) {
      const endpoint = role.endpoints.find(isInternal);
      if (endpoint === undefined || !written.roles.some((other) => other !== role && isPublic(other))) continue;
      yield { message: "open", at: endpoint.name, data: { endpoint: endpoint.name.value, role: role.name.value } };
      return;
    }
  },
});

function isPublic({ endpoints }: Role): boolean {
  return endpoints.some((endpoint) => endpoint.kind === "input" && endpoint.loadBalancer === undefined);
}

function isInternal({ kind }: Endpoint): boolean {
  return kind === "internal";
}

import type { Role } from "../../service/definition.ts";
import { defineRule } from "../rule.ts";
import { hasUnknownImports } from "../unknown-imports.ts";

export const webRoleNeedsWebEndpoint = defineRule({
  name: "web-role-needs-web-endpoint",
  category: "endpoints",
  severity: "warning",
  summary: "A web role has an http or https endpoint.",
  why: "IIS serves a role's sites on its http and https endpoints. A web role without one runs IIS for nobody; a role that listens otherwise is a worker role.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-enable-communication-role-instances",
  messages: {
    none: "Web role '{role}' has neither an http nor an https endpoint.",
  },
  example: {
    bad: `<WebRole name="Shop">
  <Endpoints>
    <InputEndpoint name="Legacy" protocol="tcp" port="8000" />
  </Endpoints>
</WebRole>`,
    good: `<WebRole name="Shop">
  <Endpoints>
    <InputEndpoint name="Http" protocol="http" port="80" />
    <InputEndpoint name="Legacy" protocol="tcp" port="8000" />
  </Endpoints>
</WebRole>`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      if (role.kind !== "web" || servesWeb(role) || hasUnknownImports(role)) continue;
      yield { message: "none", at: role.name, data: { role: role.name.value } };
    }
  },
});

/** An internal http endpoint counts: a site for the other roles is bound to it. */
function servesWeb({ endpoints }: Role): boolean {
  return endpoints.some(({ protocol }) => protocol.value === "http" || protocol.value === "https");
}

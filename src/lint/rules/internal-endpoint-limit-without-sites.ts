import { compareSdk } from "../../service/sdk.ts";
import { defineRule } from "../rule.ts";

export const internalEndpointLimitWithoutSites = defineRule({
  name: "internal-endpoint-limit-without-sites",
  category: "endpoints",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary: "A web role without Sites has one internal endpoint at most.",
  why: "Without Sites a web role runs in the hosted web core of old SDKs, which knows a single internal endpoint. Since SDK 1.7 the schema asks for Sites anyway.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#internalendpoint",
  messages: {
    declared: "Web role '{role}' has no Sites and so may have one internal endpoint; '{endpoint}' is one more.",
    added:
      "Web role '{role}' has no Sites and so may have one internal endpoint; '{endpoint}', which {module} adds, is one more.",
  },
  example: {
    bad: `<InternalEndpoint name="Queue" protocol="tcp" />
<InternalEndpoint name="Status" protocol="tcp" />`,
    good: `<InternalEndpoint name="Queue" protocol="tcp" />
<InternalEndpoint name="Status" protocol="tcp" />
<Site name="Web">
  <Bindings>
    <Binding name="Http" endpointName="Http" />
  </Bindings>
</Site>`,
  },

  *check({ expanded, sdk }) {
    if (sdk !== undefined && compareSdk(sdk, "1.7") >= 0) return;
    for (const role of expanded.roles) {
      if (role.kind !== "web" || role.sites !== undefined) continue;
      const [, second] = role.endpoints.filter((endpoint) => endpoint.kind === "internal");
      if (second === undefined) continue;
      const data = { role: role.name.value, endpoint: second.name.value };
      if (second.addedBy?.kind !== "module") yield { message: "declared", at: second.name, data };
      else yield { message: "added", at: second.name, data: { ...data, module: second.addedBy.module } };
    }
  },
});

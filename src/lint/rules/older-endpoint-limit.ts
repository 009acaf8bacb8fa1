import type { ModulesByName, PluginModule } from "../../modules/plugin-module.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import { limitEras, newestLimits } from "../../service/endpoint-limits.ts";
import { endpointExcesses, excessInWords } from "../../service/endpoint-usage.ts";
import { compareSdk } from "../../service/sdk.ts";
import { defineRule } from "../rule.ts";

export const olderEndpointLimit = defineRule({
  name: "older-endpoint-limit",
  category: "endpoints",
  severity: "info",
  platforms: ["classic"],
  summary: "A definition without schemaVersion stays within the endpoint limits of every SDK that it can be of.",
  why: "SDK 1.6 and older wrote no schemaVersion, so such a file can be of a time when less was allowed. Today's limits hold for today's deployments; this tells which older one would not have.",
  source: "https://www.davidmakogon.com/2011/05/windows-azure-tip-go-beyond-5-endpoints.html",
  messages: {
    over: "{owner} has {used} {kinds} endpoints, of which {era} allowed {allowed}: {spent}. No schemaVersion tells the SDK, so today's limits were checked.",
  },
  example: {
    bad: `<InternalEndpoint name="Queue1" protocol="tcp" />
<InternalEndpoint name="Queue2" protocol="tcp" />
<InternalEndpoint name="Queue3" protocol="tcp" />
<InternalEndpoint name="Queue4" protocol="tcp" />
<InternalEndpoint name="Queue5" protocol="tcp" />
<InternalEndpoint name="Queue6" protocol="tcp" />`,
    good: `<InternalEndpoint name="Queue1" protocol="tcp" />
<InternalEndpoint name="Queue2" protocol="tcp" />
<InternalEndpoint name="Queue3" protocol="tcp" />
<InternalEndpoint name="Queue4" protocol="tcp" />
<InternalEndpoint name="Queue5" protocol="tcp" />`,
  },

  *check({ written, expanded, sdk, modules }) {
    if (sdk !== undefined || showsNewerSdk(written, modules)) return;
    if (endpointExcesses(expanded, newestLimits).length > 0) return;
    const [over] = limitEras.flatMap((era) => endpointExcesses(expanded, era).map((excess) => ({ era, excess })));
    if (over === undefined) return;
    const { role, first } = over.excess;
    const owner = role === undefined ? "The service" : `Role '${role.name.value}'`;
    yield { message: "over", at: first.name, data: { ...excessInWords(over.excess, over.era), owner } };
  },
});

/** Whether a definition has what came with SDK 1.7 or later, so that none of the older limits was ever meant for it. */
function showsNewerSdk({ roles }: ServiceDefinition, modules: ModulesByName): boolean {
  return roles.some(
    ({ endpoints, imports }) =>
      endpoints.some((endpoint) => endpoint.kind === "instance-input") ||
      imports.some((entry) => isNewerModule(modules.get(entry.moduleName.value.toLowerCase()) ?? [])),
  );
}

function isNewerModule(versions: readonly PluginModule[]): boolean {
  return (
    versions.length > 0 && versions.every(({ sdk: { since } }) => since !== undefined && compareSdk(since, "1.7") >= 0)
  );
}

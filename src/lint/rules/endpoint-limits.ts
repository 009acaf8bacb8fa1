import { limitsOf, newestLimits } from "../../service/endpoint-limits.ts";
import { endpointExcesses, excessInWords } from "../../service/endpoint-usage.ts";
import { defineRule } from "../rule.ts";

export const endpointLimits = defineRule({
  name: "endpoint-limits",
  category: "endpoints",
  severity: "error",
  platforms: ["classic", "extended-support"],
  summary:
    "A deployment stays within the numbers of endpoints that the platform allows, those of its imports included.",
  why: "The packager does not count: the upload is refused. Since SDK 1.7 a deployment may have 25 input, 25 internal and 25 instance input endpoints; earlier SDKs had other limits. Remote Desktop spends one input endpoint, and one internal endpoint in each role.",
  source: newestLimits.source,
  messages: {
    deployment: "The service has {used} of {allowed} {kinds} endpoints (limit of {era}): {spent}.",
    role: "Role '{role}' has {used} of {allowed} {kinds} endpoints (limit of {era}): {spent}.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Billing">
    <Endpoints>
${internalEndpoints(25)}
    </Endpoints>
    <Imports>
      <Import moduleName="RemoteAccess" />
    </Imports>
  </WorkerRole>
</ServiceDefinition>`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WorkerRole name="Billing">
    <Endpoints>
${internalEndpoints(24)}
    </Endpoints>
    <Imports>
      <Import moduleName="RemoteAccess" />
    </Imports>
  </WorkerRole>
</ServiceDefinition>`,
  },

  *check({ expanded, sdk, platform }) {
    const era = platform === "classic" ? limitsOf(sdk) : newestLimits;
    for (const excess of endpointExcesses(expanded, era)) {
      const at = excess.first.name;
      const data = excessInWords(excess, era);
      if (excess.role === undefined) yield { message: "deployment", at, data };
      else yield { message: "role", at, data: { ...data, role: excess.role.name.value } };
    }
  },
});

function internalEndpoints(count: number): string {
  return Array.from(
    { length: count },
    (_, index) => `      <InternalEndpoint name="Queue${index + 1}" protocol="tcp" />`,
  ).join("\n");
}

import { isForwarderEndpoint } from "../../service/remote-desktop-endpoints.ts";
import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const noIgnoredInstanceStatus = defineRule({
  name: "no-ignored-instance-status",
  category: "endpoints",
  severity: "warning",
  summary: "The load balancer takes instances that are not ready out of rotation.",
  why: "ignoreRoleInstanceStatus is there for debugging busy instances. Left on, users reach instances that are starting, recycling or stopping. The forwarder of Remote Desktop needs it and is not meant.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#inputendpoint",
  messages: {
    ignored: "Endpoint '{endpoint}' ignores the status of the role's instances, so traffic reaches those not ready.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" ignoreRoleInstanceStatus="true" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },

  *check({ written }) {
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind !== "input" || isForwarderEndpoint(endpoint)) continue;
      const { name, ignoreRoleInstanceStatus: ignored } = endpoint;
      if (ignored?.value !== true) continue;
      yield { message: "ignored", at: ignored, data: { endpoint: name.value }, fixes: [useInstead(ignored, "false")] };
    }
  },
});

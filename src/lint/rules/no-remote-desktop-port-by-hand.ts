import { frontEndPorts } from "../../service/front-end-ports.ts";
import { isForwarderEndpoint } from "../../service/remote-desktop-endpoints.ts";
import { defineRule } from "../rule.ts";

const remoteDesktop = 3389;

export const noRemoteDesktopPortByHand = defineRule({
  name: "no-remote-desktop-port-by-hand",
  category: "endpoints",
  severity: "warning",
  platforms: ["classic", "extended-support"],
  summary: "No endpoint of the service's own takes public tcp port 3389.",
  why: "RemoteForwarder and the Remote Desktop extension both listen on public port 3389, so neither can be added. Whatever listens there instead is the first thing that scanners of the Internet try.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-new-portal",
  messages: {
    taken: "Endpoint '{endpoint}' takes public port 3389, which Remote Desktop to this service would need.",
  },
  example: {
    bad: `<InputEndpoint name="Desktop" protocol="tcp" port="3389" />`,
    good: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />`,
  },

  *check({ expanded }) {
    const ports = frontEndPorts(expanded).filter(({ loadBalancer }) => loadBalancer === undefined);
    if (ports.some(({ endpoint }) => isForwarderEndpoint(endpoint))) return;
    for (const { endpoint, transport, min, max, span } of ports) {
      if (transport !== "tcp" || min > remoteDesktop || max < remoteDesktop) continue;
      yield { message: "taken", at: span, data: { endpoint: endpoint.name.value } };
    }
  },
});

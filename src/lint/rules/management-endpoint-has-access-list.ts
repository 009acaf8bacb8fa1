import { toolEndpoints } from "../../service/tool-endpoints.ts";
import { openEndpoints, portOf } from "../open-endpoints.ts";
import { defineServiceRule } from "../rule.ts";

/** Ports that a machine is managed over. Remote Desktop has rules of its own. */
const managementPorts: ReadonlyMap<number, string> = new Map([
  [22, "SSH"],
  [5985, "WinRM"],
  [5986, "WinRM over https"],
  [8172, "Web Deploy"],
  [30398, "the remote debugger"],
  [31398, "the remote debugger"],
]);

/** What Visual Studio writes is reported as such, whatever lists there are. */
const ofTools = new Set(toolEndpoints.flatMap(({ endpoints }) => endpoints.map(({ name }) => name)));

export const managementEndpointHasAccessList = defineServiceRule({
  name: "management-endpoint-has-access-list",
  category: "security",
  severity: "warning",
  summary: "An endpoint that machines are managed over is open to some networks only.",
  why: "Whoever gets in there owns the instance, and only a password stands before it. An access list of the configuration limits who can try.",
  source: "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/virtual-network/virtual-networks-acl.md",
  messages: {
    open: "Endpoint '{endpoint}' opens port {port}, that of {service}, to the whole Internet, and no access list names it.",
  },
  example: {
    bad: `<InputEndpoint name="Shell" protocol="tcp" port="5986" />
<!-- in the configuration -->
<Instances count="2" />`,
    good: `<InputEndpoint name="Shell" protocol="tcp" port="5986" />
<!-- in the configuration -->
<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<EndpointAcl role="Web" endPoint="Shell" accessControl="Office" />`,
  },

  *check(subject) {
    for (const { endpoint } of openEndpoints(subject)) {
      if (endpoint.protocol.value === "udp" || ofTools.has(endpoint.name.value)) continue;
      for (const [port, service] of managementPorts) {
        const ports = portOf(endpoint, port);
        if (ports === undefined) continue;
        const data = { endpoint: endpoint.name.value, port, service };
        const related = [{ message: "The configuration without such a list.", at: subject.configuration }];
        yield { message: "open", at: ports.span, data, related };
        break;
      }
    }
  },
});

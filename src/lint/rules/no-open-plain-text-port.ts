import type { Ports } from "../../service/ports.ts";
import { type OpenEndpoint, openEndpoints, portOf } from "../open-endpoints.ts";
import { defineServiceRule } from "../rule.ts";

/** What listens on a port by custom, speaks in plain text or is meant for a network of its own. */
const services: readonly { readonly port: number; readonly name: string; readonly transport: Ports["transport"] }[] = [
  { port: 21, name: "FTP", transport: "tcp" },
  { port: 23, name: "Telnet", transport: "tcp" },
  { port: 25, name: "SMTP", transport: "tcp" },
  { port: 69, name: "TFTP", transport: "udp" },
  { port: 110, name: "POP3", transport: "tcp" },
  { port: 135, name: "RPC", transport: "tcp" },
  { port: 139, name: "NetBIOS", transport: "tcp" },
  { port: 143, name: "IMAP", transport: "tcp" },
  { port: 161, name: "SNMP", transport: "udp" },
  { port: 389, name: "LDAP", transport: "tcp" },
  { port: 445, name: "SMB", transport: "tcp" },
  { port: 1433, name: "SQL Server", transport: "tcp" },
  { port: 1434, name: "SQL Server Browser", transport: "udp" },
  { port: 3306, name: "MySQL", transport: "tcp" },
  { port: 5432, name: "PostgreSQL", transport: "tcp" },
  { port: 6379, name: "Redis", transport: "tcp" },
  { port: 9200, name: "Elasticsearch", transport: "tcp" },
  { port: 11211, name: "memcached", transport: "any" },
  { port: 27017, name: "MongoDB", transport: "tcp" },
];

export const noOpenPlainTextPort = defineServiceRule({
  name: "no-open-plain-text-port",
  category: "security",
  severity: "warning",
  summary: "No port of a database, a file share or a plain-text protocol is open to the whole Internet.",
  why: "Scanners find such ports within minutes. What listens there sends passwords in the clear, or was never meant to be reached from outside. An access list in the configuration names who may come.",
  source: "https://learn.microsoft.com/azure/security/fundamentals/network-best-practices",
  messages: {
    open: "Endpoint '{endpoint}' opens port {port}, that of {service}, to the whole Internet.",
  },
  example: {
    bad: `<InputEndpoint name="Database" protocol="tcp" port="1433" />
<!-- in the configuration -->
<Instances count="2" />`,
    good: `<InputEndpoint name="Database" protocol="tcp" port="1433" />
<!-- in the configuration -->
<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="203.0.113.0/24" /></AccessControl>
<EndpointAcl role="Web" endPoint="Database" accessControl="Office" />`,
  },

  *check(subject) {
    for (const { endpoint } of openEndpoints(subject)) {
      const found = serviceOn(endpoint);
      if (found === undefined) continue;
      const data = { endpoint: endpoint.name.value, port: found.port, service: found.name };
      const related = [{ message: "No access list of this configuration narrows it.", at: subject.configuration }];
      yield { message: "open", at: found.span, data, related };
    }
  },
});

function serviceOn(endpoint: OpenEndpoint["endpoint"]) {
  const { value: protocol } = endpoint.protocol;
  for (const service of services) {
    const isCarried = service.transport === protocol || (service.transport === "any" && isPlain(protocol));
    const ports = isCarried ? portOf(endpoint, service.port) : undefined;
    if (ports !== undefined) return { ...service, span: ports.span };
  }
  return undefined;
}

function isPlain(protocol: string): boolean {
  return protocol === "tcp" || protocol === "udp";
}

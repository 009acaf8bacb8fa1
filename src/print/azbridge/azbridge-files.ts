import type { RelayConnection, RelayNamespace, RelayPool } from "../../plan/network/relay-pool.ts";
import { asciiLine } from "../ascii-line.ts";

/** A configuration of `azbridge`, the bridge of Azure Relay, for one of its two sides. */
export interface AzbridgeFile {
  readonly name: string;
  readonly text: string;
}

/** The first port that the client's side listens on. */
const firstPort = 13389;

/** What both sides call Remote Desktop. */
const portName = "rdp";

/**
 * For each namespace one configuration for the computer that a session starts from, and for each hybrid connection one for
 * the instances that listen on it. Keys come with the deployment: a placeholder stands where each connection string goes.
 *
 * Source: https://github.com/Azure/azure-relay-bridge/blob/main/CONFIG.md
 */
export function azbridgeFiles({ namespaces }: RelayPool): readonly AzbridgeFile[] {
  return namespaces.flatMap((namespace) => [
    { name: `azbridge.${namespace.word}.client.yml`, text: clientText(namespace) },
    ...namespace.connections.map((connection) => ({
      name: `azbridge.${namespace.word}.${connection.name}.yml`,
      text: listenerText(connection),
    })),
  ]);
}

function clientText({ connections }: RelayNamespace): string {
  const forwards = connections.flatMap((connection, index) => [
    `  # Role ${asciiLine(connection.role.role.name.value)}: mstsc /v:127.0.0.1:${firstPort + index}`,
    `  - RelayName: '${connection.name}'`,
    `    ConnectionString: '${placeholder(connection, "send")}'`,
    "    BindAddress: '127.0.0.1'",
    `    BindPort: ${firstPort + index}`,
    `    PortName: '${portName}'`,
  ]);
  return text([
    "# For the computer that Remote Desktop starts from: azbridge -f with this file. A session lands on one of the instances.",
    "# Keep the file to yourself once the connection strings, of the rules named send, stand in it.",
    "GatewayPorts: 'false'",
    "LocalForward:",
    ...forwards,
  ]);
}

function listenerText(connection: RelayConnection): string {
  const { name, part, role } = connection;
  return text([
    `# For instances ${part * 25} to ${part * 25 + 24} of role ${asciiLine(role.role.name.value)}, as`,
    "# C:\\ProgramData\\Microsoft\\AzureBridge\\azbridge_config; no port has to be open for it.",
    "# Let nobody else read the file once the connection string, of the rule named listen, stands in it.",
    "GatewayPorts: 'false'",
    "RemoteForward:",
    `  - RelayName: '${name}'`,
    `    ConnectionString: '${placeholder(connection, "listen")}'`,
    "    Host: 'localhost'",
    "    HostPort: 3389",
    `    PortName: '${portName}'`,
  ]);
}

function placeholder({ name }: RelayConnection, right: "listen" | "send"): string {
  return `<connection string of rule ${right} of hybrid connection ${name}>`;
}

function text(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

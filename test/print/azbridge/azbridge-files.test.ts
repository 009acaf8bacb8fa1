import { describe, expect, it } from "vitest";
import { designService } from "../../../src/plan/design/design-service.ts";
import { relayPool } from "../../../src/plan/network/relay-pool.ts";
import { azbridgeFiles } from "../../../src/print/azbridge/azbridge-files.ts";
import { serviceOf } from "../../plan/planned-services.ts";

function filesOf({ count, sessions, name = "Front" }: { count: number; sessions: number; name?: string }) {
  const service = serviceOf(
    `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
      <WorkerRole name="${name}"><Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>
      <WorkerRole name="Back"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>
      <WorkerRole name="Closed" />
    </ServiceDefinition>`,
    {
      "": `<ServiceConfiguration serviceName="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
      <Role name="${name}"><Instances count="${count}" /></Role></ServiceConfiguration>`,
    },
  );
  return azbridgeFiles(
    relayPool(designService(service, { remoteAccess: "relay", orchestration: "uniform", sessions }).value),
  );
}

describe("azbridgeFiles", () => {
  it("has both sides of each role that imported Remote Access, with placeholders for keys", () => {
    expect(filesOf({ count: 2, sessions: 2 })).toEqual([
      {
        name: "azbridge.relay1.client.yml",
        text: `# For the computer that Remote Desktop starts from: azbridge -f with this file. A session lands on one of the instances.
# Keep the file to yourself once the connection strings, of the rules named send, stand in it.
GatewayPorts: 'false'
LocalForward:
  # Role Front: mstsc /v:127.0.0.1:13389
  - RelayName: 'front'
    ConnectionString: '<connection string of rule send of hybrid connection front>'
    BindAddress: '127.0.0.1'
    BindPort: 13389
    PortName: 'rdp'
  # Role Back: mstsc /v:127.0.0.1:13390
  - RelayName: 'back'
    ConnectionString: '<connection string of rule send of hybrid connection back>'
    BindAddress: '127.0.0.1'
    BindPort: 13390
    PortName: 'rdp'
`,
      },
      {
        name: "azbridge.relay1.front.yml",
        text: `# For instances 0 to 24 of role Front, as
# C:\\ProgramData\\Microsoft\\AzureBridge\\azbridge_config; no port has to be open for it.
# Let nobody else read the file once the connection string, of the rule named listen, stands in it.
GatewayPorts: 'false'
RemoteForward:
  - RelayName: 'front'
    ConnectionString: '<connection string of rule listen of hybrid connection front>'
    Host: 'localhost'
    HostPort: 3389
    PortName: 'rdp'
`,
      },
      expect.objectContaining({ name: "azbridge.relay1.back.yml" }),
    ]);
  });

  it("has a listener for each 25 instances, and files for each namespace", () => {
    const names = filesOf({ count: 26, sessions: 5001 }).map(({ name }) => name);
    expect(names).toEqual([
      "azbridge.relay1.client.yml",
      "azbridge.relay1.front-1.yml",
      "azbridge.relay1.front-2.yml",
      "azbridge.relay1.back.yml",
      "azbridge.relay2.client.yml",
      "azbridge.relay2.front-1.yml",
      "azbridge.relay2.front-2.yml",
      "azbridge.relay2.back.yml",
    ]);
  });

  it("keeps the name of a role within its comment", () => {
    const [client] = filesOf({ count: 1, sessions: 1, name: "a&#10;b: 'c'&#x202e;" });
    expect(client?.text).toContain("  # Role a\\u000ab: 'c'\\u202e: mstsc");
  });

  it("is empty for every other choice", () => {
    expect(azbridgeFiles({ namespaces: [], listeners: 0, sessions: 0 })).toEqual([]);
  });
});

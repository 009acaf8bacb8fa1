import { describe, expect, it } from "vitest";
import { changedDefinition, definitionWith } from "./changed-texts.ts";

describe("a changed definition", () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "loses the imports of Remote Desktop, and their lines": [
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports>
      <Import moduleName="RemoteAccess" />
      <Import moduleName="Caching" />
      <Import moduleName="remoteforwarder"></Import>
    </Imports>
  </WebRole>`,
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports>
      <Import moduleName="Caching" />
    </Imports>
  </WebRole>`,
    ],
    "loses an Imports that nothing is left in": [
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports>
      <Import moduleName="RemoteAccess" />

      <Import moduleName="Diagnostics" />
    </Imports>
    <Endpoints />
  </WebRole>`,
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Endpoints />
  </WebRole>`,
    ],
    "keeps a comment, and what holds it": [
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports><!-- why --><Import moduleName="RemoteAccess" /><!-- how --></Imports>
  </WebRole>`,
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports><!-- why --><!-- how --></Imports>
  </WebRole>`,
    ],
    "keeps what shares a line with what goes": [
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports><Import moduleName="Caching" /> <Import moduleName="RemoteAccess" />
             <Import moduleName="RemoteForwarder" /> </Imports>
  </WebRole>`,
      `  <WebRole name="Web" vmsize="Standard_D2_v3">
    <Imports><Import moduleName="Caching" />  </Imports>
  </WebRole>`,
    ],
    "loses what the modules stand for, where somebody wrote it out": [
      `  <WorkerRole name="Work" vmsize="Standard_D2_v3">
    <Startup>
      <Task commandLine="plugins\\RemoteAccess\\RemoteAccessAgent.exe /blockStartup" executionContext="elevated" />
      <Task commandLine="own.cmd" />
    </Startup>
    <ConfigurationSettings>
      <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" />
      <Setting name="Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString" />
      <Setting name="Microsoft.WindowsAzure.Plugins.Caching.NamedCaches" />
    </ConfigurationSettings>
    <Endpoints>
      <InternalEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" protocol="tcp">
        <FixedPortRange min="3389" max="3389" />
      </InternalEndpoint>
    </Endpoints>
    <Certificates>
      <Certificate name="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" storeLocation="LocalMachine" storeName="My" />
    </Certificates>
  </WorkerRole>`,
      `  <WorkerRole name="Work" vmsize="Standard_D2_v3">
    <Startup>
      <Task commandLine="own.cmd" />
    </Startup>
    <ConfigurationSettings>
      <Setting name="Microsoft.WindowsAzure.Plugins.Caching.NamedCaches" />
    </ConfigurationSettings>
  </WorkerRole>`,
    ],
    "loses traffic rules about endpoints that are gone, and no others": [
      `  <WorkerRole name="Work" vmsize="Standard_D2_v3">
    <Endpoints>
      <InternalEndpoint name="Own" protocol="tcp" port="5000" />
    </Endpoints>
  </WorkerRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations>
        <RoleEndpoint endpointName="Own" roleName="Work" />
        <RoleEndpoint endpointName="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" roleName="Work" />
      </Destinations>
      <AllowAllTraffic />
    </OnlyAllowTrafficTo>
    <OnlyAllowTrafficTo>
      <Destinations>
        <RoleEndpoint endpointName="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" roleName="Work" />
      </Destinations>
      <AllowAllTraffic />
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>`,
      `  <WorkerRole name="Work" vmsize="Standard_D2_v3">
    <Endpoints>
      <InternalEndpoint name="Own" protocol="tcp" port="5000" />
    </Endpoints>
  </WorkerRole>
  <NetworkTrafficRules>
    <OnlyAllowTrafficTo>
      <Destinations>
        <RoleEndpoint endpointName="Own" roleName="Work" />
      </Destinations>
      <AllowAllTraffic />
    </OnlyAllowTrafficTo>
  </NetworkTrafficRules>`,
    ],
    "gets sizes that are offered": [
      `  <WebRole vmsize='Large' name="A" />
  <WebRole name='B' enableNativeCodeExecution="true" />
  <WorkerRole name="C" vmsize="A1" />
  <WorkerRole name="D" vmsize="Standard_D1_v2" />
  <WorkerRole name="E" vmsize="Standard_F2" />
  <WorkerRole name="F" vmsize="Huge" />
  <WorkerRole name="G" vmSize="Large" />`,
      `  <WebRole vmsize='Standard_A4_v2' name="A" />
  <WebRole name='B' vmsize="Standard_A1_v2" enableNativeCodeExecution="true" />
  <WorkerRole name="C" vmsize="Standard_A1_v2" />
  <WorkerRole name="D" vmsize="Standard_D1_v2" />
  <WorkerRole name="E" vmsize="Standard_F2" />
  <WorkerRole name="F" vmsize="Huge" />
  <WorkerRole name="G" vmSize="Large" />`,
    ],
  };

  for (const [title, [before, after]] of Object.entries(cases)) {
    it(title, () => expect(changedDefinition(definitionWith(before))).toBe(definitionWith(after)));
    it(`${title}, with the line ends of Windows`, () => {
      const changed = changedDefinition(windows(definitionWith(before)));
      expect(changed).toBe(windows(definitionWith(after)));
    });
  }

  it("is left as it is where an import without an end would take others with it", () => {
    const text = definitionWith(`<WebRole name="Web" vmsize="Standard_D2_v3"><Imports><Import moduleName="RemoteAccess">
      <Import moduleName="Caching" /></Imports></WebRole>`);
    expect(changedDefinition(text)).toBe(text);
  });
});

function windows(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

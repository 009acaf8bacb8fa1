import { describe, expect, it } from "vitest";
import { changedConfiguration, configurationWith } from "./changed-texts.ts";

const roles = `  <Role name="Web">
    <Instances count="2" />
  </Role>
  <Role name="Worker">
    <Instances count="1" />
  </Role>`;

const bothPlaced = `    <AddressAssignments>
      <InstanceAddress roleName="Web">
        <Subnets>
          <Subnet name="front" />
        </Subnets>
      </InstanceAddress>
      <InstanceAddress roleName="Worker">
        <Subnets>
          <Subnet name="front" />
        </Subnets>
      </InstanceAddress>
    </AddressAssignments>`;

describe("a changed configuration", () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "gets a whole network section behind its roles": [
      `${roles}
  <GuestAgentSettings />`,
      `${roles}
  <NetworkConfiguration>
    <VirtualNetworkSite name="YOUR-VIRTUAL-NETWORK" />
    <AddressAssignments>
      <InstanceAddress roleName="Web">
        <Subnets>
          <Subnet name="YOUR-SUBNET" />
        </Subnets>
      </InstanceAddress>
      <InstanceAddress roleName="Worker">
        <Subnets>
          <Subnet name="YOUR-SUBNET" />
        </Subnets>
      </InstanceAddress>
    </AddressAssignments>
  </NetworkConfiguration>
  <GuestAgentSettings />`,
    ],
    "gets what its network section lacks, in the order of the schema": [
      `${roles}
  <NetworkConfiguration>
    <Dns>
      <DnsServers>
        <DnsServer name="own" IPAddress="10.0.0.4" />
      </DnsServers>
    </Dns>
${bothPlaced}
  </NetworkConfiguration>`,
      `${roles}
  <NetworkConfiguration>
    <Dns>
      <DnsServers>
        <DnsServer name="own" IPAddress="10.0.0.4" />
      </DnsServers>
    </Dns>
    <VirtualNetworkSite name="YOUR-VIRTUAL-NETWORK" />
${bothPlaced}
  </NetworkConfiguration>`,
    ],
    "puts a role without a subnet into the only one named": [
      `${roles}
  <NetworkConfiguration>
    <VirtualNetworkSite name="company" />
    <AddressAssignments>
      <InstanceAddress roleName="Web">
        <Subnets>
          <Subnet name="front" />
        </Subnets>
      </InstanceAddress>
      <ReservedIPs>
        <ReservedIP name="address" />
      </ReservedIPs>
    </AddressAssignments>
  </NetworkConfiguration>`,
      `${roles}
  <NetworkConfiguration>
    <VirtualNetworkSite name="company" />
    <AddressAssignments>
      <InstanceAddress roleName="Web">
        <Subnets>
          <Subnet name="front" />
        </Subnets>
      </InstanceAddress>
      <InstanceAddress roleName="Worker">
        <Subnets>
          <Subnet name="front" />
        </Subnets>
      </InstanceAddress>
      <ReservedIPs>
        <ReservedIP name="address" />
      </ReservedIPs>
    </AddressAssignments>
  </NetworkConfiguration>`,
    ],
    "fills what is there and empty": [
      `${roles}
  <NetworkConfiguration>
    <VirtualNetworkSite name="" />
    <AddressAssignments>
      <InstanceAddress roleName="Web" />
      <InstanceAddress roleName="Worker">
        <Subnets></Subnets>
      </InstanceAddress>
    </AddressAssignments>
  </NetworkConfiguration>`,
      `${roles}
  <NetworkConfiguration>
    <VirtualNetworkSite name="YOUR-VIRTUAL-NETWORK" />
    <AddressAssignments>
      <InstanceAddress roleName="Web">
        <Subnets>
          <Subnet name="YOUR-SUBNET" />
        </Subnets>
      </InstanceAddress>
      <InstanceAddress roleName="Worker">
        <Subnets>
          <Subnet name="YOUR-SUBNET" />
        </Subnets>
      </InstanceAddress>
    </AddressAssignments>
  </NetworkConfiguration>`,
    ],
    "loses settings and certificate of the modules, and what the network section says of their endpoints": [
      `  <Role name="Web">
    <Instances count="2" />
    <ConfigurationSettings>
      <Setting name="Own" value="&lt;&amp;&#10;" />
      <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.AccountUsername" value="keeper" />
    </ConfigurationSettings>
    <Certificates>
      <Certificate name="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" thumbprint="00" thumbprintAlgorithm="sha1" />
    </Certificates>
  </Role>
  <NetworkConfiguration>
    <VirtualNetworkSite name="company" />
    <AddressAssignments>
      <InstanceAddress roleName="Web"><Subnets><Subnet name="front" /></Subnets></InstanceAddress>
    </AddressAssignments>
    <EndpointAcls>
      <EndpointAcl role="Web" endPoint="Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput" accessControl="Office" />
    </EndpointAcls>
  </NetworkConfiguration>`,
      `  <Role name="Web">
    <Instances count="2" />
    <ConfigurationSettings>
      <Setting name="Own" value="&lt;&amp;&#10;" />
    </ConfigurationSettings>
  </Role>
  <NetworkConfiguration>
    <VirtualNetworkSite name="company" />
    <AddressAssignments>
      <InstanceAddress roleName="Web"><Subnets><Subnet name="front" /></Subnets></InstanceAddress>
    </AddressAssignments>
  </NetworkConfiguration>`,
    ],
  };

  for (const [title, [before, after]] of Object.entries(cases)) {
    it(title, () => expect(changedConfiguration(configurationWith(before))).toBe(configurationWith(after)));
    it(`${title}, with the line ends of Windows`, () => {
      const changed = changedConfiguration(windows(configurationWith(before)));
      expect(changed).toBe(windows(configurationWith(after)));
    });
    it(`${title}, indented by tabs`, () => {
      const changed = changedConfiguration(tabbed(configurationWith(before)));
      expect(changed).toBe(tabbed(configurationWith(after)));
    });
  }

  it("stays on one line", () => {
    const text = `<c:ServiceConfiguration serviceName="Shop" xmlns:c="urn:c"><c:Role name="Web"><c:Instances count="1"/></c:Role></c:ServiceConfiguration>`;
    expect(changedConfiguration(text)).toBe(
      `<c:ServiceConfiguration serviceName="Shop" xmlns:c="urn:c"><c:Role name="Web"><c:Instances count="1"/></c:Role><c:NetworkConfiguration><c:VirtualNetworkSite name="YOUR-VIRTUAL-NETWORK" /><c:AddressAssignments><c:InstanceAddress roleName="Web"><c:Subnets><c:Subnet name="YOUR-SUBNET" /></c:Subnets></c:InstanceAddress></c:AddressAssignments></c:NetworkConfiguration></c:ServiceConfiguration>`,
    );
  });

  it("names a role as it is named", () => {
    const text = configurationWith(
      `  <Role name="&lt;&quot;&amp;&apos;&#9;&#10;\${x}[y]"><Instances count="1" /></Role>`,
    );
    expect(changedConfiguration(text)).toContain(`<InstanceAddress roleName="&lt;&quot;&amp;&apos;&#9;&#10;\${x}[y]">`);
  });

  it("is the emulator's where it is local, which has no network", () => {
    const text = configurationWith(roles);
    expect(changedConfiguration(text, "Local")).toBe(text);
  });
});

function windows(text: string): string {
  return text.replaceAll("\n", "\r\n");
}

function tabbed(text: string): string {
  return text.replaceAll("  ", "\t");
}

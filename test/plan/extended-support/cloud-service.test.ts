import { describe, expect, it } from "vitest";
import { planExtendedSupport } from "../../../src/plan/extended-support/plan-extended-support.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { plain } from "../plain.ts";
import { sampleServices, serviceOf } from "../planned-services.ts";
import { configurationWith, definitionWith, planOf } from "./changed-texts.ts";

const remoteDesktop = definitionWith(`<WebRole name="Web" vmsize="Large">
  <Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports>
</WebRole>
<WorkerRole name="Work" vmsize="Standard_D2_v3" />`);

describe("a cloud service of extended support", () => {
  it("repeats the roles of the files, with a parameter for each count", () => {
    const counts = { Cloud: rolesWith(3, 2), Other: rolesWith(5, 1) };
    const { plan } = planOf(remoteDesktop, counts);
    expect(propertiesOf(plan)).toMatchObject({
      packageUrl: "<packageUrl>",
      configurationUrl: "<configurationUrl>",
      upgradeMode: "<upgradeMode>",
      roleProfile: {
        roles: [
          { name: "Web", sku: { name: "Standard_A4_v2", tier: "Standard", capacity: "<webInstanceCount>" } },
          { name: "Work", sku: { name: "Standard_D2_v3", tier: "Standard", capacity: "<workInstanceCount>" } },
        ],
      },
    });
    expect(propertiesOf(plan)).not.toHaveProperty("configuration");
    expect(parameterOf(plan, "webInstanceCount").value).toEqual({ kind: "written", values: [3, 5] });
    expect(parameterOf(plan, "workInstanceCount").value).toEqual({ kind: "written", values: [2, 1] });
  });

  it("takes addresses that hold signatures as secrets from the environment", () => {
    const { plan } = planOf(remoteDesktop);
    for (const name of ["packageUrl", "configurationUrl", "adminPassword"]) {
      expect(parameterOf(plan, name)).toMatchObject({
        isSecure: true,
        value: { kind: "environment", isRequired: true },
      });
    }
  });

  it("brings Remote Desktop to the roles that had it, with an account of its own", () => {
    const extensions = [
      {
        name: "RDPExtension",
        properties: {
          publisher: "Microsoft.Windows.Azure.Extensions",
          type: "RDP",
          typeHandlerVersion: "1.2.1",
          rolesAppliedTo: ["Web"],
        },
      },
    ];
    expect(propertiesOf(planOf(remoteDesktop).plan)).toMatchObject({ extensionProfile: { extensions } });
    expect(propertiesOf(planOf(remoteDesktop, {}, "extension").plan)).toMatchObject({
      extensionProfile: { extensions },
    });
  });

  it("brings no Remote Desktop where none is chosen, or none was", () => {
    const plans = [
      planOf(remoteDesktop, {}, "none").plan,
      planOf(definitionWith(`<WebRole name="Web" />`)).plan,
      planOf(definitionWith(`<WebRole name="Web" />`), {}, "extension").plan,
    ];
    for (const plan of plans) {
      expect(propertiesOf(plan)).not.toHaveProperty("extensionProfile");
      expect(plan.parameters.map(({ name }) => name)).not.toContain("adminPassword");
    }
  });

  it("fetches a certificate once that roles share, and each that has no thumbprint", () => {
    const role = (name: string) => `<WorkerRole name="${name}"><Certificates>
      <Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
      <Certificate name="Open${name}" storeLocation="LocalMachine" storeName="CA" />
      <Certificate name="Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption" storeLocation="LocalMachine" storeName="My" />
    </Certificates></WorkerRole>`;
    const given = (name: string, thumbprint: string) =>
      `<Role name="${name}"><Instances count="1" /><Certificates>
        <Certificate name="Tls" thumbprint="${thumbprint}" thumbprintAlgorithm="sha1" />
      </Certificates></Role>`;
    const { plan } = planOf(definitionWith(role("A") + role("B")), {
      Cloud: configurationWith(given("A", "aa bb") + given("B", "AABB")),
    });
    expect(propertiesOf(plan)).toMatchObject({
      osProfile: {
        secrets: [
          {
            sourceVault: { id: "<certificateVaultId>" },
            vaultCertificates: [1, 2, 3].map((number) => ({ certificateUrl: `<certificate${number}Url>` })),
          },
        ],
      },
    });
    expect(parameterOf(plan, "certificate1Url").description).toContain("Tls of A, Tls of B");
    expect(JSON.stringify(plan.parameters)).not.toMatch(/aa ?bb/i);
  });

  it("has a public load balancer, and an internal one where the configuration names it", () => {
    const service = sampleServices().find(({ path }) => path.startsWith("full-network"))?.service;
    if (service === undefined) throw new Error("There is no sample full-network.");
    const { plan } = planExtendedSupport(service, { remoteAccess: undefined }).value;
    const frontEnds = [
      { publicIPAddress: { id: "<publicAddress>" } },
      { subnet: { id: "<internalSubnet>" }, privateIPAddress: "<internalIpAddress>" },
    ];
    expect(propertiesOf(plan)).toMatchObject({
      networkProfile: {
        loadBalancerConfigurations: frontEnds.map((properties) => ({
          properties: { frontendIpConfigurations: [{ properties }] },
        })),
      },
    });
    const written = ["publicIpAddressName", "virtualNetworkName", "internalSubnetName", "internalIpAddress"];
    expect(written.map((name) => parameterOf(plan, name).value)).toEqual(
      ["clinic-address", "clinic-network", "front", "10.20.1.100"].map((value) => ({
        kind: "written",
        values: [value],
      })),
    );
  });

  it("finds a network of another resource group by its id", () => {
    const id = "/subscriptions/0/resourceGroups/shared-networks/providers/Microsoft.Network/virtualNetworks/company";
    const { plan } = planOf(remoteDesktop, {
      Cloud: configurationWith(`<Role name="Web"><Instances count="1" /></Role>
<NetworkConfiguration><VirtualNetworkSite name="${id}" /><LoadBalancers><LoadBalancer name="Inside">
  <FrontendIPConfiguration type="private" subnet="front" />
</LoadBalancer></LoadBalancers></NetworkConfiguration>`),
    });
    expect(parameterOf(plan, "virtualNetworkName").value).toEqual({ kind: "written", values: ["company"] });
    expect(parameterOf(plan, "virtualNetworkResourceGroup").value).toEqual({
      kind: "written",
      values: ["shared-networks"],
    });
    expect(plan.parameters.map(({ name }) => name)).not.toContain("internalIpAddress");
  });

  it("holds no value of a setting and no thumbprint, and neither does what is said of it", () => {
    for (const { service } of sampleServices()) {
      const configurations = service.configurations.map(({ name, configuration }) => [
        name,
        configuration.document.text
          .replace(/(<Setting [^>]*value=")[^"]*/g, "$1PLANTED")
          .replace(/(thumbprint=")[^"]*/g, "$1FEEDFACEFEEDFACEFEEDFACEFEEDFACEFEEDFACE"),
      ]);
      const planted = serviceOf(service.written.document.text, Object.fromEntries(configurations));
      const { value, diagnostics } = planExtendedSupport(planted, { remoteAccess: undefined });
      expect(JSON.stringify([value.plan, diagnostics])).not.toMatch(/PLANTED|FEEDFACE/);
    }
  });

  it("takes no name of a role", () => {
    const { plan } = planOf(definitionWith(`<WorkerRole name="shop" />`));
    expect(parameterOf(plan, "serviceName").defaultValue).toMatchObject({ value: "Shop-service" });
  });
});

describe("findings on the way to extended support", () => {
  const codesOf = (definition: string, configuration: string, remoteAccess?: "extension" | "none") => {
    const service = serviceOf(definition, { Cloud: configuration });
    return planExtendedSupport(service, { remoteAccess }).diagnostics.map(({ code, message }) => `${code}: ${message}`);
  };
  const placed = `<NetworkConfiguration><VirtualNetworkSite name="company" /><AddressAssignments>
    <InstanceAddress roleName="Web"><Subnets><Subnet name="front" /></Subnets></InstanceAddress>
  </AddressAssignments></NetworkConfiguration>`;
  const role = `<Role name="Web"><Instances count="1" /></Role>`;
  const quiet = definitionWith(`<WebRole name="Web" vmsize="Standard_D2_v3" />`);

  it("are that the platform ends, and nothing else where all is well", () => {
    expect(codesOf(quiet, configurationWith(role + placed))).toEqual([
      "extended-support-is-ending: Cloud Services (extended support) end on 31 March 2027, and since April 2026 users report that new services are refused.",
    ]);
  });

  const told: Readonly<Record<string, readonly [definition: string, configuration: string, code: string]>> = {
    "a size that is replaced": [`<WebRole name="Web" vmsize="Small" />`, role + placed, "'Standard_A1_v2' in place of"],
    "a size that nothing replaces": [`<WebRole name="Web" vmsize="Standard_F2" />`, role + placed, "none is advised"],
    "a size that nobody knows": [`<WebRole name="Web" vmsize="Huge" />`, role + placed, "it is not known"],
    "storage that no longer fits": [
      `<WebRole name="Web" vmsize="Small"><LocalResources><LocalStorage name="Disk" sizeInMB="20000" /></LocalResources></WebRole>`,
      role + placed,
      "of local storage",
    ],
    "a role of the service's name": [
      `<WebRole name="Shop" vmsize="Standard_D2_v3" />`,
      role + placed,
      "both named 'Shop'",
    ],
    "a virtual machine role": [`<VirtualMachineRole name="Disk" vmsize="Standard_D2_v3" />`, role + placed, "left out"],
    "a module that is taken out": [
      `<WebRole name="Web" vmsize="Standard_D2_v3"><Imports><Import moduleName="Diagnostics" /></Imports></WebRole>`,
      role + placed,
      "'Diagnostics' of role 'Web' is taken out",
    ],
    "a variable that asks for what is gone": [
      `<WebRole name="Web" vmsize="Standard_D2_v3"><Runtime><Environment><Variable name="LOG">
        <RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/ConfigurationSettings/ConfigurationSetting[@name='Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString']/@value" />
      </Variable></Environment></Runtime></WebRole>`,
      role + placed,
      "Variable 'LOG' of role 'Web'",
    ],
    "no network": [`<WebRole name="Web" vmsize="Standard_D2_v3" />`, role, "No virtual network"],
    "no subnet": [
      `<WebRole name="Web" vmsize="Standard_D2_v3" />`,
      `${role}<NetworkConfiguration><VirtualNetworkSite name="company" /></NetworkConfiguration>`,
      "Role 'Web' has no subnet: write",
    ],
    "a placeholder that is still there": [
      `<WebRole name="Web" vmsize="Standard_D2_v3" />`,
      role + placed.replace("company", "YOUR-VIRTUAL-NETWORK"),
      "No virtual network",
    ],
    "two internal load balancers": [
      `<WebRole name="Web" vmsize="Standard_D2_v3" />`,
      role +
        placed.replace(
          "</NetworkConfiguration>",
          `<LoadBalancers><LoadBalancer name="One" /><LoadBalancer name="Two" /></LoadBalancers></NetworkConfiguration>`,
        ),
      "'Two' is left out",
    ],
  };
  for (const [title, [definition, configuration, words]] of Object.entries(told)) {
    it(`are of ${title}`, () => {
      const found = codesOf(definitionWith(definition), configurationWith(configuration));
      expect(found.filter((line) => line.includes(words))).toHaveLength(1);
    });
  }

  it("are of a retired guest OS family", () => {
    const configuration = configurationWith(role + placed);
    const families = ["4", "5", "9"].map((family) =>
      codesOf(quiet, configuration.replace("serviceName", `osFamily="${family}" serviceName`)).filter((line) =>
        line.startsWith("extended-support-takes-os-family"),
      ),
    );
    expect(families.map((found) => found.length)).toEqual([1, 0, 1]);
  });

  it("are of a choice that changes nothing", () => {
    const found = codesOf(quiet, configurationWith(role + placed), "extension");
    expect(found.at(-1)).toContain("changes nothing");
  });
});

function propertiesOf({ resources }: Plan) {
  const service = resources.find(({ symbol }) => symbol === "cloudService");
  const properties = service?.body.find(({ name }) => name === "properties")?.value;
  if (properties === undefined) throw new Error("There is no cloud service.");
  return plain(properties);
}

function parameterOf({ parameters }: Plan, wanted: string) {
  const parameter = parameters.find(({ name }) => name === wanted);
  if (parameter === undefined) throw new Error(`There is no parameter ${wanted}.`);
  return parameter;
}

function rolesWith(web: number, work: number): string {
  return configurationWith(`<Role name="Web"><Instances count="${web}" /></Role>
<Role name="Work"><Instances count="${work}" /></Role>`);
}

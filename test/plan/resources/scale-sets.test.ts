import { describe, expect, it } from "vitest";
import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import type { Fragment, Json } from "../../../src/plan/plan.ts";
import { scaleSets } from "../../../src/plan/resources/scale-sets.ts";
import { plain } from "../plain.ts";
import { configured, design, service, settings, values, worker } from "../scale-set/planned.ts";

/** The properties of the first scale set, as data. */
function bodyOf(fragment: Fragment): { readonly [name: string]: Json } {
  const body = fragment.resources?.[0]?.body ?? [];
  return Object.fromEntries(body.map(({ name, value }) => [name, plain(value)]));
}

function parameterOf(fragment: Fragment, name: string) {
  return fragment.parameters?.find((one) => one.name === name);
}

function codesOf(fragment: Fragment) {
  return fragment.diagnostics?.map(({ code }) => code);
}

const port = `<Endpoints><InputEndpoint name="Status" protocol="tcp" port="9001" /></Endpoints>`;
const certificates = `<Certificates>
  <Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />
  <Certificate name="User" storeLocation="CurrentUser" storeName="My" />
  <Certificate name="Issuer" storeLocation="LocalMachine" storeName="CA" permissionLevel="limitedOrElevated" />
</Certificates>`;

describe("scaleSets", () => {
  it("writes the whole scale set of a role", () => {
    const content = port + certificates + settings("Level", "Store");
    const planned = service(worker("Queue", content), configured("Queue", values({ Level: "Verbose", Store: "a=b" })));
    const fragment = scaleSets.emit(design(planned));
    expect(fragment.resources?.[0]).toMatchObject({ symbol: "queueScaleSet", dependsOn: ["queueSecretReaders"] });
    expect(bodyOf(fragment)).toEqual(wholeScaleSet);
    expect(fragment.parameters?.map(({ name }) => name)).toEqual([
      ...["queueInstanceCount", "certificateVaultId", "queueCertificate1Url", "queueCertificate2Url"],
      ...["queuePackageUrl", "queueSettings"],
    ]);
  });

  it("writes flexible orchestration without what it refuses", () => {
    const planned = service(worker("Queue", port), configured("Queue"));
    const body = JSON.stringify(bodyOf(scaleSets.emit(design(planned, "flexible"))));
    expect(body).toContain(`"orchestrationMode":"Flexible"`);
    expect(body).toContain(`"networkApiVersion":"2022-11-01"`);
    expect(body).toContain(`"upgradePolicy":{"mode":"Manual"}`);
    expect(body).toContain(`"platformFaultDomainCount":1`);
    expect(body).not.toMatch(/overprovision|healthProbe|rollingUpgradePolicy/);
  });

  it.each([
    [undefined, 20],
    [1, 100],
    [3, 34],
    [20, 5],
  ])("upgrades as large a share as one of %s domains", (domains, percent) => {
    const attribute = domains === undefined ? "" : `upgradeDomainCount="${domains}"`;
    const planned = service(worker("Queue", port), configured("Queue"));
    const withDomains = { ...planned.expanded };
    const counted = domains === undefined ? {} : { upgradeDomainCount: { value: domains, span: withDomains.span } };
    const changed = { ...planned, expanded: { ...withDomains, ...counted } };
    const body = JSON.stringify(bodyOf(scaleSets.emit(design(changed))));
    expect([attribute, body]).toEqual([
      attribute,
      expect.stringContaining(
        `"maxBatchInstancePercent":${percent},"maxUnhealthyInstancePercent":${percent},"maxUnhealthyUpgradedInstancePercent":${percent}`,
      ),
    ]);
  });

  it("upgrades by hand where no probe tells the health of a role", () => {
    const fragment = scaleSets.emit(design(service(worker("Queue"), configured("Queue"))));
    expect(JSON.stringify(bodyOf(fragment))).toContain(`"upgradePolicy":{"mode":"Manual"}`);
    expect(JSON.stringify(bodyOf(fragment))).toContain(`"enableAutomaticUpdates":true`);
    expect(codesOf(fragment)).toEqual(["converted-role-tells-its-health"]);
  });

  it("writes the counts of the configurations, and no more than can be had", () => {
    const planned = service(
      worker("Queue", port),
      ...[
        configured("Queue", "", 3),
        configured("Queue", "", 1200),
        `<Role name="Other"><Instances count="1" /></Role>`,
      ],
    );
    const fragment = scaleSets.emit(design(planned));
    expect(parameterOf(fragment, "queueInstanceCount")).toMatchObject({
      maxValue: 1000,
      value: { kind: "written", values: [3, 1000, undefined] },
    });
    expect(codesOf(fragment)).toEqual(["converted-instance-count-fits"]);
  });

  it("lets a range of instance ports bound the instances", () => {
    const range = `<AllocatePublicPortFrom><FixedPortRange min="10000" max="10003" /></AllocatePublicPortFrom>`;
    const ports = `<InstanceInputEndpoint name="Each" protocol="tcp" localPort="9000">${range}</InstanceInputEndpoint>`;
    const planned = service(worker("Queue", `<Endpoints>${ports}</Endpoints>`), configured("Queue", "", 5));
    const fragment = scaleSets.emit(design(planned));
    expect(parameterOf(fragment, "queueInstanceCount")).toMatchObject({
      maxValue: 4,
      value: { kind: "written", values: [4] },
    });
    expect(codesOf(fragment)).toContain("converted-instance-count-fits");
  });

  it("asks the deployer for a size where there is no proposal", () => {
    const fragment = scaleSets.emit(
      design(service(worker("Queue", port, `vmsize="Standard_NV6"`), configured("Queue"))),
    );
    expect(bodyOf(fragment)).toMatchObject({ sku: { name: "<queueSize>" } });
    expect(parameterOf(fragment, "queueSize")).toMatchObject({
      value: { kind: "environment", variable: "CSDEF_QUEUE_SIZE", isRequired: true },
    });
    expect(parameterOf(fragment, "queueSize")).not.toHaveProperty("defaultValue");
    expect(codesOf(fragment)).toEqual(["converted-size-has-replacement"]);
  });

  it("takes a larger temporary disk where local storage needs it", () => {
    const storage = `<LocalResources><LocalStorage name="Cache" sizeInMB="100000" /></LocalResources>`;
    const sizeOf = (content: string) => bodyOf(scaleSets.emit(design(service(worker("Queue", content))))).sku;
    expect(sizeOf("")).toMatchObject({ name: "Standard_D2lds_v5" });
    expect(sizeOf(storage)).toMatchObject({ name: "Standard_D4lds_v5" });
  });

  it("installs the certificates of the machine and tells of the others", () => {
    const planned = service(worker("Queue", certificates));
    const fragment = scaleSets.emit(design(planned));
    expect(codesOf(fragment)).toContain("converted-certificate-is-for-machine");
    expect(fragment.notes?.map(({ fate }) => fate)).toEqual(["by-hand"]);
  });

  it("makes the image a parameter where configurations differ in their guest system", () => {
    const cscfg = (family: string, version: string) =>
      `<ServiceConfiguration serviceName="Shop" osFamily="${family}" osVersion="${version}" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">${configured("Queue")}</ServiceConfiguration>`;
    const release = "WA-GUEST-OS-5.62_202211-01";
    const fragment = scaleSets.emit(design(service(worker("Queue", port), cscfg("6", "*"), cscfg("5", release))));
    expect(parameterOf(fragment, "windowsServerSku")).toMatchObject({
      allowedValues: ["2019-datacenter-gensecond", "2022-datacenter-g2"],
      value: { kind: "written", values: ["2019-datacenter-gensecond", "2022-datacenter-g2"] },
    });
    expect(JSON.stringify(bodyOf(fragment))).not.toContain("automaticOSUpgradePolicy");
  });

  it("tells of the names that machines had", () => {
    const role = `<Role name="Queue" vmName="q"><Instances count="1" /></Role>`;
    const { notes } = scaleSets.emit(design(service(worker("Queue", port), role)));
    expect(notes?.map(({ fate }) => fate)).toEqual(["by-hand"]);
  });

  it("gives machines the public address that the role had, and tells what is closed on it", () => {
    const addresses = `<PublicIPs><PublicIP name="out side" domainNameLabel="shop" /><PublicIP name="second" /></PublicIPs>`;
    const address = `<InstanceAddress roleName="Queue"><Subnets><Subnet name="back" /></Subnets>${addresses}</InstanceAddress>`;
    const network = `<NetworkConfiguration><Dns><DnsServers><DnsServer name="own" IPAddress="10.0.0.4" /></DnsServers></Dns><VirtualNetworkSite name="corp" /><AddressAssignments>${address}</AddressAssignments></NetworkConfiguration>`;
    const fragment = scaleSets.emit(design(service(worker("Queue", port), configured("Queue") + network)));
    const body = JSON.stringify(bodyOf(fragment));
    expect(body).toContain(
      `"publicIPAddressConfiguration":{"name":"out-side","properties":{"dnsSettings":{"domainNameLabel":"shop"}},"sku":{"name":"Standard"}}`,
    );
    expect(body).toContain(`"dnsSettings":{"dnsServers":["10.0.0.4"]}`);
    expect(fragment.notes?.map(({ fate }) => fate)).toEqual(["dropped", "by-hand"]);
  });

  it("lets go of what a running role holds before it unpacks: its tasks, and of a web role IIS", () => {
    const front = JSON.stringify(
      bodyOf(scaleSets.emit(design(service(`<WebRole name="Front" />`, configured("Front"))))),
    );
    expect(front).toContain(
      "Stop-ScheduledTask; Get-Service -Name WAS -ErrorAction SilentlyContinue | Stop-Service -Force; ",
    );
    const queue = JSON.stringify(bodyOf(scaleSets.emit(design(service(worker("Queue"), configured("Queue"))))));
    expect(queue).not.toContain("WAS");
  });

  it("tells where settings have no room in user data", () => {
    const names = [...Array(700).keys()].map((number) => `Setting${number}-${"x".repeat(60)}`);
    const of = (some: readonly string[]) => {
      const own = values(Object.fromEntries(some.map((name) => [name, "1"])));
      return codesOf(
        scaleSets.emit(design(service(worker("Queue", port + settings(...some)), configured("Queue", own)))),
      );
    };
    expect(of(names.slice(0, 500))).toEqual([]);
    expect(of(names)).toEqual(["converted-user-data-fits"]);
  });

  it("holds no value of a setting", () => {
    const planned = service(
      worker("Queue", port + settings("Level", "Store")),
      configured("Queue", values({ Level: "CanaryPlain", Store: "CANARY-SECRET-77" })),
    );
    expect(textOf(design(planned))).not.toMatch(/canary/i);
  });
});

/** What the first case makes: a probed endpoint, certificates, a plain setting and a secret. */
const wholeScaleSet = {
  identity: {
    type: "UserAssigned",
    userAssignedIdentities: {
      "<queueIdentity>": {},
    },
  },
  location: "<location>",
  properties: {
    orchestrationMode: "Uniform",
    overprovision: false,
    platformFaultDomainCount: 5,
    singlePlacementGroup: false,
    upgradePolicy: {
      automaticOSUpgradePolicy: {
        enableAutomaticOSUpgrade: true,
      },
      mode: "Rolling",
      rollingUpgradePolicy: {
        maxBatchInstancePercent: 20,
        maxUnhealthyInstancePercent: 20,
        maxUnhealthyUpgradedInstancePercent: 20,
      },
    },
    virtualMachineProfile: {
      extensionProfile: {
        extensions: [
          {
            name: "role",
            properties: {
              autoUpgradeMinorVersion: true,
              settings: {},
              protectedSettings: {
                commandToExecute: `powershell.exe -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "$ErrorActionPreference = 'Stop'; Get-ScheduledTask -TaskPath '\\csdef\\' -ErrorAction SilentlyContinue | Stop-ScheduledTask; Remove-Item -LiteralPath 'C:\\csdef\\queue' -Recurse -Force -ErrorAction SilentlyContinue; Expand-Archive -LiteralPath (Get-Item *.zip).FullName -DestinationPath 'C:\\csdef\\queue' -Force; & 'C:\\csdef\\queue\\queue.ps1'"`,
                fileUris: ["<queuePackageUrl>"],
                managedIdentity: {
                  clientId: "<queueIdentity.properties.clientId>",
                },
              },
              publisher: "Microsoft.Compute",
              type: "CustomScriptExtension",
              typeHandlerVersion: "1.10",
            },
          },
        ],
      },
      networkProfile: {
        healthProbe: {
          id: "<balancer/queueHealthProbe>",
        },
        networkInterfaceConfigurations: [
          {
            name: "primary",
            properties: {
              enableAcceleratedNetworking: true,
              ipConfigurations: [
                {
                  name: "primary",
                  properties: {
                    applicationSecurityGroups: [
                      {
                        id: "<queueGroup>",
                      },
                    ],
                    loadBalancerBackendAddressPools: [
                      {
                        id: "<balancer/queuePool>",
                      },
                      {
                        id: "<balancer/outboundPool>",
                      },
                    ],
                    primary: true,
                    subnet: {
                      id: "<network/queueSubnet>",
                    },
                  },
                },
              ],
              networkSecurityGroup: {
                id: "<queueSecurityGroup>",
              },
              primary: true,
            },
          },
        ],
      },
      osProfile: {
        adminPassword: "<adminPassword>",
        adminUsername: "<adminUsername>",
        computerNamePrefix: "Queue",
        secrets: [
          {
            sourceVault: {
              id: "<certificateVaultId>",
            },
            vaultCertificates: [
              {
                certificateStore: "My",
                certificateUrl: "<queueCertificate1Url>",
              },
              {
                certificateStore: "CA",
                certificateUrl: "<queueCertificate2Url>",
              },
            ],
          },
        ],
        windowsConfiguration: {
          enableAutomaticUpdates: false,
        },
      },
      securityProfile: {
        securityType: "TrustedLaunch",
        uefiSettings: {
          secureBootEnabled: true,
          vTpmEnabled: true,
        },
      },
      storageProfile: {
        diskControllerType: "SCSI",
        imageReference: {
          offer: "WindowsServer",
          publisher: "MicrosoftWindowsServer",
          sku: "2019-datacenter-gensecond",
          version: "latest",
        },
        osDisk: {
          caching: "ReadWrite",
          createOption: "FromImage",
          managedDisk: {
            storageAccountType: "Premium_LRS",
          },
        },
      },
      userData: `<base64(string({"settings":"<queueSettings>","vaultUri":"<vault.properties.vaultUri>","secrets":"<queueSecretNames>","clientId":"<queueIdentity.properties.clientId>"}))>`,
    },
  },
  sku: {
    capacity: "<queueInstanceCount>",
    name: "Standard_D2lds_v5",
    tier: "Standard",
  },
  tags: {
    "csdef-role": "Queue",
  },
};

function textOf(one: ServiceDesign): string {
  return JSON.stringify(scaleSets.emit(one));
}

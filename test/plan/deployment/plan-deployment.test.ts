import { describe, expect, it } from "vitest";
import { planCloudServiceDeployment, planDeployment } from "../../../src/plan/deployment/plan-deployment.ts";
import { planScaleSets } from "../../../src/plan/scale-sets.ts";
import { deployPs1 } from "../../../src/print/deploy/deploy-ps1.ts";
import { deploySh } from "../../../src/print/deploy/deploy-sh.ts";
import { sampleServices, serviceOf } from "../planned-services.ts";

const definition = `<ServiceDefinition name="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">
  <WebRole name="Front">
    <ConfigurationSettings><Setting name="Mode" /><Setting name="StorageKey" /></ConfigurationSettings>
    <Endpoints><InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" /></Endpoints>
    <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
    <Sites><Site name="Web"><Bindings><Binding name="A" endpointName="Https" /></Bindings></Site></Sites>
  </WebRole>
</ServiceDefinition>`;

function configuration(mode: string): string {
  return `<ServiceConfiguration serviceName="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">
  <Role name="Front"><Instances count="2" />
    <ConfigurationSettings><Setting name="Mode" value="${mode}" /><Setting name="StorageKey" value="planted-key==" /></ConfigurationSettings>
  </Role>
</ServiceConfiguration>`;
}

const choices = { remoteAccess: undefined, orchestration: "uniform", sessions: 2 } as const;

describe("planDeployment", () => {
  const service = serviceOf(definition, { Cloud: configuration("fast"), Test: configuration("slow") });
  const { design, plan } = planScaleSets(service, choices).value;
  const steps = planDeployment(design, plan, "main.bicep");

  it("pairs each configuration with its parameter file", () => {
    expect(steps.configurations).toEqual([
      { fileName: "ServiceConfiguration.Cloud.cscfg", parameterFile: "main.Cloud.bicepparam" },
      { fileName: "ServiceConfiguration.Test.cscfg", parameterFile: "main.Test.bicepparam" },
    ]);
  });

  it("takes plain settings with thumbprints, and secrets, out of the configuration", () => {
    expect(steps.taken).toEqual([
      { variable: "CSDEF_FRONT_SETTINGS", roleName: "Front", settings: ["Mode"], certificates: ["Tls"] },
      { variable: "CSDEF_FRONT_SECRETS", roleName: "Front", settings: ["StorageKey"], certificates: [] },
    ]);
  });

  it("names identities and zips of all roles", () => {
    expect(steps.identities).toEqual([{ roleName: "Front", names: ["shop-front-identity", "shop-front-identity"] }]);
    expect(steps.uploads).toEqual([
      {
        file: { kind: "zip", name: "front.zip", entry: "front.ps1" },
        variable: "CSDEF_FRONT_PACKAGE_URL",
        isSigned: false,
      },
    ]);
  });

  it("asks for what the plan reads from the environment and the steps do not bring", () => {
    expect(steps.needed.map(({ name }) => name).sort()).toEqual([
      "CSDEF_ADMIN_PASSWORD",
      "CSDEF_CERTIFICATE_VAULT_ID",
      "CSDEF_FRONT_CERTIFICATE1_URL",
      "CSDEF_STORAGE_ACCOUNT",
      "CSDEF_STORAGE_CONTAINER",
    ]);
  });

  it("takes any file where there is one configuration or none", () => {
    for (const one of [serviceOf(definition, { "": configuration("fast") }), serviceOf(definition)]) {
      const planned = planScaleSets(one, choices).value;
      expect(planDeployment(planned.design, planned.plan, "main.bicep").configurations).toEqual([
        { fileName: "", parameterFile: "main.bicepparam" },
      ]);
    }
  });
});

describe("planDeployment of the samples", () => {
  it.each(sampleServices())("$path: brings or asks for every variable that the plan reads, once", ({ service }) => {
    const { design, plan } = planScaleSets(service, choices).value;
    const steps = planDeployment(design, plan, "main.bicep");
    const read = plan.parameters.flatMap(({ value }) => (value.kind === "environment" ? [value.variable] : []));
    const known = [
      ...steps.needed.map(({ name }) => name),
      ...[...steps.taken, ...steps.uploads].map(({ variable }) => variable),
    ];
    expect(new Set(known).size).toBe(known.length);
    expect(known).toEqual(expect.arrayContaining(read));
  });

  it.each(sampleServices())("$path: no value of a setting is in the scripts", ({ service }) => {
    const { design, plan } = planScaleSets(service, choices).value;
    const scripts = [deploySh, deployPs1].map((print) => print(planDeployment(design, plan, "main.bicep"))).join("");
    const values = service.configurations.flatMap(({ configuration }) =>
      configuration.roles.flatMap(({ settings }) => settings.map(({ value }) => value.value)),
    );
    for (const value of values.filter(({ length }) => length > 12)) expect(scripts).not.toContain(value);
  });
});

describe("planCloudServiceDeployment", () => {
  it("uploads package and configuration, where the plan takes their addresses", () => {
    const service = serviceOf(definition, { "": configuration("fast") });
    const parameter = (name: string, variable: string) =>
      ({
        name,
        type: "string",
        description: "An address.",
        value: { kind: "environment", variable, isRequired: true },
      }) as const;
    const parameters = [
      parameter("packageUrl", "CSDEF_PACKAGE_URL"),
      parameter("configurationUrl", "CSDEF_CONFIGURATION_URL"),
      parameter("adminPassword", "CSDEF_ADMIN_PASSWORD"),
    ];
    const plan = {
      target: "extended-support",
      parameters,
      variables: [],
      resources: [],
      outputs: [],
      notes: [],
    } as const;
    const steps = planCloudServiceDeployment(service, plan, "main.bicep");
    expect(steps.needed.map(({ name }) => name)).toEqual([
      "CSDEF_ADMIN_PASSWORD",
      "CSDEF_STORAGE_ACCOUNT",
      "CSDEF_STORAGE_CONTAINER",
      "CSDEF_PACKAGE",
    ]);
    expect(steps.checks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "needed-element VirtualNetworkSite",
      "refused-value YOUR-VIRTUAL-NETWORK",
      "refused-value YOUR-SUBNET",
      "refused-value Microsoft.WindowsAzure.Plugins.RemoteAccess.",
      "refused-value Microsoft.WindowsAzure.Plugins.RemoteForwarder.",
      "refused-value Microsoft.WindowsAzure.Plugins.Diagnostics.ConnectionString",
    ]);
    expect(steps.uploads.map(({ variable, isSigned }) => ({ variable, isSigned }))).toEqual([
      { variable: "CSDEF_PACKAGE_URL", isSigned: true },
      { variable: "CSDEF_CONFIGURATION_URL", isSigned: true },
    ]);
  });
});

import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlannedService } from "../../src/plan/planned-service.ts";
import type { Json } from "../judges/json.ts";
import { deployedResources } from "../judges/platform/deployed.ts";
import { serviceOf } from "../plan/planned-services.ts";
import { powershellTextsIn } from "../print/powershell/evaluate-powershell-text.ts";
import { type Converted, convertedAs, extendedSupport, scaleSets } from "./conversions.ts";
import { ConversionJudge } from "./judge-conversion.ts";

const schemas = "http://schemas.microsoft.com/ServiceHosting/2008/10";

/** A service that says a text wherever a definition or a configuration says one. */
function serviceSaying(text: string): PlannedService {
  const x = escaped(text);
  const definition = `<ServiceDefinition name="${x}" xmlns="${schemas}/ServiceDefinition">
    <LoadBalancerProbes><LoadBalancerProbe name="Probe ${x}" protocol="http" path="/${x}" /></LoadBalancerProbes>
    <WebRole name="Web ${x}">
      <Sites>
        <Site name="Site ${x}" physicalDirectory="..\\${x}">
          <VirtualApplication name="App ${x}" physicalDirectory="..\\App ${x}" />
          <Bindings><Binding name="B ${x}" endpointName="Http ${x}" hostHeader="host ${x}" /></Bindings>
        </Site>
      </Sites>
      <Endpoints>
        <InputEndpoint name="Http ${x}" protocol="http" port="80" loadBalancerProbe="Probe ${x}" />
        <InputEndpoint name="Inside ${x}" protocol="tcp" port="81" loadBalancer="Balancer ${x}" />
        <InternalEndpoint name="Api ${x}" protocol="tcp" />
      </Endpoints>
      <ConfigurationSettings><Setting name="Secret ${x}" /><Setting name="Plain ${x}" /></ConfigurationSettings>
      <Certificates><Certificate name="Tls ${x}" storeLocation="LocalMachine" storeName="My" /></Certificates>
      <LocalResources><LocalStorage name="Local ${x}" sizeInMB="10" /></LocalResources>
      <Startup>
        <Task commandLine="task.cmd ${x}" executionContext="elevated" taskType="simple">
          <Environment>
            <Variable name="Name${x}" value="Value ${x}" />
            <Variable name="Path${x}"><RoleInstanceValue xpath="/RoleEnvironment/CurrentInstance/ConfigurationSettings/ConfigurationSetting[@name='Plain']/@value" /></Variable>
          </Environment>
        </Task>
      </Startup>
      <Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports>
    </WebRole>
    <WorkerRole name="Worker ${x}" vmsize="${x}">
      <Runtime><EntryPoint><ProgramEntryPoint commandLine="worker.exe ${x}" setReadyOnProcessStart="true" /></EntryPoint></Runtime>
      <Endpoints><InputEndpoint name="Http ${x}" protocol="tcp" port="82" localPort="82" /></Endpoints>
    </WorkerRole>
  </ServiceDefinition>`;
  return serviceOf(definition, { Cloud: configurationSaying(x, escaped(text.replaceAll("/", ""))) });
}

/** Names of networks and subnets have no slash: they are not in the configuration alone, but exist. */
function configurationSaying(x: string, network: string): string {
  return `<ServiceConfiguration serviceName="${x}" osFamily="7" osVersion="*" xmlns="${schemas}/ServiceConfiguration">
    <Role name="Web ${x}">
      <Instances count="2" />
      <ConfigurationSettings><Setting name="Secret ${x}" value="a;b" /><Setting name="Plain ${x}" value="true" /></ConfigurationSettings>
      <Certificates><Certificate name="Tls ${x}" thumbprint="0123456789ABCDEF0123456789ABCDEF01234567" thumbprintAlgorithm="sha1" /></Certificates>
    </Role>
    <Role name="Worker ${x}"><Instances count="1" /></Role>
    <NetworkConfiguration>
      <Dns><DnsServers><DnsServer name="Dns ${x}" IPAddress="10.0.0.9" /></DnsServers></Dns>
      <VirtualNetworkSite name="Network ${network}" />
      <AddressAssignments>
        <InstanceAddress roleName="Web ${x}"><Subnets><Subnet name="Subnet ${network}" /></Subnets></InstanceAddress>
        <ReservedIPs><ReservedIP name="Address ${x}" /></ReservedIPs>
      </AddressAssignments>
      <AccessControls><AccessControl name="List ${x}"><Rule order="1" action="permit" remoteSubnet="198.51.100.0/24" description="Rule ${x}" /></AccessControl></AccessControls>
      <EndpointAcls><EndpointAcl role="Web ${x}" endPoint="Http ${x}" accessControl="List ${x}" /></EndpointAcls>
      <LoadBalancers><LoadBalancer name="Balancer ${x}"><FrontendIPConfiguration type="private" subnet="Subnet ${network}" /></LoadBalancer></LoadBalancers>
    </NetworkConfiguration>
  </ServiceConfiguration>`;
}

function escaped(text: string): string {
  return text.replace(/[^\w ./-]/gu, (character) => `&#${character.codePointAt(0)};`);
}

const hostile: Readonly<Record<string, string>> = {
  "an expression of ARM": "[parameters('x')]",
  "the end of an expression": "')]",
  "an expression of Bicep": "${" + "x}",
  quotes: "' '' ''' \" \"\"\" ‘a’ ‚b‛ “c”",
  "several lines": "one\ntwo\r\nthree\tfour\u2028five\u0085",
  backticks: "`whoami` ```",
  "an expression of a shell": "$(touch /tmp/csdef-injected) ; rm -rf x & del | > <",
  markup: "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "a link": "](javascript:alert(1)) [a](b) ![c](d) | * _ # ~",
  "marks of direction": "\u202eright to left\u202c\u2066\u200f",
  "comments and here-strings": "# <# #> // /* */ @' '@ -- EOF",
  escapes: "\\ \\n \\u0041 \\' \\u{41} %PATH% !x! ^",
  "paths out of the folder": "..\\..\\..\\evil ../../evil C:\\evil",
  formats: "{0} {{ }} %s %d $1 $& $$",
};

describe.each(Object.entries(hostile))("%s in every name and text", (_, text) => {
  it("is data in valid files", async () => {
    const judge = new ConversionJudge({ isShellChecked: true });
    for (const options of [scaleSets, { ...scaleSets, remoteAccess: "relay" as const }, extendedSupport]) {
      const converted = convertedAs("hostile", serviceSaying(text), options);
      expect(await judge.complaints(converted)).toEqual([]);
      expect(executed(converted)).toEqual("");
      expect(markupIn(converted)).toEqual([]);
    }
  });

  it("is itself in what the template deploys, and in the scripts", () => {
    const converted = convertedAs("hostile", serviceSaying(text), scaleSets);
    const texts = textsIn(deployedBodies(converted));
    for (const name of ["Web", "Worker"]) expect(texts).toContain(`${name} ${text}`);
    expect(texts).toContain(`Rule ${text}`);
    const scripts = [...converted.files].filter(([name]) => name.endsWith(".ps1") && name !== "deploy.ps1");
    const written = scripts.flatMap(([, script]) => powershellTextsIn(script)).join("\n");
    const parts = ["/App", "Value", "host", "task.cmd", "worker.exe"].map((part) => `${part} ${text}`);
    expect(parts.filter((part) => !written.includes(part))).toEqual([]);
  });
});

describe("any text", () => {
  it("of 4,000 characters is data, or told with an error", async () => {
    for (const text of ["a".repeat(4000), "[".repeat(4000), "é'".repeat(2000)]) {
      for (const options of [scaleSets, extendedSupport]) await expectDataOrError(text, options);
    }
  });

  it("is data, or told with an error", async () => {
    const pieces = fc.constantFrom(...Object.values(hostile));
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({
        unit: fc.constantFrom("'", '"', "$", "{", "}", "[", "]", "(", ")", "\\", "`", "\n", "a"),
        maxLength: 12,
      }),
      fc.tuple(pieces, pieces).map((pair) => pair.join("")),
    );
    await fc.assert(fc.asyncProperty(text, fc.constantFrom(scaleSets, extendedSupport), expectDataOrError), {
      numRuns: 25,
    });
  });
});

async function expectDataOrError(text: string, options: typeof scaleSets | typeof extendedSupport): Promise<void> {
  const judge = new ConversionJudge({ isShellChecked: false });
  const converted = convertedAs("any text", serviceSaying(text), options);
  const complaints = await judge.complaints(converted);
  if (converted.diagnostics.some(({ severity }) => severity === "error")) return;
  expect(complaints).toEqual([]);
  expect(markupIn(converted)).toEqual([]);
}

function deployedBodies({ files }: Converted): readonly Json[] {
  const { parameters } = JSON.parse(
    files.get("main.parameters.json") ?? files.get("main.Cloud.parameters.json") ?? "{}",
  );
  const values: Record<string, Json> = {};
  for (const [name, parameter] of Object.entries<{ value: Json }>(parameters ?? {})) values[name] = parameter.value;
  return deployedResources(JSON.parse(files.get("main.json") ?? ""), values).resources.map(({ body }) => body);
}

function textsIn(value: Json | readonly Json[]): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** What comes of running the script that deploys where there is nothing: it says how it is used, and does nothing else. */
function executed({ files }: Converted): string {
  const { stdout, stderr } = spawnSync(
    "bash",
    ["-c", `cd "$(mktemp -d)" && bash -s 2>usage; ls; ls /tmp/csdef-injected 2>/dev/null; rm usage`],
    {
      input: files.get("deploy.sh") ?? "",
      encoding: "utf8",
    },
  );
  return `${stdout}${stderr}`.replace(/^usage\n/, "");
}

/** Where the account has markup that is not text. */
function markupIn({ files }: Converted): readonly string[] {
  const lines = (files.get("account.md") ?? "")
    .split("\n")
    .map((line) => line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, "code"));
  return lines.filter((line) => /(?<!\\)<(?:script|img)|(?<!\\)\]\(javascript/.test(line));
}

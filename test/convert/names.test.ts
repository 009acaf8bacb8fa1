import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConvertOptions } from "../../src/convert/conversion.ts";
import { type PlannedService, type RemoteAccessChoice, remoteAccessChoices } from "../../src/plan/planned-service.ts";
import { serviceOf, servicesBelow } from "../plan/planned-services.ts";
import { configurationText, definitionText } from "../reach/service-reach.ts";
import { describeWithShared } from "../shared-folder.ts";
import { type Converted, convertedAs, extendedSupport, scaleSets } from "./conversions.ts";
import { ConversionJudge } from "./judge-conversion.ts";

/** A service whose roles have these names, with what gives each of them resources and parameters of every kind. */
function serviceWith(names: readonly string[]): PlannedService {
  const roles = names.map(
    (name, index) => `<WebRole name="${escaped(name)}">
      <Sites><Site name="Web"><Bindings><Binding name="A" endpointName="Http" /></Bindings></Site></Sites>
      <Endpoints>
        <InputEndpoint name="Http" protocol="https" port="${8000 + index}" certificate="Tls" />
        <InputEndpoint name="Inside" protocol="tcp" port="${7000 + index}" loadBalancer="Desk" />
        <InternalEndpoint name="Api" protocol="tcp" port="9000" />
      </Endpoints>
      <Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates>
      <ConfigurationSettings><Setting name="ConnectionString" /><Setting name="Plain" /></ConfigurationSettings>
      <Imports><Import moduleName="RemoteAccess" />${index === 0 ? `<Import moduleName="RemoteForwarder" />` : ""}</Imports>
    </WebRole>`,
  );
  return serviceOf(definitionText(roles.join("")), { Cloud: configurationText("") });
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const scaleSetsWith = (remoteAccess: RemoteAccessChoice): ConvertOptions => ({ ...scaleSets, remoteAccess });

/** The choices that add names: subnets and addresses of Bastion, connections of a relay. */
const choicesWithNames = [scaleSetsWith("bastion"), scaleSetsWith("relay"), extendedSupport];

/** What the judges say of a service with each choice. */
async function complaintsOf(service: PlannedService, choices = choicesWithNames): Promise<readonly string[]> {
  const judge = new ConversionJudge({ isShellChecked: false });
  const found: string[] = [];
  for (const choice of choices) found.push(...(await judge.complaints(convertedAs("roles", service, choice))));
  return found;
}

const long = (ending: string) => `${"Very".repeat(21)}Long${ending}`.slice(-90);

const cases: Readonly<Record<string, readonly string[]>> = {
  "of 90 characters that differ at their ends": ["One", "Two", "Tree"].map(long),
  "that differ in case alone": ["Worker", "worker", "WORKER", "wOrKeR"],
  "of devices and files": ["Con", "Nul", "aux", "COM1", "lpt9", "Prn", "deploy", "main", "account", "csdef"],
  "with a final dot, or of marks alone": ["Web.", "Web", "...", "-", "_", "Web..", " ", "a b"],
  "of digits": ["1", "007", "123456789012", "1Web", "9"],
  "with words that Bicep takes for secrets": [
    "PasswordRole",
    "AccountKey",
    "AcctKeyStore",
    "SecretKeeper",
    "Pwd",
    "Token",
  ],
  "of our own resources": ["deploy", "bastion", "balancer", "network", "vault", "relay", "nat", "AzureBastionSubnet"],
  "of our own parameters and outputs": ["serviceName", "adminPassword", "scaleSetNames", "all_roles", "front-end"],
  "of the languages": [
    "param",
    "resource",
    "if",
    "for",
    "true",
    "null",
    "existing",
    "string",
    "object",
    "func",
    "az",
    "sys",
  ],
  "that begin as another": ["Web", "WebRole", "WebRole1", "WebRole1Pool", "webSecurityGroup", "WebGroup", "web1"],
  "of roles as they are numbered": ["role2", "Über", "role1", "role3", "日本"],
  "in other scripts": ["Ünïcode", "日本語", "Ωmega", "роль", "İstanbul", "𠀋𡈽", "e\u0301"],
  "that are empty": ["", ""],
  "of objects": ["constructor", "__proto__", "toString", "hasOwnProperty"],
};

describe("every resource, file and parameter has a name that it can have, for roles", () => {
  it.each(Object.entries(cases))("%s", async (_, names) => {
    expect(await complaintsOf(serviceWith(names))).toEqual([]);
  });

  it("that are 25", async () => {
    const names = Array.from({ length: 25 }, (_, index) => `Tier${index}`);
    expect(await complaintsOf(serviceWith(names), [scaleSets])).toEqual([]);
  });

  it("of any names, each of which has a script and a scale set of its own", async () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 100 }),
      fc.string({ unit: fc.constantFrom("a", "A", "1", "-", ".", "_", " ", "é"), maxLength: 4 }),
      fc.constantFrom(...Object.values(cases).flat()),
    );
    const property = fc.asyncProperty(
      fc.array(name.filter(isXml), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...remoteAccessChoices),
      async (names, remoteAccess) => {
        const service = serviceWith(names);
        expect(await complaintsOf(service, [scaleSetsWith(remoteAccess)])).toEqual([]);
        expect(scriptsOf(convertedAs("roles", service, scaleSets))).toHaveLength(names.length);
      },
    );
    await fc.assert(property, { numRuns: 12 });
  });
});

describeWithShared("the definition in rare Chinese characters of ../shared", (shared) => {
  it("has names everywhere that can be had", async () => {
    const all = servicesBelow(join(shared, "corpus/akromm__azure-sdk-tools"));
    const found = all.filter(({ path }) => path.includes("GB18030"));
    expect(found.length).toBeGreaterThan(0);
    for (const { service } of found) expect(await complaintsOf(service)).toEqual([]);
  });
});

function scriptsOf({ files }: Converted): readonly string[] {
  return [...files.keys()].filter((file) => file.endsWith(".ps1") && file !== "deploy.ps1");
}

/** Whether a text can stand in XML: no control characters and no halves of characters. */
function isXml(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no way to write is meant.
  return !/[\u0000-\u001f\ufffe\uffff]|[\ud800-\udfff]/u.test(text);
}

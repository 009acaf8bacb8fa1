import { describe, expect, it } from "vitest";
import type { FileKind } from "../../../src/service/file-kind.ts";
import type { Sdk } from "../../../src/service/sdk.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { checkText, fileWith, unmark } from "./check-text.ts";

/** What one finding is: its code, its message and, where it has one, what its first fix makes of the marked text. */
interface Expected {
  readonly in?: FileKind;
  readonly sdk?: Sdk;
  readonly code: string;
  readonly message: string;
  readonly severity?: "warning";
  /** The content after the first fix. */
  readonly fixed?: string;
}

/** Content with one mistake, marked. */
const cases: Readonly<Record<string, Expected>> = {
  // Elements
  "<WorkerRole name='W'><Endpoints><[|Endpoint|] name='a'/></Endpoints></WorkerRole>": {
    code: "unknown-element",
    message: "'Endpoint' is no child of 'Endpoints'; did you mean 'InputEndpoint'?",
  },
  "<WorkerRole name='W'><[|endpoints|]><!-- --></endpoints></WorkerRole>": {
    code: "unknown-element",
    message: "'endpoints' is no child of 'WorkerRole'; did you mean 'Endpoints'?",
    fixed: "<WorkerRole name='W'><Endpoints><!-- --></Endpoints></WorkerRole>",
  },
  "<WorkerRole name='W'><[|Setting|] name='a'/></WorkerRole>": {
    code: "unknown-element",
    message: "'Setting' is no child of 'WorkerRole'; it belongs into its 'ConfigurationSettings'.",
  },
  "<WorkerRole name='W'><[|Banana|]/></WorkerRole>": {
    code: "unknown-element",
    message: "'Banana' is no child of 'WorkerRole'.",
  },
  "<WorkerRole name='W'><[|q:Banana|] xmlns:q='urn:q'/></WorkerRole>": {
    code: "unknown-element",
    message: "'q:Banana' is no child of 'WorkerRole'.",
  },
  "<Role name='W'><[|Count|]/></Role>": {
    in: "configuration",
    code: "unknown-element",
    message: "'Count' is no child of 'Role', which lacks 'Instances'.",
  },
  "<WorkerRole name='W'><LocalStorage name='a'><[|Setting|]/></LocalStorage></WorkerRole>": {
    code: "unknown-element",
    message: "'Setting' may not stand in 'LocalStorage', which holds no elements.",
  },
  "<[|Role|] name='W'/>": {
    in: "configuration",
    code: "missing-element",
    message: "'Role' lacks 'Instances'.",
  },
  "<WorkerRole name='W'><Runtime><[|EntryPoint|]/></Runtime></WorkerRole>": {
    code: "missing-element",
    message: "'EntryPoint' lacks 'ProgramEntryPoint' or 'NetFxEntryPoint'.",
  },
  "<WorkerRole name='W'><Imports/><Endpoints/><[|Imports|]/></WorkerRole>": {
    code: "repeated-element",
    message: "'Imports' may stand only once in 'WorkerRole'.",
  },
  "<WorkerRole name='W'><Runtime><EntryPoint><NetFxEntryPoint assemblyName='a'/><[|ProgramEntryPoint|] commandLine='a' setReadyOnProcessStart='true'/></EntryPoint></Runtime></WorkerRole>":
    {
      code: "repeated-element",
      message: "'EntryPoint' holds either 'NetFxEntryPoint' or 'ProgramEntryPoint', not both.",
    },
  "<NetworkConfiguration><VirtualNetworkSite name='n'/><[|Dns|]/></NetworkConfiguration>": {
    in: "configuration",
    code: "element-order",
    message: "'Dns' must stand before 'VirtualNetworkSite' in 'NetworkConfiguration'.",
  },
  "<WorkerRole name='W'/><[|LoadBalancerProbes|]/><WorkerRole name='V'/>": {
    code: "element-order",
    message: "'LoadBalancerProbes' must stand before 'WorkerRole' in 'ServiceDefinition'.",
  },
  "<WorkerRole name='W'><Imports> \n [|some text|] <!-- --></Imports></WorkerRole>": {
    code: "unexpected-text",
    message: "'Imports' holds elements, no text.",
  },
  "<WorkerRole name='W'><Imports> [|<![CDATA[x]]>|]</Imports></WorkerRole>": {
    code: "unexpected-text",
    message: "'Imports' holds elements, no text.",
  },
  "<WorkerRole name='W'><LocalStorage name='a'>[|&lt;|]</LocalStorage></WorkerRole>": {
    code: "unexpected-text",
    message: "'LocalStorage' must be empty and holds text.",
  },
  "<WorkerRole name='W'><LocalStorage name='a'>[| \n|]</LocalStorage></WorkerRole>": {
    code: "unexpected-text",
    message: "'LocalStorage' must be empty: not even white space may stand between its tags.",
    fixed: "<WorkerRole name='W'><LocalStorage name='a'></LocalStorage></WorkerRole>",
  },
  "<WorkerRole name='W'><[|Imports|] xmlns='urn:q'/></WorkerRole>": {
    code: "wrong-namespace",
    message:
      "'Imports' is in the namespace 'urn:q', not in 'http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'.",
    fixed: "<WorkerRole name='W'><Imports/></WorkerRole>",
  },
  "<WorkerRole name='W'><[|Imports|] xmlns=''/></WorkerRole>": {
    code: "wrong-namespace",
    message:
      "'Imports' is in no namespace; it belongs in 'http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition'.",
    fixed: "<WorkerRole name='W'><Imports/></WorkerRole>",
  },
  "<[|WebRole|] name='W'/>": {
    sdk: "2.4",
    code: "web-role-without-sites",
    message: "Web role 'W' lacks 'Sites', which SDK 2.4 requires.",
  },
  " <[|WebRole|] name='W'/>": {
    code: "web-role-without-sites",
    message: "Web role 'W' lacks 'Sites', which SDK 1.7 and later require.",
    severity: "warning",
  },

  // Attributes
  "<WorkerRole name='W'><LocalStorage name='a' [|sizeInMb|]='5'/></WorkerRole>": {
    code: "unknown-attribute",
    message: "`sizeInMb` is no attribute of 'LocalStorage'; did you mean `sizeInMB`?",
    fixed: "<WorkerRole name='W'><LocalStorage name='a' sizeInMB='5'/></WorkerRole>",
  },
  "<WorkerRole name='W'><LocalStorage [|Name|]='a'/></WorkerRole>": {
    code: "unknown-attribute",
    message: "`Name` is no attribute of 'LocalStorage'; did you mean `name`?",
    fixed: "<WorkerRole name='W'><LocalStorage name='a'/></WorkerRole>",
  },
  "<WorkerRole name='W' [|color|]='red'/>": {
    code: "unknown-attribute",
    message: "`color` is no attribute of 'WorkerRole'.",
  },
  "<WorkerRole name='W' [|xml:lang|]='en'/>": {
    code: "unknown-attribute",
    message: "`xml:lang` is no attribute of 'WorkerRole'.",
  },
  "<WorkerRole name='W' xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='a b' [|i:nil|]='false'/>":
    { code: "unknown-attribute", message: "`i:nil` is no attribute of 'WorkerRole'." },
  "<WorkerRole name='W'><Imports [|name|]='a'/></WorkerRole>": {
    code: "unknown-attribute",
    message: "'Imports' has no attributes, so `name` may not stand there.",
  },
  "<[|WorkerRole|]/>": { code: "missing-attribute", message: "'WorkerRole' lacks the attribute `name`." },

  // Values
  "<LoadBalancerProbes><LoadBalancerProbe name='a' protocol='[|TCP|]'/></LoadBalancerProbes>": {
    code: "invalid-choice",
    message: "`protocol` must be http or tcp, not 'TCP'; did you mean 'tcp'?",
    fixed: "<LoadBalancerProbes><LoadBalancerProbe name='a' protocol='tcp'/></LoadBalancerProbes>",
  },
  "<LoadBalancerProbes><LoadBalancerProbe name='a' protocol='[|tcp |]'/></LoadBalancerProbes>": {
    code: "invalid-choice",
    message: "`protocol` must be http or tcp, not 'tcp '; did you mean 'tcp'?",
    fixed: "<LoadBalancerProbes><LoadBalancerProbe name='a' protocol='tcp'/></LoadBalancerProbes>",
  },
  "<LoadBalancerProbes><LoadBalancerProbe name='a' protocol='[|carrier pigeon|]'/></LoadBalancerProbes>": {
    code: "invalid-choice",
    message: "`protocol` must be http or tcp, not 'carrier pigeon'.",
  },
  "<WorkerRole name='W' enableNativeCodeExecution='[||]'/>": {
    code: "invalid-choice",
    message: "`enableNativeCodeExecution` must be true or false, and is empty.",
  },
  "<WorkerRole name='W'><LocalStorage name='a' sizeInMB='[|0|]'/></WorkerRole>": {
    code: "invalid-number",
    message: "`sizeInMB` must be a whole number of at least 1, not '0'.",
  },
  "<WorkerRole name='W'><Startup priority='[|first|]'/></WorkerRole>": {
    code: "invalid-number",
    message: "`priority` must be a whole number, not 'first'.",
  },
  "<WorkerRole name='W'><Startup priority='[|99999999999|]'/></WorkerRole>": {
    code: "invalid-number",
    message: "`priority` must be a whole number from -2147483648 to 2147483647, not '99999999999'.",
  },
  "<WorkerRole name='W'><Endpoints><InternalEndpoint name='a' protocol='any' port='[|65536|]'/></Endpoints></WorkerRole>":
    {
      code: "invalid-number",
      message: "`port` must be a whole number from 1 to 65535, or '*', not '65536'.",
    },
  "<WorkerRole name='W'><Endpoints><InputEndpoint name='a' protocol='udp' port='[|*|]'/></Endpoints></WorkerRole>": {
    code: "invalid-number",
    message: "`port` must be a whole number from 1 to 65535, not '*'.",
  },
  "<WorkerRole name='[||]'/>": { code: "invalid-name", message: "`name` must be a name, and is empty." },
  "<WorkerRole name='[|1st|]'/>": {
    code: "invalid-name",
    message: "`name` must start with a letter from A to Z or '_', unlike '1st'.",
  },
  "<WorkerRole name='[|a/b|]'/>": { code: "invalid-name", message: "`name` may not hold '/', as 'a/b' does." },
  "<WorkerRole name='[|a.|]'/>": { code: "invalid-name", message: "`name` may not end in a full stop: 'a.'." },
  "<WorkerRole name='[|a&#9;|]'/>": { code: "invalid-name", message: "`name` may not end in white space: 'a\\t'." },
  "<Role name='W' vmName='[|a-|]'><Instances count='1'/></Role>": {
    in: "configuration",
    code: "invalid-name",
    message: "`vmName` must be 1 to 10 letters, digits or '-', with '-' neither first nor last, not 'a-'.",
  },
  "<WorkerRole name='W'><Startup><Task commandLine='[||]'/></Startup></WorkerRole>": {
    code: "invalid-length",
    message: "`commandLine` may not be empty.",
  },
  [`<Startup><Task commandLine='[|${"x".repeat(257)}|]'/></Startup>`]: {
    in: "module",
    code: "invalid-length",
    message: "`commandLine` may have at most 256 characters, and has 257.",
  },
  "<NetworkConfiguration><Dns><DnsServers><DnsServer name='a' IPAddress='[|10.0.0.256|]'/></DnsServers></Dns></NetworkConfiguration>":
    {
      in: "configuration",
      code: "invalid-value",
      message: "`IPAddress` must be an IPv4 address such as 10.0.0.4, not '10.0.0.256'.",
    },
  "<Role name='W'><Instances count='1'/><Certificates><Certificate name='a' thumbprint='[|hunter2|]' thumbprintAlgorithm='sha1'/></Certificates></Role>":
    {
      in: "configuration",
      code: "invalid-value",
      message: "`thumbprint` must be the certificate's thumbprint: hexadecimal digits and nothing else.",
    },
  "<Role name='W'><Instances count='1'/><Certificates><Certificate name='a' thumbprint='[||]' thumbprintAlgorithm='sha1'/></Certificates></Role>":
    {
      in: "configuration",
      code: "invalid-value",
      message: "`thumbprint` must be the certificate's thumbprint, and is empty.",
    },
  "<Role name='W'><OsImage href='[|http://a:port/?sig=secret|]'/><Instances count='1'/></Role>": {
    in: "configuration",
    code: "invalid-value",
    message: "`href` must be a URI.",
  },

  // SDKs
  "<[|VirtualMachineRole|] name='V'/>": {
    sdk: "2.4",
    code: "not-in-this-sdk",
    message: "'VirtualMachineRole' was gone after SDK 2.3 at the latest, and this file is for SDK 2.4.",
  },
  "<WorkerRole name='W'><Endpoints><InputEndpoint name='a' protocol='tcp' port='1' [|loadBalancer|]='a'/></Endpoints></WorkerRole>":
    {
      sdk: "1.8",
      code: "not-in-this-sdk",
      message: "'loadBalancer' came with SDK 2.0 at the earliest, and this file is for SDK 1.8.",
    },
  "<WorkerRole name='W' vmsize='[|A7|]'/>": {
    sdk: "1.8",
    code: "not-in-this-sdk",
    message:
      "`vmsize` must be ExtraSmall, Small, Medium, Large or ExtraLarge up to SDK 1.8, not 'A7', and this file is for SDK 1.8.",
  },
};

const extensions: Readonly<Record<FileKind, string>> = {
  definition: "a.csdef",
  configuration: "a.cscfg",
  module: "a.csplugin",
};

describe("each mistake is told at its place", () => {
  it.each(Object.entries(cases))("%s", (marked, expected) => {
    const kind = expected.in ?? "definition";
    const { text, start, end } = unmark(fileWith(kind, marked));
    const found = checkText(text, extensions[kind], expected.sdk);
    const told = found.map(({ code, message, span, severity }) => ({ code, message, severity, span }));
    const { code, message, severity = "error" } = expected;
    expect(told).toEqual([{ code, message, severity, span: { file: extensions[kind], start, end } }]);
    const [fix] = found[0]?.fixes ?? [];
    expect(fix && applyEdits(text, fix.edits)).toBe(expected.fixed && fileWith(kind, expected.fixed));
    if (fix) expect(checkText(applyEdits(text, fix.edits), extensions[kind], expected.sdk)).toEqual([]);
  });
});

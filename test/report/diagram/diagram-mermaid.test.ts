import { describe, expect, it } from "vitest";
import { diagramMermaid } from "../../../src/report/diagram/diagram-mermaid.ts";
import { diagramOf } from "../../../src/report/diagram/diagram-of.ts";
import { describeWithShared } from "../../shared-folder.ts";
import { hostileNames } from "./hostile-names.ts";
import { attribute, expandedOf, samples, serviceOf, servicesIn } from "./services.ts";

/** All that a line may be: nothing of a file is outside a label, and in a label is no more than text. */
const lineForms: readonly RegExp[] = [
  /^flowchart LR$/,
  /^ +subgraph \w+\[LABEL\]$/,
  /^ +end$/,
  /^ +\w+(?:\(\[LABEL\]\)|\[LABEL\]|\[\(LABEL\)\]|\{\{LABEL\}\}|>LABEL\]|\[\/LABEL\/\])$/,
  /^ +\w+ (?:-->|==>|-\.->)(?:\|LABEL\|)? \w+$/,
  /^ {2}classDef added stroke-dasharray: 5 5$/,
  /^ {2}class \w+(?:,\w+)* added$/,
];

describe("the Mermaid text of a service", () => {
  it("has a subgraph for each load balancer, role and import", () => {
    const expanded = expandedOf(
      `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /><Import moduleName="RemoteAccess" /></Imports></WebRole>`,
    );
    expect(diagramMermaid(diagramOf(expanded))).toMatchInlineSnapshot(`
      "flowchart LR
        sender0(["Internet"])
        sender1(["Every role<br/>of the service"])
        subgraph balancer0["Load balancer<br/>public address"]
          role0_endpoint0_port(["tcp 3389"])
        end
        subgraph role0["Web"]
          role0_instances["web role#44; Small<br/>instances not given"]
          subgraph role0_group0["import RemoteForwarder"]
            role0_endpoint0["Microsoft#46;WindowsAzure#46;Plugins#46;RemoteForwarder#46;RdpInput<br/>input tcp 3389 #8594; dynamic"]
          end
          subgraph role0_group1["import RemoteAccess"]
            role0_endpoint1["Microsoft#46;WindowsAzure#46;Plugins#46;RemoteAccess#46;Rdp<br/>internal tcp 3389"]
            role0_certificate0>"Microsoft#46;WindowsAzure#46;Plugins#46;RemoteAcc#8230;#46;PasswordEncryption<br/>certificate#44; LocalMachine#47;My"]
          end
          subgraph role0_group2["from the packager"]
            role0_storage0[("DiagnosticStore<br/>storage#44; 4096 MB<br/>kept on recycle")]
          end
        end
        sender0 ==> role0_endpoint0_port
        role0_endpoint0_port ==> role0_endpoint0
        sender1 --> role0_endpoint1
        role0_endpoint0 -.->|"Remote Desktop"| role0_endpoint1
        classDef added stroke-dasharray: 5 5
        class role0_group0,role0_group1,role0_group2 added
      "
    `);
  });

  it("of nothing is a flowchart all the same", () => {
    expect(diagramMermaid(diagramOf(expandedOf("")))).toBe("flowchart LR\n");
  });

  it.each(Object.entries(hostileNames))("is nothing but text for %s as a name", (_, name) => {
    const it = attribute(name);
    const content = `<WebRole name="${it}" vmsize="${it}"><Imports><Import moduleName="${it}" /></Imports>
      <Endpoints><InputEndpoint name="${it}" protocol="https" port="443" certificate="${it}" loadBalancer="${it}" /></Endpoints></WebRole>`;
    expectText(diagramMermaid(diagramOf(expandedOf(content, `name="${it}"`))));
  });
});

describe.each(servicesIn(samples))("the Mermaid text of the sample $name", (file) => {
  it("is in the forms that Mermaid reads", () => expectTextOf(file));
});

describeWithShared("Mermaid texts of the services of ../shared", (shared) => {
  it.each(servicesIn(`${shared}/corpus`))("are in the forms that Mermaid reads: $name", (file) => expectTextOf(file));
});

function expectTextOf(file: Parameters<typeof serviceOf>[0]): void {
  const service = serviceOf(file);
  if (service !== undefined) expectText(diagramMermaid(diagramOf(service.expanded, service.configuration)));
}

/** https://mermaid.js.org/config/schema-docs/config.html: 50,000 characters and 500 lines between nodes at most. */
function expectText(text: string): void {
  const lines = text
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(label, "LABEL"));
  expect(lines.filter((line) => !lineForms.some((form) => form.test(line)))).toEqual([]);
  expect(text.length).toBeLessThan(50_000);
  expect(lines.filter((line) => line.includes("->") || line.includes("==>")).length).toBeLessThan(500);
}

/** A label in quotes: letters, digits, blanks, what stands within names and addresses, entities and line breaks. */
const label = /"(?:[\p{L}\p{N} _./-]|#\d+;|<br\/>)+"/gu;

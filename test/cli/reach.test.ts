import { describe, expect, it } from "vitest";
import { configuration, definition } from "./services.ts";
import { runIn } from "./world.ts";

const endpoints = `    <Endpoints>
      <InputEndpoint name="Http" protocol="http" port="80" />
      <InternalEndpoint name="Data" protocol="tcp" port="9000" />
    </Endpoints>
`;
const files = { "a.csdef": definition("A", endpoints) };

/** A template with one scale set behind a public load balancer, whose security group is open to these rules. */
function template(name: string, ...rules: readonly object[]): string {
  const id = (type: string, ...names: readonly string[]) =>
    `[resourceId('Microsoft.Network/${type}', ${names.map((one) => `'${one}'`).join(", ")})]`;
  const group = { type: "Microsoft.Network/networkSecurityGroups", name: "nsg", properties: { securityRules: rules } };
  const network = {
    type: "Microsoft.Network/virtualNetworks",
    name: "net",
    properties: {
      addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
      subnets: [
        {
          name: "s",
          properties: {
            addressPrefix: "10.0.0.0/24",
            networkSecurityGroup: { id: id("networkSecurityGroups", "nsg") },
          },
        },
      ],
    },
  };
  const address = {
    type: "Microsoft.Network/publicIPAddresses",
    name: "ip",
    sku: { name: "Standard" },
    properties: {},
  };
  const balancer = {
    type: "Microsoft.Network/loadBalancers",
    name: "lb",
    sku: { name: "Standard" },
    properties: {
      frontendIPConfigurations: [{ name: "f", properties: { publicIPAddress: { id: id("publicIPAddresses", "ip") } } }],
      backendAddressPools: [{ name: "p" }],
      loadBalancingRules: [
        {
          name: "http",
          properties: {
            frontendIPConfiguration: { id: id("loadBalancers/frontendIPConfigurations", "lb", "f") },
            backendAddressPool: { id: id("loadBalancers/backendAddressPools", "lb", "p") },
            protocol: "Tcp",
            frontendPort: "[parameters('port')]",
            backendPort: 80,
          },
        },
      ],
    },
  };
  const ipConfiguration = {
    name: "i",
    properties: {
      subnet: { id: id("virtualNetworks/subnets", "net", "s") },
      loadBalancerBackendAddressPools: [{ id: id("loadBalancers/backendAddressPools", "lb", "p") }],
    },
  };
  const scaleSet = {
    type: "Microsoft.Compute/virtualMachineScaleSets",
    name,
    properties: {
      virtualMachineProfile: {
        networkProfile: {
          networkInterfaceConfigurations: [
            { name: "n", properties: { primary: true, ipConfigurations: [ipConfiguration] } },
          ],
        },
      },
    },
  };
  const parameters = { port: { type: "int", defaultValue: 80 } };
  return JSON.stringify({ parameters, resources: [group, network, address, balancer, scaleSet] }, undefined, 2);
}

function rule(priority: number, access: string, source: string, port: string) {
  const name = `rule${priority}`;
  const ends = {
    sourceAddressPrefix: source,
    sourcePortRange: "*",
    destinationAddressPrefix: "*",
    destinationPortRange: port,
  };
  return {
    name,
    properties: { priority, access, direction: "Inbound", protocol: access === "Allow" ? "Tcp" : "*", ...ends },
  };
}

const exact = [
  rule(100, "Allow", "Internet", "80"),
  rule(110, "Allow", "10.0.0.0/24", "9000"),
  rule(200, "Deny", "*", "*"),
];

describe("csdef reach", () => {
  it("shows a table unless told otherwise", async () => {
    const { status, stdout, stderr } = await runIn({ files }, "reach", "a.csdef");
    expect(stdout).toMatch(/^A \(a\.csdef\): who can reach what\n\nFrom the Internet\n/);
    expect(stdout).toMatch(/role:Worker +http +80 +Http +internet +a\.csdef:5/);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints flows and what is undecided as JSON", async () => {
    const { stdout } = await runIn({ files }, "reach", "a.csdef", "--format", "json");
    const { flows, undecided } = JSON.parse(stdout);
    expect(flows).toMatchObject([
      { from: "internet", to: "role:Worker", port: 80, origin: [{ file: "a.csdef", line: 5 }] },
      { from: "role:Worker", to: "role:Worker", port: 9000 },
    ]);
    expect(undecided).toEqual([]);
  });

  it("draws a diagram", async () => {
    const { stdout } = await runIn({ files }, "reach", "a.csdef", "--format", "mermaid");
    expect(stdout).toMatch(/^flowchart LR\n {2}n0\["Worker"\]\n/);
  });

  it("takes the configuration beside it, rather not a local one, and says so", async () => {
    const list = (subnet: string) =>
      `  </Role>\n  <NetworkConfiguration><AccessControls><AccessControl name="L"><Rule order="1" action="permit" remoteSubnet="${subnet}" /></AccessControl></AccessControls><EndpointAcls><EndpointAcl role="Worker" endPoint="Http" accessControl="L" /></EndpointAcls></NetworkConfiguration>\n<Role name="Other">`;
    const both = {
      ...files,
      "a.Local.cscfg": configuration("A"),
      "a.One.cscfg": configuration("A", list("10.0.0.0/8")),
      "a.Two.cscfg": configuration("A", list("11.0.0.0/8")),
    };
    const first = await runIn({ files: both }, "reach", "a.csdef", "--format", "json");
    expect(JSON.parse(first.stdout).flows[0].from).toBe("10.0.0.0/8");
    expect(first.stderr).toBe(
      "a.csdef with a.One.cscfg\nWith a.Two.cscfg the flows are others; name it by --configuration to see them.\n",
    );
    const named = await runIn(
      { files: both },
      "reach",
      "a.csdef",
      "--format",
      "json",
      "--configuration",
      "a.Two.cscfg",
    );
    expect(JSON.parse(named.stdout).flows[0].from).toBe("11.0.0.0/8");
    const alone = await runIn({ files: both }, "reach", "a.csdef", "--format", "json", "--no-configuration", "--quiet");
    expect(JSON.parse(alone.stdout).flows[0].from).toBe("internet");
    expect(alone.stderr).toBe("");
  });

  it("tells what is undecided on standard error too, without its being a problem", async () => {
    const site = `  </Role>\n  <NetworkConfiguration><VirtualNetworkSite name="corporate" /></NetworkConfiguration>\n<Role name="Other">`;
    const { status, stdout, stderr } = await runIn(
      { files: { ...files, "a.cscfg": configuration("A", site) } },
      "reach",
      "a.csdef",
    );
    expect(stdout).toContain("Not decided: 1");
    expect(stderr).toMatch(/^a\.cscfg:6:\d+ info reach-is-decided$/m);
    expect(status).toBe(0);
  });

  it("is 1 for a syntax error and for an error of expansion, and prints what there is", async () => {
    const unknown = definition("A", `    <Imports><Import moduleName="Nothing" /></Imports>\n${endpoints}`);
    for (const text of [unknown, files["a.csdef"].replace("</ServiceDefinition>", "")]) {
      const { status, stdout, stderr } = await runIn({ files: { "a.csdef": text } }, "reach", "a.csdef");
      expect(stdout).toContain("role:Worker");
      expect(stderr).toContain(" error ");
      expect(status).toBe(1);
    }
  });

  it("writes to a file", async () => {
    const { stdout, written } = await runIn({ files }, "reach", "a.csdef", "--output", "flows.txt");
    expect(stdout).toBe("");
    expect([...written.values()][0]).toContain("From the Internet");
  });
});

describe("csdef reach --template", () => {
  const open = { "main.json": template("Worker", ...exact) };

  it("shows the flows of a template", async () => {
    const { status, stdout } = await runIn({ files: open }, "reach", "--template", "main.json", "--format", "json");
    expect(JSON.parse(stdout).flows).toContainEqual(
      expect.objectContaining({ from: "internet", to: "role:Worker", protocol: "tcp", port: 80, localPort: 80 }),
    );
    expect(status).toBe(0);
  });

  it("reads the parameter file", async () => {
    const values = { "main.parameters.json": `{"parameters": {"port": {"value": 8080}}}` };
    const given = ["--template", "main.json", "--parameters", "main.parameters.json", "--format", "json"];
    const { stdout } = await runIn({ files: { ...open, ...values } }, "reach", ...given);
    expect(JSON.parse(stdout).flows).toContainEqual(expect.objectContaining({ from: "internet", port: 8080 }));
  });

  it("reads UTF-16 as PowerShell writes it", async () => {
    const text = `\ufeff${open["main.json"]}`;
    const bytes = new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer);
    const { stdout } = await runIn(
      { files: { "main.json": bytes } },
      "reach",
      "--template",
      "main.json",
      "--format",
      "json",
    );
    expect(JSON.parse(stdout).flows.length).toBeGreaterThan(0);
  });

  it("compares a service with it, and is 0 where nothing is lost, opened or undecided", async () => {
    const { status, stdout } = await runIn(
      { files: { ...files, ...open } },
      "reach",
      "a.csdef",
      "--template",
      "main.json",
    );
    expect(stdout).toMatch(
      /^A \(a\.csdef\): what becomes of it in main\.json\n\nLost, so that the service works less: 0\n/,
    );
    expect(stdout).toContain("The same: 2");
    expect(status).toBe(0);
  });

  it("is 1 where anything is lost or opened", async () => {
    const other = {
      "main.json": template("Worker", rule(100, "Allow", "Internet", "22"), rule(200, "Deny", "*", "*")),
    };
    const given = ["reach", "a.csdef", "--template", "main.json", "--format", "json"];
    const { status, stdout } = await runIn({ files: { ...files, ...other } }, ...given);
    const compared = JSON.parse(stdout);
    expect(Object.keys(compared)).toEqual(["lost", "opened", "same", "narrowed", "chosen", "undecided"]);
    expect(compared.lost).toHaveLength(2);
    expect(status).toBe(1);
  });

  it("knows a role by --role", async () => {
    const renamed = { ...files, "main.json": template("vmss", ...exact) };
    const given = ["reach", "a.csdef", "--template", "main.json"];
    expect((await runIn({ files: renamed }, ...given)).status).toBe(1);
    expect((await runIn({ files: renamed }, ...given, "--role", "Worker=vmss")).status).toBe(0);
  });

  it("refuses a --role that the service does not have", async () => {
    const given = ["reach", "a.csdef", "--template", "main.json", "--role", "Wroker=vmss"];
    const { status, stdout, stderr } = await runIn({ files: { ...files, ...open } }, ...given);
    expect(stderr).toContain("The definition has no role 'Wroker'; did you mean 'Worker'?");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it("is 1 for a template that is not JSON, and points at it", async () => {
    const { status, stderr } = await runIn(
      { files: { "main.json": `{ "resources": [ } ` } },
      "reach",
      "--template",
      "main.json",
    );
    expect(stderr).toMatch(/^main\.json:1:\d+ error template-not-json$/m);
    expect(status).toBe(1);
  });

  it("reads a linked template that lies beside", async () => {
    const linked = {
      resources: [
        {
          type: "Microsoft.Resources/deployments",
          name: "net",
          properties: { mode: "Incremental", templateLink: { relativePath: "nested/inner.json" } },
        },
      ],
    };
    const both = { "t/main.json": JSON.stringify(linked), "t/nested/inner.json": template("Worker", ...exact) };
    const { stdout } = await runIn({ files: both }, "reach", "--template", "t/main.json", "--format", "json");
    const { flows } = JSON.parse(stdout);
    expect(flows.length).toBeGreaterThan(0);
    expect(flows[0].origin[0].file).toBe("t/nested/inner.json");
    expect(flows[0].origin[0].line).toBeGreaterThan(1);
  });
});

describe("wrong usage of csdef reach", () => {
  it.each([
    [[], "Name a definition, a template with --template, or both."],
    [["a.csdef", "--parameters", "p.json"], "--parameters goes with --template."],
    [["a.csdef", "--role", "A=b"], "--role goes with --template."],
    [["--template", "none.json"], "There is no file none.json."],
    [["--template", "a.csdef", "--role", "A"], "--role is ROLE=RESOURCE, not 'A'."],
    [["none.csdef"], "There is no file or folder none.csdef."],
  ])("%j", async (given, message) => {
    const { status, stdout, stderr } = await runIn({ files }, "reach", ...given);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

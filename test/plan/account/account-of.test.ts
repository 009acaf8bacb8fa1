import { describe, expect, it } from "vitest";
import { accountOf } from "../../../src/plan/account/account-of.ts";
import { from, list, literal, parameter, record } from "../../../src/plan/expression.ts";
import type { PlannedResource } from "../../../src/plan/plan.ts";
import { accountWith, emptyPlan, entriesOf, entryAt, placeOf, serviceOf } from "./account-cases.ts";

const endpoint = `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />`;
const role = `<WorkerRole name="Web" vmsize="Small"><Endpoints>${endpoint}</Endpoints></WorkerRole>`;

function balancer(rule: PlannedResource["body"][number]["value"]): PlannedResource {
  return {
    symbol: "balancer",
    type: "Microsoft.Network/loadBalancers",
    apiVersion: "2025-07-01",
    name: literal("shop-balancer"),
    body: [{ name: "properties", value: record({ loadBalancingRules: list([rule]) }) }],
    origins: [],
  };
}

describe("the account of a service", () => {
  const service = serviceOf(role);
  const rule = record({
    name: from(literal("Http"), placeOf(service, "Http", `name="Http"`)),
    properties: record({ frontendPort: from(literal(80), placeOf(service, "80", `port="80"`)) }),
  });
  const place = { what: "balancer (Microsoft.Network/loadBalancers)" };

  it("names the resource and the path of the property that a value went to", () => {
    const account = accountWith(service, { resources: [balancer(rule)] });
    const property = "properties.loadBalancingRules[0].properties.frontendPort";
    expect(entryAt(account, "InputEndpoint Http", "@port").outcome).toEqual({
      fate: "kept",
      as: [{ ...place, property }],
      remarks: [],
      follows: undefined,
    });
  });

  it("keeps an element of which an attribute is kept, and so what holds it", () => {
    const account = accountWith(service, { resources: [balancer(rule)] });
    for (const path of ["InputEndpoint Http", "Endpoints", "ServiceDefinition Shop"]) {
      expect(entryAt(account, path).outcome).toMatchObject({ fate: "kept", as: [{ ...place, property: undefined }] });
    }
  });

  it("makes a note at a place that is kept too its remark", () => {
    const span = placeOf(service, "Http", `name="Http"`);
    const note = { fate: "by-hand", span, why: "It does less.", todo: "Do more." } as const;
    const account = accountWith(service, { resources: [balancer(rule)], notes: [note] });
    expect(entryAt(account, "InputEndpoint Http", "@name").outcome).toMatchObject({
      fate: "kept",
      remarks: [{ why: "It does less.", todo: "Do more." }],
    });
  });

  it("lets all that an element holds share what a note says of the element", () => {
    const span = placeOf(service, "InputEndpoint");
    const note = { fate: "by-hand", span, why: "Refused.", todo: "Choose another port." } as const;
    const account = accountWith(service, { notes: [note] });
    const outcome = { fate: "by-hand", remarks: [{ why: "Refused.", todo: "Choose another port." }] };
    expect(entryAt(account, "InputEndpoint Http").outcome).toEqual({ ...outcome, follows: undefined });
    expect(entryAt(account, "@localPort").outcome).toEqual({ ...outcome, follows: "InputEndpoint Http" });
  });

  it("is by hand where one of several notes asks for work, and dropped where none does", () => {
    const span = placeOf(service, "InputEndpoint");
    const dropped = { fate: "dropped", span, why: "Gone." } as const;
    const byHand = { fate: "by-hand", span, why: "Refused.", todo: "Choose." } as const;
    expect(entryAt(accountWith(service, { notes: [dropped] }), "InputEndpoint Http").outcome.fate).toBe("dropped");
    expect(entryAt(accountWith(service, { notes: [dropped, byHand] }), "InputEndpoint Http").outcome).toMatchObject({
      fate: "by-hand",
      remarks: [{ why: "Gone." }, { why: "Refused." }],
    });
  });

  it("takes from a script what its notes say is kept there", () => {
    const span = placeOf(service, "Http", `name="Http"`);
    const as = { what: "web.ps1", property: "binds to it" };
    const account = accountWith(service, { notes: [{ fate: "kept", span, as }] });
    expect(entryAt(account, "InputEndpoint Http", "@name").outcome).toMatchObject({ fate: "kept", as: [as] });
  });

  it("finds what parameters, their defaults, conditions and outputs stand for", () => {
    const span = placeOf(service, "Small");
    const value = from(literal("Standard_D2lds_v5"), span);
    const account = accountWith(service, {
      parameters: [
        {
          name: "size",
          type: "string",
          description: "The size.",
          value: { kind: "default" },
          defaultValue: value,
          origins: [span],
        },
      ],
      variables: [{ name: "sizes", value: list([parameter("size"), value]) }],
      outputs: [{ name: "size", type: "string", description: "The size.", value }],
    });
    expect(entryAt(account, "@vmsize").outcome).toMatchObject({
      as: [
        { what: "parameter size", property: undefined },
        { what: "parameter size", property: "default value" },
        { what: "variable sizes", property: "[1]" },
        { what: "output size", property: undefined },
      ],
    });
  });

  it("leaves out declarations of namespaces", () => {
    const paths = entriesOf(accountWith(service, {})).map(({ path }) => path.at(-1));
    expect(paths).toEqual([
      "ServiceDefinition Shop",
      "@name",
      "WorkerRole Web",
      "@name",
      "@vmsize",
      "Endpoints",
      "InputEndpoint Http",
      "@name",
      "@protocol",
      "@port",
      "@localPort",
    ]);
  });
});

describe("what the format does not know", () => {
  const service = serviceOf(
    `<WorkerRol name="W" xsi:x="1"><Endpoints><InputEndpoint name="X" /></Endpoints></WorkerRol>`,
  );
  const account = accountWith(service, {});

  it("is by hand with all that it holds", () => {
    const all = entriesOf(account).filter(({ path }) => path.includes("WorkerRol W"));
    expect(all).toHaveLength(6);
    expect(new Set(all.map(({ outcome }) => outcome.fate))).toEqual(new Set(["by-hand"]));
    expect(all.filter(({ outcome }) => outcome.follows === undefined)).toHaveLength(1);
  });

  it("is by hand within another that the plan keeps", () => {
    const nested = serviceOf(`<Strange><Odd name="" /></Strange>`);
    const as = { what: "web.ps1", property: "runs it" };
    const notes = [{ fate: "kept", span: placeOf(nested, "Strange"), as } as const];
    expect(entryAt(accountWith(nested, { notes }), "Strange", "Odd").outcome).toMatchObject({
      fate: "by-hand",
      remarks: [{ why: expect.stringContaining("does not know it") }],
    });
  });

  it("is by hand as an attribute of an element that it knows, and dropped with a prefix", () => {
    const known = serviceOf(`<WorkerRole name="W" vmSize="Small" tool:id="7" />`);
    const notes = [
      {
        fate: "kept",
        span: placeOf(known, "WorkerRole"),
        as: { what: "scale set", property: "all" },
      } as const,
    ];
    const outcomes = accountWith(known, { notes });
    expect(entryAt(outcomes, "@vmSize").outcome.fate).toBe("by-hand");
    expect(entryAt(outcomes, "@tool:id").outcome.fate).toBe("dropped");
  });
});

describe("an import", () => {
  const service = serviceOf(
    `<WorkerRole name="W"><Imports><Import moduleName="RemoteAccess" /><Import moduleName="Diagnostics" /></Imports></WorkerRole>`,
  );

  it("that stands for something kept tells what became of each kind of its parts", () => {
    const span = placeOf(service, "RemoteAccess");
    const account = accountWith(service, { resources: [{ ...balancer(literal(1)), origins: [span] }] });
    expect(entryAt(account, "Import RemoteAccess").outcome.fate).toBe("kept");
    const { outcome } = entryAt(account, "Import RemoteAccess", "@moduleName");
    expect(outcome.fate).toBe("kept");
    const words = outcome.remarks.map(({ why }) => why).join("\n");
    expect(words).toContain("settings 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled'");
    expect(words).toContain("certificate 'Microsoft.WindowsAzure.Plugins.RemoteAccess.PasswordEncryption'");
    expect(words).toContain("endpoint 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp'");
    expect(words).toContain("startup tasks 'RemoteAccessAgent.exe'");
  });

  it("of which nothing is kept says what to do instead", () => {
    const { outcome } = entryAt(accountWith(service, {}), "Import Diagnostics");
    expect(outcome.fate).toBe("by-hand");
    expect(outcome.remarks[0]?.todo).toContain("Azure Monitor agent");
  });

  it("that leaves a file is kept where something stands for its module", () => {
    const span = placeOf(service, "RemoteAccess");
    const notes = [
      { fate: "dropped", span: placeOf(service, "Import", `Import moduleName="RemoteAccess"`), why: "Gone." } as const,
    ];
    const account = accountWith(service, { resources: [{ ...balancer(literal(1)), origins: [span] }], notes });
    expect(entryAt(account, "Import RemoteAccess").outcome).toMatchObject({
      fate: "kept",
      remarks: [{ why: "Gone." }],
    });
  });
});

describe("a configuration that the template does not serve", () => {
  it("is by hand as a whole", () => {
    const service = serviceOf(`<WorkerRole name="W" />`, `<Role name="W"><Instances count="1" /></Role>`, "<Role />");
    const { files } = accountOf(service, emptyPlan, service.configurations.slice(0, 1));
    expect(files[2]?.entries.map(({ outcome }) => outcome)).toMatchObject([
      { fate: "by-hand", follows: undefined, remarks: [{ todo: expect.stringContaining("--configuration") }] },
      { fate: "by-hand", follows: "ServiceConfiguration" },
      { fate: "by-hand", follows: "ServiceConfiguration" },
    ]);
  });
});

describe("a second configuration", () => {
  const network = (site: string) =>
    `<Role name="W"><Instances count="2" /></Role><NetworkConfiguration><VirtualNetworkSite name="${site}" /></NetworkConfiguration>`;

  function otherSite(site: string) {
    const service = serviceOf(`<WorkerRole name="W" />`, network("corporate"), network(site));
    const name = from(literal("corporate"), placeOf(service, "corporate"));
    const account = accountWith(service, { variables: [{ name: "site", value: name }] });
    const [entry] = account.files[2]?.entries.filter(({ path }) => path.at(-1) === "@name" && path.length === 4) ?? [];
    return entry?.outcome;
  }

  it("shares what the first has of the network where it says the same", () => {
    expect(otherSite("corporate")).toMatchObject({ fate: "kept", as: [{ what: "variable site" }] });
  });

  it("is by hand where it says otherwise", () => {
    expect(otherSite("laboratory")?.fate).toBe("by-hand");
  });
});

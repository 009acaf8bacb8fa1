import { describe, expect, it } from "vitest";
import { deploy, foundIn, memberOf, propertiesOf } from "../deploy.ts";

const group = "/subscriptions/(subscription)/resourcegroups/(resource-group)";
const network = `${group}/providers/microsoft.network`;

function net(more: object = {}): object {
  return { type: "Microsoft.Network/virtualNetworks", apiVersion: "2024-05-01", name: "net", properties: {}, ...more };
}

function ids(template: object, parameters?: object): readonly string[] {
  return deploy(template, parameters).resources.map(({ id }) => id.replace(`${group}/providers/`, ""));
}

describe("resources", () => {
  it("have a full type and name, an id in lower case, a body, and the place where they are written", () => {
    const deployed = deploy({ resources: [net({ name: "[toUpper('net')]", comments: "x", sku: { name: "a" } })] });
    const [resource] = deployed.resources;
    expect(resource).toMatchObject({
      id: `${network}/virtualnetworks/net`,
      type: "Microsoft.Network/virtualNetworks",
      name: "NET",
      apiVersion: "2024-05-01",
      isExisting: false,
      uncertain: undefined,
    });
    expect(resource === undefined ? [] : [...resource.body.members.keys()]).toEqual([
      "type",
      "apiversion",
      "name",
      "properties",
      "sku",
    ]);
    expect(deployed.text.slice(resource?.span.start, resource?.span.end)).toMatch(/^\{"type".*\}$/s);
    expect(deployed.undecided).toEqual([]);
  });

  it("have one id however it is written", () => {
    const written = [
      "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'Net', 'Web')]",
      "[concat(resourceId('microsoft.network/VirtualNetworks', 'net'), '/subnets/web')]",
      "[format('{0}/subnets/{1}', resourceId(resourceGroup().name, 'Microsoft.Network/virtualNetworks', 'net'), 'web')]",
      "[concat('/subscriptions/', subscription().subscriptionId, '/resourceGroups/', resourceGroup().name, '/providers/Microsoft.Network/virtualNetworks/net/subnets/web')]",
      "[concat(resourceGroup().id, '/providers/Microsoft.Network/virtualNetworks/net/subnets/web')]",
    ];
    const deployed = deploy({ resources: [net({ properties: { written } })] });
    const properties = propertiesOf(deployed, "net") as { written: string[] };
    expect(new Set(properties.written.map((id) => id.toLowerCase()))).toEqual(
      new Set([`${network}/virtualnetworks/net/subnets/web`]),
    );
  });

  it("that are children stand inside their parent, beside it, or under their full name", () => {
    const subnet = (type: string, name: string) => ({ type, name, properties: {} });
    const inside = [
      subnet("subnets", "a"),
      subnet("Microsoft.Network/virtualNetworks/subnets", "b"),
      subnet("subnets", "net/c"),
      { ...subnet("subnets", "d"), resources: [subnet("parts", "e")] },
      subnet("providers/locks", "Microsoft.Authorization/f"),
      subnet("Microsoft.Insights/alerts", "g"),
    ];
    const beside = subnet("Microsoft.Network/virtualNetworks/subnets", "net/h");
    expect(ids({ resources: [net({ resources: inside }), beside] })).toEqual([
      "microsoft.network/virtualnetworks/net",
      "microsoft.network/virtualnetworks/net/subnets/a",
      "microsoft.network/virtualnetworks/net/subnets/b",
      "microsoft.network/virtualnetworks/net/subnets/c",
      "microsoft.network/virtualnetworks/net/subnets/d",
      "microsoft.network/virtualnetworks/net/subnets/d/parts/e",
      "microsoft.network/virtualnetworks/net/providers/microsoft.authorization/locks/f",
      "microsoft.insights/alerts/g",
      "microsoft.network/virtualnetworks/net/subnets/h",
    ]);
  });

  it("may go to another group or belong to a scope", () => {
    const { resources } = deploy({
      resources: [
        net({ resourceGroup: "other" }),
        net({ subscriptionId: "s", resourceGroup: "other" }),
        { type: "Microsoft.Authorization/locks", name: "l", scope: "Microsoft.Network/virtualNetworks/net" },
        {
          type: "Microsoft.Authorization/locks",
          name: "l",
          scope: "[resourceId('Microsoft.Network/virtualNetworks', 'net')]",
        },
        { type: "Microsoft.Resources/resourceGroups", name: "rg" },
      ],
    });
    expect(resources.map(({ id }) => id)).toEqual([
      "/subscriptions/(subscription)/resourcegroups/other/providers/microsoft.network/virtualnetworks/net",
      "/subscriptions/s/resourcegroups/other/providers/microsoft.network/virtualnetworks/net",
      `${network}/virtualnetworks/net/providers/microsoft.authorization/locks/l`,
      `${network}/virtualnetworks/net/providers/microsoft.authorization/locks/l`,
      "/subscriptions/(subscription)/resourcegroups/rg",
    ]);
  });

  it("go to the subscription where the schema says so", () => {
    const schema = "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#";
    const { resources } = deploy({ $schema: schema, resources: [{ type: "A.B/c", name: "d" }] });
    expect(resources.map(({ id }) => id)).toEqual(["/subscriptions/(subscription)/providers/a.b/c/d"]);
  });

  it("whose names or types are not known are told, and the others are there", () => {
    const deployed = deploy({
      parameters: { names: { type: "array" } },
      resources: [
        net({ name: "[parameters('names')[0]]" }),
        net({ name: "net/extra" }),
        { name: "x" },
        { type: "A.B/c" },
        net({ name: "" }),
        "no resource",
        net(),
      ],
    });
    expect(deployed.resources.map(({ name }) => name)).toEqual(["net"]);
    expect(deployed.undecided.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      "resource '[parameters('names')[0]]' of Microsoft.Network/virtualNetworks: parameter 'names' has no value",
      "resource 'net/extra' of Microsoft.Network/virtualNetworks: name 'net/extra' has not as many segments as type 'Microsoft.Network/virtualNetworks'",
      "resource 'x' of unknown type: it has no 'type'",
      "a resource of A.B/c: it has no 'name'",
      "a resource of Microsoft.Network/virtualNetworks: its name is empty",
    ]);
    expect(foundIn(deployed)).toEqual([
      "template-missing-value: names",
      'template-structure: {"name":"x"}',
      'template-structure: {"type":"A.B/c"}',
      "template-structure: no resource",
    ]);
  });

  it("are passed over with a finding where they are no list", () => {
    expect(foundIn(deploy({ resources: "none", variables: 1, parameters: [] }))).toEqual([
      "template-structure: none",
      "template-structure: 1",
      "template-structure: []",
    ]);
  });
});

describe("loops over resources", () => {
  it("multiply a resource, with the index of each turn", () => {
    const template = {
      parameters: { count: { type: "int", defaultValue: 3 } },
      resources: [
        net({
          name: "[concat('net', copyIndex())]",
          copy: { name: "nets", count: "[parameters('count')]" },
          properties: { a: "[copyIndex(10)]", b: "[copyIndex('nets', 1)]", c: "[copyIndex('NETS')]" },
        }),
      ],
    };
    const deployed = deploy(template);
    expect(deployed.resources.map(({ name }) => name)).toEqual(["net0", "net1", "net2"]);
    expect(propertiesOf(deployed, "net2")).toEqual({ a: 12, b: 3, c: 2 });
    expect(ids(template, { count: { value: "1" } })).toHaveLength(1);
    expect(ids(template, { count: { value: 0 } })).toEqual([]);
  });

  it("give their index to the children inside", () => {
    const child = { type: "subnets", name: "[concat('s', copyIndex())]" };
    const copy = { name: "nets", count: 2 };
    expect(ids({ resources: [net({ name: "[concat('n', copyIndex())]", copy, resources: [child] })] })).toEqual([
      "microsoft.network/virtualnetworks/n0",
      "microsoft.network/virtualnetworks/n0/subnets/s0",
      "microsoft.network/virtualnetworks/n1",
      "microsoft.network/virtualnetworks/n1/subnets/s1",
    ]);
  });

  it("of an unknown count are told as undecided, and not guessed", () => {
    const deployed = deploy({
      parameters: { count: { type: "int" } },
      resources: [net({ copy: { name: "nets", count: "[parameters('count')]" } }), net({ copy: { name: "nets" } })],
    });
    expect(deployed.resources).toEqual([]);
    expect(deployed.undecided.map(({ why }) => why)).toEqual([
      "parameter 'count' has no value",
      "the loop has no count",
    ]);
  });

  it("go over properties too, at any depth and with several of them", () => {
    const rule = (name: string) => ({
      name: `[concat('${name}', copyIndex('${name}'))]`,
      outer: "[copyIndex()]",
    });
    const deployed = deploy({
      resources: [
        net({
          copy: { name: "nets", count: 1 },
          properties: {
            fixed: true,
            copy: [
              { name: "first", count: 2, input: rule("first") },
              {
                name: "second",
                count: 1,
                input: {
                  copy: [{ name: "third", count: 2, input: "[add(mul(copyIndex('second'), 10), copyIndex('third'))]" }],
                },
              },
              { name: "none", count: 0, input: 1 },
            ],
          },
        }),
      ],
    });
    expect(propertiesOf(deployed, "net")).toEqual({
      fixed: true,
      first: [
        { name: "first0", outer: 0 },
        { name: "first1", outer: 0 },
      ],
      second: [{ third: [0, 1] }],
      none: [],
    });
  });

  it("over properties of an unknown count leave the rest of the object known", () => {
    const copy = [{ name: "rules", count: "[length(parameters('ports'))]", input: 1 }];
    const deployed = deploy({
      parameters: { ports: { type: "array" } },
      resources: [net({ properties: { a: 1, copy } })],
    });
    expect(propertiesOf(deployed, "net")).toEqual({ a: 1, rules: { undecided: "parameter 'ports' has no value" } });
  });

  it("are not what a property is that happens to be called so", () => {
    const deployed = deploy({ resources: [net({ properties: { copy: ["a"], x: { copy: "b" } } })] });
    expect(propertiesOf(deployed, "net")).toEqual({ copy: ["a"], x: { copy: "b" } });
  });
});

describe("conditions", () => {
  const template = (condition: unknown) => ({
    parameters: { on: { type: "bool" } },
    resources: [net({ condition })],
  });

  it("decide whether a resource is deployed", () => {
    expect(ids(template(false))).toEqual([]);
    expect(ids(template("[equals('a', 'b')]"))).toEqual([]);
    expect(ids(template(true))).toHaveLength(1);
    expect(ids(template("[parameters('on')]"), { on: { value: "true" } })).toHaveLength(1);
  });

  it("that are undecided leave a resource that is there perhaps, and say why", () => {
    const { resources } = deploy(template("[parameters('on')]"));
    expect(resources.map(({ uncertain }) => uncertain)).toEqual(["parameter 'on' has no value"]);
  });

  it("that are false keep what would be wrong from being evaluated", () => {
    const deployed = deploy({ resources: [net({ condition: false, name: "[nowhere()]" })] });
    expect(deployed).toMatchObject({ resources: [], undecided: [], diagnostics: [] });
  });
});

describe("dependencies", () => {
  it("that are no resources of the template are reported", () => {
    const dependsOn = [
      "net",
      "loop",
      "Microsoft.Network/virtualNetworks/net",
      "[resourceId('Microsoft.Network/virtualNetworks', 'NET')]",
      "[concat('ne', 'xt')]",
    ];
    const looped = net({ name: "[concat('l', copyIndex())]", copy: { name: "Loop", count: 0 } });
    const deployed = deploy({ resources: [net(), looped, net({ name: "last", dependsOn })] });
    expect(foundIn(deployed)).toEqual(["template-missing-reference: [concat('ne', 'xt')]"]);
  });
});

describe("references", () => {
  const address = {
    type: "Microsoft.Network/publicIPAddresses",
    apiVersion: "2024-05-01",
    name: "address",
    location: "westeurope",
    sku: { name: "Standard" },
    properties: { publicIPAllocationMethod: "Static", dnsSettings: { domainNameLabel: "x" } },
  };
  const read = (expression: string, more: readonly object[] = []) => {
    const deployed = deploy({ resources: [address, ...more, net({ properties: { read: `[${expression}]` } })] });
    return { value: (propertiesOf(deployed, "net") as { read: unknown }).read, found: foundIn(deployed) };
  };

  it.each([
    ["reference(resourceId('Microsoft.Network/publicIPAddresses', 'ADDRESS')).publicIPAllocationMethod", "Static"],
    ["reference('address').dnsSettings.domainNameLabel", "x"],
    ["reference('Microsoft.Network/publicIPAddresses/address', '2024-05-01').publicIPAllocationMethod", "Static"],
    ["reference('address', '2024-05-01', 'Full').sku.name", "Standard"],
    ["reference('address', '2024-05-01', 'full').properties.publicIPAllocationMethod", "Static"],
    ["toLower(reference('address', '2024-05-01', 'full').resourceId)", `${network}/publicipaddresses/address`],
  ])("read what a resource is deployed with: %s", (expression, expected) => {
    expect(read(expression)).toEqual({ value: expected, found: [] });
  });

  it.each([
    ["reference('address').ipAddress", "'ipAddress' is known only after deployment"],
    ["reference('address').dnsSettings.fqdn", "'fqdn' is known only after deployment"],
    ["tryGet(reference('address'), 'ipAddress')", "'ipAddress' is known only after deployment"],
    ["contains(reference('address'), 'ipAddress')", "function 'contains': 'ipAddress' is known only after deployment"],
  ])("leave undecided what only the platform knows: %s", (expression, why) => {
    expect(read(expression)).toEqual({ value: { undecided: why }, found: [] });
  });

  it("to what is not in the template are undecided, with a finding", () => {
    const expression = "reference(resourceId('A.B/c', 'd')).x";
    const { value, found } = read(expression);
    expect(value).toEqual({ undecided: expect.stringContaining("which is not a resource of this template") });
    expect(found).toEqual([`template-missing-reference: [${expression}]`]);
  });

  it("to what is not deployed are undecided", () => {
    const off = { ...address, name: "off", condition: false };
    expect(read("reference('off').publicIPAllocationMethod", [off]).value).toEqual({
      undecided: "resource 'off' is not deployed",
    });
  });

  it("read parts of resources, which have ids of their own", () => {
    const owner = net({
      name: "owner",
      properties: { subnets: [{ name: "web", properties: { addressPrefix: "10.0.0.0/24" } }] },
    });
    const subnet = "resourceId('Microsoft.Network/virtualNetworks/subnets', 'owner', 'web')";
    expect(read(`reference(${subnet}).addressPrefix`, [owner]).value).toBe("10.0.0.0/24");
    expect(read("toLower(reference('owner').subnets[0].id)", [owner]).value).toBe(
      `${network}/virtualnetworks/owner/subnets/web`,
    );
  });

  it("of two resources to each other are undecided, with a finding", () => {
    const deployed = deploy({
      resources: [
        net({ name: "a", properties: { other: "[reference('b').other]" } }),
        net({ name: "b", properties: { other: "[reference('a').other]" } }),
      ],
    });
    expect(deployed.diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "template-circular: Resource 'a' depends on itself.",
    ]);
  });
});

describe("symbolic names", () => {
  const symbolic = (resources: object, more: object = {}) => deploy({ languageVersion: "2.0", ...more, resources });

  it("name the resources, which are read and depended on by them", () => {
    const deployed = symbolic({
      network: net({ properties: { range: "10.0.0.0/16" } }),
      other: net({ name: "other", dependsOn: ["network", "Loop"], properties: { a: "[reference('network').range]" } }),
      loop: net({
        name: "[format('l{0}', copyIndex())]",
        copy: { name: "loop", count: 2 },
        properties: { i: "[copyIndex()]" },
      }),
      reader: net({
        name: "reader",
        properties: {
          second: "[reference('loop[1]').i]",
          all: "[map(references('loop'), lambda('each', lambdaVariables('each').i))]",
          id: "[toLower(resourceInfo('network').id)]",
        },
      }),
    });
    expect(propertiesOf(deployed, "other")).toEqual({ a: "10.0.0.0/16" });
    expect(propertiesOf(deployed, "reader")).toEqual({ second: 1, all: [0, 1], id: `${network}/virtualnetworks/net` });
    expect(deployed.diagnostics).toEqual([]);
  });

  it("name resources that exist already, of which nothing is known", () => {
    const { existing: _, ...found } = { existing: true, ...net({ name: "old" }) };
    const deployed = symbolic({
      old: { ...found, existing: true },
      reader: net({ name: "reader", properties: { a: "[reference('old').x]" } }),
    });
    expect(deployed.resources.map(({ name, isExisting }) => [name, isExisting])).toEqual([
      ["old", true],
      ["reader", false],
    ]);
    expect(propertiesOf(deployed, "reader")).toEqual({ a: { undecided: expect.stringContaining("exists already") } });
  });

  it("name children inside too", () => {
    const child = { type: "subnets", name: "web", properties: {} };
    const deployed = symbolic({ network: net({ resources: { web: child } }) });
    expect(deployed.resources.map(({ id }) => id)).toEqual([
      `${network}/virtualnetworks/net`,
      `${network}/virtualnetworks/net/subnets/web`,
    ]);
  });
});

describe("bodies", () => {
  it("keep tags, sizes and zones, evaluated", () => {
    const [resource] = deploy({
      resources: [net({ tags: { "csdef-role": "[concat('We', 'b')]" }, zones: ["1"] })],
    }).resources;
    expect(resource === undefined ? [] : [memberOf(resource, "tags"), memberOf(resource, "zones")]).toEqual([
      { "csdef-role": "Web" },
      ["1"],
    ]);
  });

  it("are objects even where nothing of them is known", () => {
    const properties = "[parameters('all')]";
    const deployed = deploy({ parameters: { all: { type: "object" } }, resources: [net({ properties })] });
    expect(propertiesOf(deployed, "net")).toEqual({ undecided: "parameter 'all' has no value" });
  });
});

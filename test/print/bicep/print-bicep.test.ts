// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Bicep writes so what it interpolates.
import { describe, expect, it } from "vitest";
import { printBicep } from "../../../src/print/bicep/print-bicep.ts";
import type { BicepExpression, BicepFile, Statement, TypeExpression } from "../../../src/print/bicep/syntax.ts";
import {
  binary,
  call,
  choice,
  lambda,
  list,
  member,
  number,
  property,
  record,
  symbol,
  text,
  typeName,
} from "./tree.ts";

describe("printBicep", () => {
  it("writes a file as a person would", () => {
    expect(printBicep(template)).toBe(`// Two roles behind one load balancer.

@description('Region of all resources.')
param location string = resourceGroup().location

@description('Who may come in.')
@allowed([
  'Internet'
  'VirtualNetwork'
])
param source string = 'Internet'

param count int = 2
param secrets object

// Names
var name = '\${toLower(location)}-lb'

var settings = {}
var rules = [for (port, i) in ports: {
  name: 'rule-\${i}'
  port: port
}]

// InputEndpoint Http of WebRole, line 7
resource balancer 'Microsoft.Network/loadBalancers@2025-07-01' = if (count > 0) {
  name: name
  tags: {
    'csdef-role': 'Web'
    // line 8
    empty: []
  }
  properties: {
    backendAddressPools: count > 1
      ? [
          {
            name: 'web'
          }
        ]
      : []
  }

  resource webPool 'backendAddressPools' existing = {
    name: 'web'
  }
}

resource addresses 'Microsoft.Network/publicIPAddresses@2025-07-01' = [for role in roles: if (role.public) {
  name: role.name
}]

module network 'modules/network.bicep' = {
  params: {
    rules: union(rules, [1])
    probes: union(
      probes,
      [
        {
          name: 'https'
          protocol: 'Tcp'
          intervalInSeconds: 15
        }
      ]
    )
  }
}

@description('Id of the pool.')
output poolId string = balancer::webPool.id

output first string = addresses[0].id
output second string = addresses[1].id
`);
  });

  it("writes a parameters file", () => {
    const statements: readonly Statement[] = [
      { kind: "using", path: "./main.bicep" },
      { kind: "parameter-value", name: "serviceName", value: text("it's") },
      { kind: "parameter-value", name: "count", value: number(2) },
      { kind: "parameter-value", name: "roles", value: list(text("Web")), comments: ["Of Role Web"] },
    ];
    expect(printBicep({ statements })).toBe(`using './main.bicep'

param serviceName = 'it\\'s'
param count = 2

// Of Role Web
param roles = [
  'Web'
]
`);
  });

  it("writes nothing of nothing", () => {
    expect(printBicep({ statements: [] })).toBe("");
  });

  it("lets no comment end early", () => {
    const comments = ["a\nparam x string", "b\r\u2028*/ c", "##vso[task.setvariable]"];
    expect(printBicep({ statements: [{ kind: "variable", name: "a", value: number(1), comments }] })).toBe(
      "// a\\u{a}param x string\n// b\\u{d}\\u{2028}*/ c\n// #\\u{23}vso[task.setvariable]\nvar a = 1\n",
    );
  });

  it("throws for what is no name", () => {
    expect(() => printBicep({ statements: [{ kind: "variable", name: "a = 1\nvar b", value: number(1) }] })).toThrow(
      RangeError,
    );
    expect(() => printed(symbol("a.b"))).toThrow(RangeError);
    expect(() => printed(symbol("true"))).toThrow(RangeError);
  });
});

describe("expressions", () => {
  it.each<[string, BicepExpression]>([
    ["(a + b) * c", binary("*", binary("+", symbol("a"), symbol("b")), symbol("c"))],
    ["a + b * c", binary("+", symbol("a"), binary("*", symbol("b"), symbol("c")))],
    ["a - (b - c)", binary("-", symbol("a"), binary("-", symbol("b"), symbol("c")))],
    ["a ?? b ?? c", binary("??", binary("??", symbol("a"), symbol("b")), symbol("c"))],
    ["(a || b) ?? c", binary("??", binary("||", symbol("a"), symbol("b")), symbol("c"))],
    ["!(a && b)", { kind: "unary", operator: "!", of: binary("&&", symbol("a"), symbol("b")) }],
    ["-(-a)", { kind: "unary", operator: "-", of: { kind: "unary", operator: "-", of: symbol("a") } }],
    ["(1).x", member(number(1), "x")],
    ["a.?b!", { kind: "non-null", of: { kind: "property-access", of: symbol("a"), name: "b", isSafe: true } }],
    ["a['b-c']", member(symbol("a"), "b-c")],
    ["a[?'it\\'s']", { kind: "property-access", of: symbol("a"), name: "it's", isSafe: true }],
    ["a[^1]", { kind: "index", of: symbol("a"), index: number(1), isFromEnd: true }],
    ["a::b.id", member({ kind: "nested-resource", of: symbol("a"), symbol: "b" }, "id")],
    ["a.listKeys().keys", member({ kind: "method-call", of: symbol("a"), name: "listKeys", arguments: [] }, "keys")],
    ["(p ? q : r) ? s : t", choice(choice(symbol("p"), symbol("q"), symbol("r")), symbol("s"), symbol("t"))],
    ["p ? (q ? r : s) : t", choice(symbol("p"), choice(symbol("q"), symbol("r"), symbol("s")), symbol("t"))],
    ["p ? q : r ? s : t", choice(symbol("p"), symbol("q"), choice(symbol("r"), symbol("s"), symbol("t")))],
    ["(p ? q : r).id", member(choice(symbol("p"), symbol("q"), symbol("r")), "id")],
    ["az.getSecret('a')", { ...call("getSecret", text("a")), namespace: "az" }],
    ["map(a, x => x.y)", call("map", symbol("a"), lambda(["x"], member(symbol("x"), "y")))],
    ["map(a, (x, i) => i)", call("map", symbol("a"), lambda(["x", "i"], symbol("i")))],
    ["'${{ a: [1, {}] }}'", text(record(property("a", list(number(1), record()))))],
    ["'a ${b ? 'c' : 'd'}'", text("a ", choice(symbol("b"), text("c"), text("d")))],
    ["'$${a}\\${b}$'", text("$", symbol("a"), "$", "{b}$")],
    ["''", text()],
    ["-7", number(-7)],
    ["1 - -7", binary("-", number(1), { kind: "unary", operator: "-", of: number(7) })],
  ])("%s", (expected, expression) => {
    expect(printed(expression)).toBe(expected);
  });

  it("breaks what is long", () => {
    const long = "x".repeat(60);
    expect(printed(call("replace", text(long), text(long)))).toBe(`replace(\n  '${long}',\n  '${long}'\n)`);
    expect(printed(call("toLower", text(long, long)))).toBe(`toLower('${long}${long}')`);
    expect(printed(choice(symbol("p"), text(long), text(long)))).toBe(`p\n  ? '${long}'\n  : '${long}'`);
    expect(printed(call("string", record(property("a", number(1)))))).toBe("string({\n  a: 1\n})");
  });

  it("keeps small things in parentheses on their line", () => {
    const small = choice(symbol("p"), record(property("a", number(1))), record());
    expect(printed(record({ kind: "spread", value: small }))).toBe("{\n  ...(p ? { a: 1 } : {})\n}");
  });
});

describe("names of properties", () => {
  it.each([
    ["plain_9", "plain_9"],
    ["param", "param"],
    ["true", "'true'"],
    ["", "''"],
    ["9a", "'9a'"],
    ["a.b", "'a.b'"],
    ["ü", "'ü'"],
    ["${x}", "'\\${x}'"],
  ])("%j", (name, expected) => {
    expect(printed(record(property(name, number(1))))).toBe(`{\n  ${expected}: 1\n}`);
  });

  it("made of values", () => {
    expect(printed(record(property(text(symbol("x")), number(1))))).toBe("{\n  '${x}': 1\n}");
  });
});

describe("texts", () => {
  it.each([
    ["C:\\a", "'C:\\\\a'"],
    ["it's", "'it\\'s'"],
    ["a\r\n\tb", "'a\\r\\n\\tb'"],
    ["$5 and ${x} and $${y}", "'$5 and \\${x} and $\\${y}'"],
    ["\u0000\u0007\u0085\u2028\u202e\ufeff", "'\\u{0}\\u{7}\\u{85}\\u{2028}\\u{202e}\\u{feff}'"],
    ["ä€😀👨‍👩‍👧", "'ä€😀👨‍👩‍👧'"],
    ["a\ud800b", "'a\\u{fffd}b'"],
    ['"<>`', "'\"<>`'"],
  ])("%j", (value, expected) => {
    expect(printed(text(value))).toBe(expected);
  });
});

describe("types", () => {
  const union: TypeExpression = {
    kind: "union-type",
    members: ["a", "b"].map((word) => ({ kind: "literal-type", value: text(word) })),
  };
  it.each<[string, TypeExpression]>([
    ["string?", { kind: "nullable-type", type: typeName("string") }],
    ["string[]?", { kind: "nullable-type", type: { kind: "array-type", item: typeName("string") } }],
    ["('a' | 'b')[]", { kind: "array-type", item: union }],
    ["[string, int]", { kind: "tuple-type", items: [{ type: typeName("string") }, { type: typeName("int") }] }],
    ["{}", { kind: "object-type", properties: [] }],
    [
      "{\n  *: string\n\n  @secure()\n  'a-b': int\n}",
      {
        kind: "object-type",
        properties: [
          { name: "*", type: typeName("string") },
          { name: "a-b", type: typeName("int"), decorators: [call("secure")] },
        ],
      },
    ],
  ])("%s", (expected, type) => {
    expect(printBicep({ statements: [{ kind: "type", name: "t", value: type }] })).toBe(`type t = ${expected}\n`);
  });
});

function printed(value: BicepExpression): string {
  return printBicep({ statements: [{ kind: "variable", name: "a", value }] }).slice("var a = ".length, -1);
}

const pool = property(
  "backendAddressPools",
  choice(binary(">", symbol("count"), number(1)), list(record(property("name", text("web")))), list()),
);

const probe = record(
  property("name", text("https")),
  property("protocol", text("Tcp")),
  property("intervalInSeconds", number(15)),
);

const template: BicepFile = {
  comments: ["Two roles behind one load balancer."],
  statements: [
    {
      kind: "parameter",
      name: "location",
      type: typeName("string"),
      decorators: [call("description", text("Region of all resources."))],
      defaultValue: member(call("resourceGroup"), "location"),
    },
    {
      kind: "parameter",
      name: "source",
      type: typeName("string"),
      decorators: [
        call("description", text("Who may come in.")),
        call("allowed", list(text("Internet"), text("VirtualNetwork"))),
      ],
      defaultValue: text("Internet"),
    },
    { kind: "parameter", name: "count", type: typeName("int"), defaultValue: number(2) },
    { kind: "parameter", name: "secrets", type: typeName("object") },
    { kind: "variable", name: "name", comments: ["Names"], value: text(call("toLower", symbol("location")), "-lb") },
    { kind: "variable", name: "settings", value: record() },
    {
      kind: "variable",
      name: "rules",
      value: {
        kind: "for",
        item: "port",
        index: "i",
        over: symbol("ports"),
        body: record(property("name", text("rule-", symbol("i"))), property("port", symbol("port"))),
      },
    },
    {
      kind: "resource",
      symbol: "balancer",
      type: "Microsoft.Network/loadBalancers",
      apiVersion: "2025-07-01",
      comments: ["InputEndpoint Http of WebRole, line 7"],
      condition: binary(">", symbol("count"), number(0)),
      body: record(
        property("name", symbol("name")),
        property(
          "tags",
          record(property("csdef-role", text("Web")), {
            kind: "property",
            name: "empty",
            value: list(),
            comments: ["line 8"],
          }),
        ),
        property("properties", record(pool)),
      ),
      resources: [
        {
          kind: "resource",
          symbol: "webPool",
          type: "backendAddressPools",
          isExisting: true,
          body: record(property("name", text("web"))),
          resources: [],
        },
      ],
    },
    {
      kind: "resource",
      symbol: "addresses",
      type: "Microsoft.Network/publicIPAddresses",
      apiVersion: "2025-07-01",
      loop: { item: "role", over: symbol("roles") },
      condition: member(symbol("role"), "public"),
      body: record(property("name", member(symbol("role"), "name"))),
      resources: [],
    },
    {
      kind: "module",
      symbol: "network",
      path: "modules/network.bicep",
      body: record(
        property(
          "params",
          record(
            property("rules", call("union", symbol("rules"), list(number(1)))),
            property("probes", call("union", symbol("probes"), list(probe))),
          ),
        ),
      ),
    },
    {
      kind: "output",
      name: "poolId",
      type: typeName("string"),
      decorators: [call("description", text("Id of the pool."))],
      value: member({ kind: "nested-resource", of: symbol("balancer"), symbol: "webPool" }, "id"),
    },
    output("first", 0),
    output("second", 1),
  ],
};

function output(name: string, position: number): Statement {
  const item: BicepExpression = { kind: "index", of: symbol("addresses"), index: number(position) };
  return { kind: "output", name, type: typeName("string"), value: member(item, "id") };
}

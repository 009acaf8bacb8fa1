import { describe, expect, it } from "vitest";
import { compiled, compiledValue } from "./compiled.ts";

const declarations = `
param vaultGroup string
param l array
param flag bool
resource net 'Net/vnets@2025-01-01' = {
  name: '\${vaultGroup}-net'
  resource web 'subnets' existing = {
    name: 'web'
    resource inner 'parts@2024-01-01' = {
      name: 'x'
    }
  }
}
resource vault 'Kv/vaults@2026-02-01' existing = {
  scope: resourceGroup(vaultGroup)
  name: 'kv'
}
resource secret 'Kv/vaults/secrets@2026-02-01' existing = {
  parent: vault
  name: 's'
}
resource other 'Kv/vaults@2026-02-01' existing = {
  scope: resourceGroup('sub', 'group')
  name: 'kv'
}
resource lock 'Auth/locks@2020-05-01' = {
  scope: net
  name: 'keep'
}
resource whole 'Net/vnets/subnets@2025-01-01' existing = {
  name: 'a/b'
}
resource loop 'Net/pips@2025-01-01' = [for (e, i) in l: {
  name: '\${e}-\${i}'
}]
resource child 'Net/pips/parts@2025-01-01' = [for (e, i) in l: {
  parent: loop[i]
  name: e
}]
resource maybe 'Net/pips@2025-01-01' = if (flag) {
  name: 'maybe'
}
`;

const inOtherScopes = `
resource role 'Auth/roles@2022-04-01' existing = {
  scope: subscription()
  name: 'reader'
}
resource roleElsewhere 'Auth/roles@2022-04-01' existing = {
  scope: subscription('sub')
  name: 'reader'
}
resource ofTenant 'Auth/roles@2022-04-01' existing = {
  scope: tenant()
  name: 'reader'
}
`;

const net = "format('{0}-net', parameters('vaultGroup'))";
const group =
  "format('/subscriptions/{0}/resourceGroups/{1}', subscription().subscriptionId, parameters('vaultGroup'))";
const netReference = `reference(resourceId('Net/vnets', ${net}), '2025-01-01'`;

const references: Readonly<Record<string, string>> = {
  "net.id": `[resourceId('Net/vnets', ${net})]`,
  "net.name": `[${net}]`,
  "net.type": "Net/vnets",
  "net.apiVersion": "2025-01-01",
  "net.properties": `[${netReference})]`,
  "net.properties.a.b[0]": `[${netReference}).a.b[0]]`,
  "net['properties'].a": `[${netReference}).a]`,
  "net.location": `[${netReference}, 'full').location]`,
  net: `[${netReference}, 'full')]`,
  "net::web.id": `[resourceId('Net/vnets/subnets', ${net}, 'web')]`,
  "net::web.name": "web",
  "net::web::inner.id": `[resourceId('Net/vnets/subnets/parts', ${net}, 'web', 'x')]`,
  "net::web.properties.p": `[reference(resourceId('Net/vnets/subnets', ${net}, 'web'), '2025-01-01').p]`,
  "vault.id": `[extensionResourceId(${group}, 'Kv/vaults', 'kv')]`,
  "secret.id": `[extensionResourceId(${group}, 'Kv/vaults/secrets', 'kv', 's')]`,
  "other.id":
    "[extensionResourceId(format('/subscriptions/{0}/resourceGroups/{1}', 'sub', 'group'), 'Kv/vaults', 'kv')]",
  "role.id": "[subscriptionResourceId('Auth/roles', 'reader')]",
  "roleElsewhere.id": "[subscriptionResourceId('sub', 'Auth/roles', 'reader')]",
  "ofTenant.id": "[tenantResourceId('Auth/roles', 'reader')]",
  "lock.id": `[extensionResourceId(resourceId('Net/vnets', ${net}), 'Auth/locks', 'keep')]`,
  "whole.id": "[resourceId('Net/vnets/subnets', split('a/b', '/')[0], split('a/b', '/')[1])]",
  "loop[1].name": "[format('{0}-{1}', parameters('l')[1], 1)]",
  "child[2].id": "[resourceId('Net/pips/parts', format('{0}-{1}', parameters('l')[2], 2), parameters('l')[2])]",
  "maybe.?properties.ip":
    "[tryGet(if(parameters('flag'), reference(resourceId('Net/pips', 'maybe'), '2025-01-01', 'full'), null()), 'properties', 'ip')]",
  "maybe!.properties.ip": "[reference(resourceId('Net/pips', 'maybe'), '2025-01-01').ip]",
  "net.listKeys().x": `[listKeys(resourceId('Net/vnets', ${net}), '2025-01-01').x]`,
  "net.listKeys('2020-01-01').x": `[listKeys(resourceId('Net/vnets', ${net}), '2020-01-01').x]`,
};

describe("a reference to a resource", () => {
  it.each(Object.entries(references))("%s", (expression, expected) => {
    expect(compiledValue(expression, declarations + inOtherScopes)).toBe(expected);
  });

  const symbolic: Readonly<Record<string, string>> = {
    "net.id": `[resourceId('Net/vnets', ${net})]`,
    "net.properties.x": "[reference('net').x]",
    "net.location": "[reference('net', '2025-01-01', 'full').location]",
    "net::web::inner.properties.x": "[reference('net::web::inner').x]",
    "loop[1].properties.x": "[reference(format('loop[{0}]', 1)).x]",
    "map(loop, e => e.id)": "[map(references('loop', 'full'), lambda('e', lambdaVariables('e').id))]",
    "net.listKeys().x": "[listKeys('net', '2025-01-01').x]",
  };

  it.each(Object.entries(symbolic))("%s where resources have symbolic names", (expression, expected) => {
    expect(compiledValue(expression, `type t = int\n${declarations}`)).toBe(expected);
  });
});

describe("existing resources", () => {
  it("are there only where resources have symbolic names", () => {
    const isExisting = (value: unknown) => JSON.stringify(value).includes('"existing":true');
    expect(isExisting(compiled("resource r 'A/b@2025-01-01' existing = {\n  name: 'x'\n}").resources)).toBe(false);
    expect(
      compiled(
        "type t = int\nresource r 'A/b@2025-01-01' existing = {\n  scope: resourceGroup('s', 'g')\n  name: 'x'\n}",
      ).resources,
    ).toEqual({
      r: { existing: true, type: "A/b", apiVersion: "2025-01-01", subscriptionId: "s", resourceGroup: "g", name: "x" },
    });
  });

  it.each([
    ["subscription()", { subscriptionId: "[subscription().subscriptionId]" }],
    ["subscription('s')", { subscriptionId: "s" }],
    ["tenant()", { scope: "/" }],
  ])("in %s say so", (scope, place) => {
    const text = `type t = int\nresource r 'A/b@2025-01-01' existing = {\n  scope: ${scope}\n  name: 'x'\n}`;
    expect(compiled(text).resources).toEqual({
      r: { existing: true, type: "A/b", apiVersion: "2025-01-01", ...place, name: "x" },
    });
  });
});

import { describe, expect, it } from "vitest";
import { evaluated } from "../deploy.ts";

const variables = {
  list: [3, 1, 2],
  words: ["b", "a", "c"],
  nested: { a: { b: 1, c: [10, 20] }, Z: null },
  people: [
    { name: "Ann", age: 30, team: "x" },
    { name: "Bob", age: 20, team: "y" },
    { name: "Cy", age: 25, team: "x" },
  ],
  networks: { address: "10.0.0.0/16" },
};

function value(expression: string): unknown {
  return evaluated(expression, { variables });
}

function cases(name: string, table: readonly (readonly [string, unknown])[]): void {
  describe(name, () => {
    it.each(table)("%s", (expression, expected) => {
      expect(value(`[${expression}]`)).toEqual(expected);
    });
  });
}

cases("texts", [
  ["concat('a', 'b', 1, true())", "ab1True"],
  ["concat()", ""],
  ["toLower('ÄbC')", "äbc"],
  ["TOUPPER('abc')", "ABC"],
  ["trim('  a b ')", "a b"],
  ["string(12)", "12"],
  ["string(true())", "True"],
  ["string(variables('nested'))", '{"a":{"b":1,"c":[10,20]},"Z":null}'],
  ["replace('a.b.c', '.', '-')", "a-b-c"],
  ["replace('abc', 'x', 'y')", "abc"],
  ["substring('abcdef', 2, 3)", "cde"],
  ["substring('abcdef', 4)", "ef"],
  ["padLeft('7', 3, '0')", "007"],
  ["padLeft(7, 3, '0')", "007"],
  ["padLeft('1234', 3, '0')", "1234"],
  ["startsWith('abc', 'AB')", true],
  ["startsWith('abc', 'b')", false],
  ["endsWith('abc', 'BC')", true],
  ["indexOf('abCabc', 'c')", 2],
  ["lastIndexOf('abCabc', 'C')", 5],
  ["indexOf('abc', 'x')", -1],
  ["split('a,b;c', ',')", ["a", "b;c"]],
  ["split('a,b;c', createArray(',', ';'))", ["a", "b", "c"]],
  ["join(variables('words'), '-')", "b-a-c"],
  ["join(createArray(1, 2), ',')", "1,2"],
  ["format('{0}/{1}-{0}', 'a', 2)", "a/2-a"],
  ["format('{{{0}}}', 'a')", "{a}"],
  ["format('{0:D3}|{1:00}|{2:X4}|{3,4}|{4,-3}|', 7, 5, 255, 'x', 'y')", "007|05|00FF|   x|y  |"],
  ["format('plain')", "plain"],
]);

cases("numbers", [
  ["add(1, 2)", 3],
  ["sub(1, 2)", -1],
  ["mul(3, 4)", 12],
  ["div(7, 2)", 3],
  ["div(-7, 2)", -3],
  ["mod(7, 3)", 1],
  ["min(3, 1, 2)", 1],
  ["max(variables('list'))", 3],
  ["range(5, 3)", [5, 6, 7]],
  ["range(1, 0)", []],
  ["int('42')", 42],
  ["int(3.9)", 3],
  ["float('1.5')", 1.5],
  ["bool('TRUE')", true],
  ["bool(0)", false],
  ["bool('1')", true],
]);

cases("truth", [
  ["and(true(), true(), false())", false],
  ["or(false(), true())", true],
  ["not(equals(1, 2))", true],
  ["if(true(), 'a', 'b')", "a"],
  ["if(equals(1, 2), 'a', 'b')", "b"],
  ["coalesce(null(), null(), 'a', 'b')", "a"],
  ["coalesce(null())", null],
  ["equals('a', 'A')", false],
  ["equals(createArray(1, createObject('a', 2)), createArray(1, createObject('A', 2)))", true],
  ["equals(createArray(1), createArray(1, 2))", false],
  ["equals('1', 1)", false],
  ["less('a', 'b')", true],
  ["lessOrEquals(2, 2)", true],
  ["greater(10, 9)", true],
  ["greaterOrEquals('a', 'b')", false],
]);

cases("collections", [
  ["concat(createArray(1), createArray(2, 3))", [1, 2, 3]],
  ["length('abc')", 3],
  ["length(variables('list'))", 3],
  ["length(variables('nested'))", 2],
  ["empty('')", true],
  ["empty(createArray())", true],
  ["empty(createObject())", true],
  ["empty(null())", true],
  ["empty('a')", false],
  ["contains('abc', 'b')", true],
  ["contains('abc', 'B')", false],
  ["contains(variables('list'), 2)", true],
  ["contains(variables('nested'), 'z')", true],
  ["contains(variables('nested'), 'y')", false],
  ["first('abc')", "a"],
  ["last('abc')", "c"],
  ["first(variables('list'))", 3],
  ["last(createArray())", null],
  ["take('abc', 2)", "ab"],
  ["take(variables('list'), 9)", [3, 1, 2]],
  ["skip(variables('list'), 1)", [1, 2]],
  ["skip('abc', -1)", "abc"],
  ["indexOf(variables('words'), 'c')", 2],
  ["array('a')", ["a"]],
  ["array(createArray('a'))", ["a"]],
  ["union(createArray(1, 2), createArray(2, 3), createArray('2'))", [1, 2, 3, "2"]],
  ["intersection(createArray(1, 2, 3), createArray(3, 2))", [2, 3]],
  ["flatten(createArray(createArray(1), createArray(2, 3)))", [1, 2, 3]],
]);

cases("objects", [
  ["createObject('a', 1, 'b', createArray())", { a: 1, b: [] }],
  [
    "union(createObject('a', createObject('x', 1), 'b', 1), createObject('A', createObject('y', 2)))",
    { A: { x: 1, y: 2 }, b: 1 },
  ],
  ["intersection(createObject('a', 1, 'b', 2), createObject('a', 1, 'b', 3))", { a: 1 }],
  [
    "items(createObject('b', 1, 'A', 2))",
    [
      { key: "A", value: 2 },
      { key: "b", value: 1 },
    ],
  ],
  ["objectKeys(createObject('b', 1, 'A', 2))", ["A", "b"]],
  ["shallowMerge(createArray(createObject('a', createObject('x', 1)), createObject('a', 2)))", { a: 2 }],
  ["tryGet(variables('nested'), 'a', 'c', 1)", 20],
  ["tryGet(variables('nested'), 'nowhere', 'c')", null],
  ["tryGet(variables('list'), 7)", null],
  ["indexFromEnd(variables('list'), 1)", 2],
  ["tryIndexFromEnd(variables('list'), 4)", null],
  ["variables('nested').A.B", 1],
  ["variables('nested')['a']['c'][1]", 20],
  ["variables('nested').?nowhere.?x", null],
  ["variables('nested').z", null],
]);

cases("lambdas", [
  ["map(range(0, 3), lambda('i', mul(lambdaVariables('i'), 2)))", [0, 2, 4]],
  ["map(variables('words'), lambda('w', 'i', concat(lambdaVariables('w'), lambdaVariables('I'))))", ["b0", "a1", "c2"]],
  ["filter(variables('list'), lambda('x', greater(lambdaVariables('x'), 1)))", [3, 2]],
  ["sort(variables('list'), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))", [1, 2, 3]],
  ["reduce(variables('list'), 0, lambda('sum', 'x', add(lambdaVariables('sum'), lambdaVariables('x'))))", 6],
  [
    "toObject(variables('people'), lambda('p', lambdaVariables('p').name), lambda('p', lambdaVariables('p').age))",
    { Ann: 30, Bob: 20, Cy: 25 },
  ],
  [
    "map(items(groupBy(variables('people'), lambda('p', lambdaVariables('p').team))), lambda('g', length(lambdaVariables('g').value)))",
    [2, 1],
  ],
  ["mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))", { a: 2 }],
  [
    "map(range(0, 2), lambda('i', map(range(0, 2), lambda('j', add(mul(lambdaVariables('i'), 10), lambdaVariables('j'))))))",
    [
      [0, 1],
      [10, 11],
    ],
  ],
]);

cases("codes", [
  ["json('{\"a\": [1, null]}')", { a: [1, null] }],
  ["json('[1]')[0]", 1],
  ["base64('héllo')", "aMOpbGxv"],
  ["base64ToString('aMOpbGxv')", "héllo"],
  ["base64ToJson(base64('{\"a\": 1}')).a", 1],
  ["dataUriToString(dataUri('Hello'))", "Hello"],
  ["dataUriToString('data:,a%20b')", "a b"],
  ["uriComponent('a b/c')", "a%20b%2Fc"],
  ["uriComponentToString('a%20b')", "a b"],
  ["uri('https://contoso.org/first/', 'nested/a.json')", "https://contoso.org/first/nested/a.json"],
  ["uri('https://contoso.org/first/main.json', 'a.json')", "https://contoso.org/first/a.json"],
]);

cases("address ranges", [
  ["cidrSubnet('10.0.0.0/16', 24, 5)", "10.0.5.0/24"],
  ["cidrSubnet('10.0.0.7/16', 16, 0)", "10.0.0.0/16"],
  ["cidrSubnet('fd00::/48', 64, 2)", "fd00:0:0:2::/64"],
  ["cidrHost('10.0.0.0/24', 0)", "10.0.0.1"],
  ["cidrHost('10.0.0.0/24', 253)", "10.0.0.254"],
  [
    "parseCidr('10.144.0.0/20')",
    {
      network: "10.144.0.0",
      netmask: "255.255.240.0",
      broadcast: "10.144.15.255",
      firstUsable: "10.144.0.1",
      lastUsable: "10.144.15.254",
      cidr: 20,
    },
  ],
]);

cases("points in time", [
  ["dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')", "2023-04-07T14:53:14Z"],
  ["dateTimeAdd('2020-04-07T14:53:14Z', '-P9DT1H')", "2020-03-29T13:53:14Z"],
  ["dateTimeFromEpoch(1683040573)", "2023-05-02T15:16:13Z"],
  ["dateTimeToEpoch('2023-05-02T15:16:13Z')", 1683040573],
]);

const group = "/subscriptions/(subscription)/resourceGroups/(resource-group)";

cases("ids", [
  [
    "resourceId('Microsoft.Network/virtualNetworks', 'net')",
    `${group}/providers/Microsoft.Network/virtualNetworks/net`,
  ],
  [
    "resourceId('Microsoft.Network/virtualNetworks/subnets', 'net', 'web')",
    `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/web`,
  ],
  [
    "resourceId('Microsoft.Network/virtualNetworks/subnets', 'net/web')",
    `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/web`,
  ],
  [
    "resourceId('other', 'Microsoft.Network/virtualNetworks', 'net')",
    "/subscriptions/(subscription)/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/net",
  ],
  [
    "resourceId('s', 'other', 'Microsoft.Network/virtualNetworks', 'net')",
    "/subscriptions/s/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/net",
  ],
  [
    "resourceID(subscription().subscriptionId, resourceGroup().name, 'Microsoft.Network/virtualNetworks', 'net')",
    `${group}/providers/Microsoft.Network/virtualNetworks/net`,
  ],
  [
    "subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')",
    "/subscriptions/(subscription)/providers/Microsoft.Authorization/roleDefinitions/r",
  ],
  [
    "tenantResourceId('Microsoft.Authorization/roleDefinitions', 'r')",
    "/providers/Microsoft.Authorization/roleDefinitions/r",
  ],
  [
    "extensionResourceId(resourceGroup().id, 'Microsoft.Authorization/locks', 'l')",
    `${group}/providers/Microsoft.Authorization/locks/l`,
  ],
  [
    "format('{0}/subnets/web', resourceId('Microsoft.Network/virtualNetworks', 'net'))",
    `${group}/providers/Microsoft.Network/virtualNetworks/net/subnets/web`,
  ],
  [
    "concat(resourceGroup().id, '/providers/Microsoft.Network/virtualNetworks/', 'net')",
    `${group}/providers/Microsoft.Network/virtualNetworks/net`,
  ],
]);

describe("names that are made up", () => {
  it("are the same for the same arguments, of the right form, and others for others", () => {
    const unique = [value("[uniqueString(resourceGroup().id)]"), value("[uniqueString(resourceGroup().id, 'a')]")];
    expect(unique.map((text) => /^[a-z2-7]{13}$/.test(String(text)))).toEqual([true, true]);
    expect(unique[0]).not.toBe(unique[1]);
    expect(value("[uniqueString(resourceGroup().id)]")).toBe(unique[0]);
    expect(value("[guid('a')]")).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(value("[guid('a', 'b')]")).not.toBe(value("[guid('ab')]"));
  });
});

describe("what depends on where one deploys", () => {
  it.each([
    ["equals(resourceGroup().location, resourceGroup().location)", true],
    ["equals(concat('a', resourceGroup().name), concat('b', resourceGroup().name))", false],
    ["equals(resourceGroup().name, '')", false],
    ["empty(resourceGroup().location)", false],
    ["contains(createArray('a', resourceGroup().location), resourceGroup().location)", true],
    ["split(resourceGroup().id, '/')[2]", "(subscription)"],
    ["environment().suffixes.storage", "core.windows.net"],
    ["deployment().name", "(deployment)"],
  ])("is known of %s", (expression, expected) => {
    expect(value(`[${expression}]`)).toEqual(expected);
  });

  it.each([
    "equals(resourceGroup().location, 'westeurope')",
    "contains(createArray('westeurope'), resourceGroup().location)",
    "startsWith(resourceGroup().name, 'rg')",
    "length(resourceGroup().name)",
    "int(resourceGroup().name)",
    "less(resourceGroup().name, 'b')",
    "createObject('westeurope', 1)[resourceGroup().location]",
    "resourceGroup().tags",
    "subscription().tags",
    "split(resourceGroup().name, '-')",
    "listKeys('x', '2020-01-01')",
    "listSomethingNew('x')",
    "pickZones('Microsoft.Network', 'publicIPAddresses', 'westeurope')",
    "dateTimeAdd(utcNow(), 'P1D')",
  ])("is undecided of %s", (expression) => {
    expect(value(`[${expression}]`)).toEqual({ undecided: expect.any(String) });
  });
});

describe("what a function cannot take", () => {
  it.each([
    ["add('a', 1)", "function 'add' takes whole numbers, not a string"],
    ["add(9007199254740991, 1)", "function 'add': the result is too large"],
    ["div(1, 0)", "function 'div': division by zero"],
    ["mod(1, 0)", "function 'mod': division by zero"],
    ["range(0, 10001)", "function 'range': a count of 10001 is not within 0 to 10000"],
    ["int('x')", "function 'int': 'x' is no whole number"],
    ["substring('abc', 2, 2)", "function 'substring': the part lies outside the text"],
    ["concat('a', createArray())", "function 'concat' takes strings and numbers, or arrays, not an array"],
    ["toLower(1)", "function 'toLower' takes a string, not a number"],
    ["length(1)", "function 'length' takes a string, an array or an object, not a number"],
    ["json('{')", "function 'json': the text is not JSON"],
    ["format('{1}', 'a')", "function 'format': '{1}' cannot be filled in"],
    ["format('{0:C}', 1)", "function 'format': '{0:C}' cannot be filled in"],
    ["createObject('a')", "function 'createObject' takes names and values in turn"],
    ["union(createArray(), createObject())", "function 'union' takes arrays, or objects, not an object"],
    ["cidrSubnet('10.0.0.0/24', 20, 0)", "function 'cidrSubnet': a prefix of 20 is not within '10.0.0.0/24'"],
    ["cidrSubnet('10.0.0.0/24', 26, 4)", "function 'cidrSubnet': there is no subnet 4 of that size in '10.0.0.0/24'"],
    ["cidrHost('10.0.0.0/30', 2)", "function 'cidrHost': there is no address 2 in the range"],
    ["cidrSubnet('10.0.0/24', 26, 0)", "function 'cidrSubnet' takes an address range, not a string"],
    ["if('maybe', 1, 2)", "a string is no boolean"],
    ["and(1, true())", "a number is no boolean"],
    ["variables('nested').nowhere", "there is no member 'nowhere'"],
    ["variables('list')[3]", "there is no item 3 in an array of 3"],
    ["variables('list').a", "an array has no member that a string names"],
    ["'abc'[0]", "a string has no member that a number names"],
    ["variables('nested').z.x", "null has no member that a string names"],
    [
      "resourceId('Microsoft.Network/virtualNetworks/subnets', 'net')",
      "function 'resourceId' gets as many names as 'Microsoft.Network/virtualNetworks/subnets' has segments",
    ],
    ["resourceId('net', 'web')", "function 'resourceId' finds no resource type"],
    ["map(variables('list'), 'x')", "a lambda was expected"],
    ["map('x', lambda('i', 1))", "an array was expected, not a string"],
    ["filter(variables('list'), lambda('i', 'x'))", "a lambda gives no boolean"],
    ["lambda('i', 1)", "a lambda stands alone"],
    ["lambdaVariables('i')", "there is no such variable of a lambda"],
    ["uriComponentToString('%')", "function 'uriComponentToString': the text is not in that code"],
    ["uriComponentToString('%ff')", "function 'uriComponentToString': the text is not in that code"],
    ["base64ToString('?')", "function 'base64ToString': the text is not in that code"],
    ["copyIndex()", "'copyIndex' stands in no such loop"],
  ])("%s", (expression, why) => {
    expect(value(`[${expression}]`)).toEqual({ undecided: why });
  });
});

describe("what is undecided in part", () => {
  const template = { parameters: { on: { type: "bool" }, range: { type: "object" } }, variables };
  const decide = (expression: string) => evaluated(`[${expression}]`, template);
  const why = "parameter 'range' has no value";

  it.each([
    ["and(false(), parameters('on'))", false],
    ["and(parameters('on'), false())", false],
    ["or(parameters('on'), true())", true],
    ["if(parameters('on'), 'same', 'same')", "same"],
    ["if(true(), 1, parameters('range'))", 1],
    ["coalesce(1, parameters('range'))", 1],
    ["length(createArray(parameters('range'), 1))", 2],
    ["createArray(1, parameters('range'))", [1, { undecided: why }]],
    ["createObject('a', parameters('range'), 'b', 1).b", 1],
    ["union(createObject('a', parameters('range')), createObject('b', 1))", { a: { undecided: why }, b: 1 }],
    ["contains(createArray(parameters('range'), 1), 1)", true],
    ["equals(createArray(parameters('range'), 1), createArray(parameters('range'), 2))", false],
  ])("decides %s", (expression, expected) => {
    expect(decide(expression)).toEqual(expected);
  });

  it.each([
    ["and(true(), parameters('on'))", "parameter 'on' has no value"],
    ["if(parameters('on'), 'a', 'b')", "parameter 'on' has no value"],
    ["concat('a', parameters('range'))", why],
    ["coalesce(parameters('range'), 1)", why],
    ["string(createArray(parameters('range')))", "function 'string': part of the value is undecided"],
    ["contains(createArray(parameters('range')), 1)", "function 'contains': an item of the array is not known"],
    ["parameters('range').a.b", why],
  ])("leaves %s undecided, and says why", (expression, expected) => {
    expect(decide(expression)).toEqual({ undecided: expected });
  });
});

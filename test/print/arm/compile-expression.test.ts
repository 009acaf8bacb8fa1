import { describe, expect, it } from "vitest";
import { compiledValue } from "./compiled.ts";

const declarations = `
param a int
param p bool
param s string
param o object
param l array
var v = { list: [1, 2], 'two-words': 3 }
`;

/** An expression, and what the compiler makes of it as a value. */
const expressions: Readonly<Record<string, unknown>> = {
  "'plain'": "plain",
  "''": "",
  "'[abc]'": "[[abc]",
  "'[[abc]]'": "[[[abc]]",
  "'[abc'": "[abc",
  "'[::1]:80'": "[::1]:80",
  "toLower('[ABC]')": "[toLower('[ABC]')]",
  "'${s}-x'": "[format('{0}-x', parameters('s'))]",
  "'${s}${s}'": "[format('{0}{1}', parameters('s'), parameters('s'))]",
  "'{${s}} it\\'s'": "[format('{{{0}}} it''s', parameters('s'))]",
  "'${s}\\n'": "[format('{0}\n', parameters('s'))]",
  "'a ${toUpper('b ${s}')}'": "[format('a {0}', toUpper(format('b {0}', parameters('s'))))]",
  "'{0} without holes'": "{0} without holes",
  "42": 42,
  "-7": -7,
  "-a": "[sub(0, parameters('a'))]",
  "2147483647 + a": "[add(2147483647, parameters('a'))]",
  "2147483648 + a": "[add(json('2147483648'), parameters('a'))]",
  "-2147483648 + a": "[add(-2147483648, parameters('a'))]",
  true: true,
  null: null,
  "s == null": "[equals(parameters('s'), null())]",
  "a != 1": "[not(equals(parameters('a'), 1))]",
  "s =~ 'X'": "[equals(toLower(parameters('s')), toLower('X'))]",
  "s !~ 'X'": "[not(equals(toLower(parameters('s')), toLower('X')))]",
  "p && !p || true": "[or(and(parameters('p'), not(parameters('p'))), true())]",
  "a - 1 * 2 / 3 % 4": "[sub(parameters('a'), mod(div(mul(1, 2), 3), 4))]",
  "a < 1 == (a >= 2)": "[equals(less(parameters('a'), 1), greaterOrEquals(parameters('a'), 2))]",
  "p ? [1, { x: null }] : []": "[if(parameters('p'), createArray(1, createObject('x', null())), createArray())]",
  "o.x ?? 'y'": "[coalesce(parameters('o').x, 'y')]",
  "o.?x": "[tryGet(parameters('o'), 'x')]",
  "o.?x.y[0]": "[tryGet(parameters('o'), 'x', 'y', 0)]",
  "o.?x.?y": "[tryGet(tryGet(parameters('o'), 'x'), 'y')]",
  "l[?0]": "[tryGet(parameters('l'), 0)]",
  "l[^1].x": "[indexFromEnd(parameters('l'), 1).x]",
  "o.x!": "[parameters('o').x]",
  "v['two-words']": "[variables('v')['two-words']]",
  "v['list'][a]": "[variables('v').list[parameters('a')]]",
  "o[s]": "[parameters('o')[parameters('s')]]",
  "any(s)": "[parameters('s')]",
  "any({ x: 1 })": { x: 1 },
  "az.resourceGroup().location": "[resourceGroup().location]",
  "sys.concat(l, [s])": "[concat(parameters('l'), createArray(parameters('s')))]",
  "nameof(o.x)": "x",
  "[...l, 1, 2]": "[flatten(createArray(parameters('l'), createArray(1, 2)))]",
  "[...l]": "[flatten(createArray(parameters('l')))]",
  "{ x: 1, ...o, y: 2 }": "[shallowMerge(createArray(createObject('x', 1), parameters('o'), createObject('y', 2)))]",
  "map(l, (e, i) => '${i}${e.x}')":
    "[map(parameters('l'), lambda('e', 'i', format('{0}{1}', lambdaVariables('i'), lambdaVariables('e').x)))]",
  "map(l, a => a)": "[map(parameters('l'), lambda('a', lambdaVariables('a')))]",
  "union(o, { '${s}': 1 })": "[union(parameters('o'), createObject(format('{0}', parameters('s')), 1))]",
  "{ '${s}': 1, '[x]': 2, copy: [] }": { "[format('{0}', parameters('s'))]": 1, "[[x]": 2, "[string('copy')]": [] },
  "[s, { x: [a] }]": ["[parameters('s')]", { x: ["[parameters('a')]"] }],
};

describe("an expression of Bicep in a template", () => {
  it.each(Object.entries(expressions))("%s", (expression, expected) => {
    expect(compiledValue(expression, declarations)).toEqual(expected);
  });

  it("keeps objects as they are written", () => {
    expect(JSON.stringify(compiledValue("{ b: 1, a: 2, c: [] }"))).toBe('{"b":1,"a":2,"c":[]}');
  });
});

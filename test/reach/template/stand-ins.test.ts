import { describe, expect, it } from "vitest";
import { functionsByName } from "../../../src/reach/template/functions/index.ts";
import { evaluated } from "./deploy.ts";

/** Texts that a parameter might turn out to be. */
const values = [
  "",
  "a",
  "ab-cd",
  "A",
  "true",
  "12",
  "10.0.0.0/16",
  "{}",
  "https://example.org/x/",
  "2020-01-01T00:00:00Z",
  "YWI=",
];

const beside = [
  "'a'",
  "1",
  "0",
  "24",
  "createArray('a', 'ab-cd')",
  "createObject('a', 1)",
  "'-'",
  "lambda('x', lambdaVariables('x'))",
];

/** Calls of a function with the parameter in each place, and something of each kind in the others. */
function calls(name: string, count: number): readonly string[] {
  const places = Array.from({ length: count }, (_, place) => place);
  return places.flatMap((place) =>
    beside.flatMap((first) =>
      beside.slice(0, count > 2 ? 4 : 1).map((second) => {
        const args = places.map((each) =>
          each === place ? "parameters('p')" : each === (place === 0 ? 1 : 0) ? first : second,
        );
        return `[${name}(${args.join(", ")})]`;
      }),
    ),
  );
}

function valueFor(expression: string, value: string | undefined): unknown {
  const template = { parameters: { p: { type: "string" } } };
  return evaluated(expression, template, value === undefined ? undefined : { p: { value } });
}

function isKnown(value: unknown): boolean {
  return !JSON.stringify(value ?? null).includes('"undecided"');
}

const composed = [
  "[length(intersection(createArray('a', 'b'), createArray(parameters('p'))))]",
  "[contains(createObject(parameters('p'), 1), 'a')]",
  "[tryGet(createObject(parameters('p'), 1), 'a')]",
  "[tryGet(createObject('a', 1), parameters('p'))]",
  "[contains(concat('a', parameters('p')), 'ab')]",
  "[contains(concat('a', parameters('p')), 'parameter')]",
  "[startsWith(concat('a', parameters('p')), 'ab')]",
  "[endsWith(concat(parameters('p'), 'a'), 'aa')]",
  "[equals(concat('a', parameters('p')), 'a')]",
  "[equals(concat('a', parameters('p'), 'b'), concat('aa', parameters('p'), 'b'))]",
  "[equals(toUpper(parameters('p')), 'A')]",
  "[length(split(concat('a/', parameters('p')), '/'))]",
  "[length(uniqueString(parameters('p')))]",
  "[length(filter(createArray(parameters('p')), lambda('x', equals(lambdaVariables('x'), 'a'))))]",
  "[if(equals(parameters('p'), 'a'), 80, 443)]",
  "[if(empty(parameters('p')), 80, 443)]",
  "[uriComponent(parameters('p'))]",
  "[toLower(uri('https://example.org/', parameters('p')))]",
];

describe("a parameter without a value", () => {
  it.each(composed)("is never made up within %s", (expression) => {
    const known = valueFor(expression, undefined);
    if (isKnown(known))
      for (const value of values) expect([value, valueFor(expression, value)]).toEqual([value, known]);
  });

  it.each([...functionsByName.values()])("is never made up by $name", ({ name, minimum, maximum }) => {
    const counts = [...new Set([Math.max(1, minimum), Math.min(3, maximum ?? 3)])].filter(
      (count) => count <= (maximum ?? 3),
    );
    for (const expression of counts.flatMap((count) => calls(name, count))) {
      const known = valueFor(expression, undefined);
      if (!isKnown(known)) continue;
      // Known without the value, so it must be the same with any; where it is undecided with one, nothing is claimed.
      for (const value of values) {
        const real = valueFor(expression, value);
        if (isKnown(real)) expect({ expression, value, result: real }).toEqual({ expression, value, result: known });
      }
    }
  });
});

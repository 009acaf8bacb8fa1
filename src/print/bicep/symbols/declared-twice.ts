import type { BicepExpression, BicepFile, ResourceStatement, Statement } from "../syntax.ts";
import type { BicepComplaint } from "./complaint.ts";
import { sharedNameOf } from "./declarations.ts";
import { nameOf, scopedExpressionsOf } from "./scoped.ts";

/** Names that stand twice where the language wants them once: symbols, outputs, nested resources, properties. */
export function declaredTwice({ statements }: BicepFile): readonly BicepComplaint[] {
  return [
    ...twice("BCP028", statements.map(sharedNameOf)),
    ...twice("BCP145", namesOf("output", statements)),
    ...twice("BCP112", namesOf("target-scope", statements)),
    ...statements.flatMap((statement) => (statement.kind === "resource" ? twiceNested(statement) : [])),
    ...sameButForCase(namesOf("parameter", statements)),
    ...statements.flatMap(scopedExpressionsOf).flatMap(({ expression }) => propertiesTwice(expression)),
  ];
}

function namesOf(kind: Statement["kind"], statements: readonly Statement[]): readonly string[] {
  return statements.filter((statement) => statement.kind === kind).map(nameOf);
}

function twiceNested(resource: ResourceStatement): readonly BicepComplaint[] {
  return [
    ...twice(
      "BCP028",
      resource.resources.map(({ symbol }) => symbol),
    ),
    ...resource.resources.flatMap(twiceNested),
  ];
}

function propertiesTwice(expression: BicepExpression): readonly BicepComplaint[] {
  if (expression.kind !== "object") return [];
  const names = expression.entries.map((entry) => (entry.kind === "property" ? entry.name : undefined));
  return twice(
    "BCP025",
    names.filter((name) => typeof name === "string"),
  );
}

/** ARM does not tell two parameters apart that differ in case only. */
function sameButForCase(names: readonly string[]): readonly BicepComplaint[] {
  const different = [...new Set(names)];
  return different.flatMap((name, position) => {
    const other = different.slice(0, position).find((before) => before.toLowerCase() === name.toLowerCase());
    const message = `The parameters '${other}' and '${name}' differ in case only.`;
    return other === undefined ? [] : [{ code: "BCP353", name, message }];
  });
}

function twice(code: string, names: readonly (string | undefined)[]): readonly BicepComplaint[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) {
    if (name === undefined) continue;
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  return [...repeated].map((name) => ({ code, name, message: `'${name}' is declared more than once.` }));
}

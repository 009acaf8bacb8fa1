import { type ArmExpression, access, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { ancestorsOf, bodyScope, type Instance } from "./instances.ts";
import { type Program, propertyOf } from "./scope.ts";

/** The name as it is written, without those of its parents. */
export function ownName(instance: Instance, program: Program): ArmExpression {
  const name = propertyOf(instance.symbol.statement.body, "name");
  return name === undefined ? generatedName(instance) : program.compile(name, bodyScope(instance, program));
}

/** The name of the template: with those of its parents, joined by slashes. */
export function fullName(instance: Instance, program: Program): ArmExpression {
  const names = [...ancestorsOf(instance, program), instance].map((one) => ownName(one, program));
  if (names.length === 1) return ownName(instance, program);
  return invoke("format", textOf(names.map((_, at) => `{${at}}`).join("/")), ...names);
}

/** One name for each segment of the type. A name that is written with slashes is split when the template is deployed. */
export function nameSegments(instance: Instance, program: Program): readonly ArmExpression[] {
  const chain = [...ancestorsOf(instance, program), instance];
  const segments = instance.symbol.type.split("/").length - 1;
  const ofFirst = segments - (chain.length - 1);
  return chain.flatMap((one, at) => {
    const name = ownName(one, program);
    return at === 0 && ofFirst > 1 ? splitName(name, ofFirst) : [name];
  });
}

function splitName(name: ArmExpression, count: number): readonly ArmExpression[] {
  const split = invoke("split", name, textOf("/"));
  return Array.from({ length: count }, (_, at) => access(split, { kind: "integer", value: BigInt(at) }));
}

/** The name that the compiler gives to a module without one. */
function generatedName({ symbol }: Instance): ArmExpression {
  const { path } = symbol;
  if (symbol.kind === "resource") throw new CannotCompile(`the resource '${path}' without a name`);
  if (symbol.statement.loop !== undefined) throw new CannotCompile(`the loop of modules '${path}' without a name`);
  const unique = invoke("uniqueString", textOf(path), access(invoke("deployment"), textOf("name")));
  return invoke("format", textOf(`${path}-{0}`), unique);
}

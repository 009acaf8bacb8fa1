import type { BicepExpression, CallExpression, LambdaExpression, MethodCallExpression } from "../bicep/syntax.ts";
import { type ArmExpression, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { instanceOf } from "./instances.ts";
import { fileReaders, keptFunctions, scopeFunctions } from "./known-functions.ts";
import { deployedResource } from "./references.ts";
import { type Scope, withLocals } from "./scope.ts";

/** A call of a function of the language, of the file or of one that the compiler carries out itself. */
export function compileCall(call: CallExpression, scope: Scope): ArmExpression {
  const { namespace, name, arguments: written } = call;
  const compiled = () => written.map((argument) => scope.program.compile(argument, scope));
  if (namespace === undefined && scope.program.symbols.functions.has(name))
    return invoke(`__bicep.${name}`, ...compiled());
  if (namespace !== undefined && namespace !== "sys" && namespace !== "az") {
    throw new CannotCompile(`the namespace '${namespace}'`);
  }
  const [only] = written;
  if (name === "any" && only !== undefined) return scope.program.compile(only, scope);
  if (fileReaders.has(name)) return loadedContent(call, scope);
  if (name === "nameof" && only !== undefined) return textOf(nameOf(only));
  if (written.length > 0 && scopeFunctions.has(name))
    throw new CannotCompile(`'${name}()' of another scope as a value`);
  if (!keptFunctions.has(name) && !/^list[A-Z]/.test(name)) throw new CannotCompile(`the function '${name}'`);
  return invoke(name, ...compiled());
}

/** `resource.listKeys()`: the version is that of the resource where none is given. */
export function compileMethodCall(call: MethodCallExpression, scope: Scope): ArmExpression {
  const { program } = scope;
  const instance = instanceOf(call.of, scope);
  const isList = /^list([A-Z]|$)/.test(call.name);
  if (instance === undefined || !isList) throw new CannotCompile(`the method '${call.name}'`);
  const given = call.arguments.map((argument) => program.compile(argument, scope));
  const others = given.length === 0 ? [textOf(instance.symbol.apiVersion)] : given;
  return invoke(call.name, deployedResource(instance, program), ...others);
}

export function compileLambda({ parameters, body }: LambdaExpression, scope: Scope): ArmExpression {
  return invoke("lambda", ...parameters.map(textOf), scope.program.compile(body, lambdaScope(parameters, scope)));
}

export function lambdaScope(parameters: readonly string[], scope: Scope): Scope {
  return withLocals(
    scope,
    parameters.map((name) => [name, invoke("lambdaVariables", textOf(name))]),
  );
}

/** `nameof(a.b)` is the last name. */
function nameOf(expression: BicepExpression): string {
  if (expression.kind === "symbol" || expression.kind === "property-access") return expression.name;
  if (expression.kind === "nested-resource") return expression.symbol;
  throw new CannotCompile(`'nameof' of a ${expression.kind}`);
}

function loadedContent(call: CallExpression, { program }: Scope): ArmExpression {
  const variable = program.loaded.get(call);
  if (variable === undefined) throw new CannotCompile(`'${call.name}' here`);
  return invoke("variables", textOf(variable));
}

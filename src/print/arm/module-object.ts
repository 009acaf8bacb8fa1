import type { BicepExpression, MethodCallExpression, ObjectProperty } from "../bicep/syntax.ts";
import { type ArmExpression, invoke, textOf } from "./arm-expression.ts";
import { type ArmMember, type ArmObject, armObject, member } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileValue, propertiesOf } from "./compile-value.ts";
import { deploymentScopeOf } from "./deployment-scope.ts";
import { expressionValue } from "./expression-text.ts";
import { bodyScope, type Instance, instanceOf, isExisting } from "./instances.ts";
import { resourceId } from "./resource-id.ts";
import { ownName } from "./resource-names.ts";
import { ending, heading } from "./resource-object.ts";
import { type Program, propertyOf, type Scope } from "./scope.ts";
import { scopeMembers } from "./scope-members.ts";
import type { ModuleSymbol } from "./symbols.ts";

const placed: ReadonlySet<string> = new Set(["name", "scope", "params", "dependsOn"]);

/** A module as a deployment within the deployment, with its whole template in it. */
export function moduleObject(symbol: ModuleSymbol, program: Program): ArmObject {
  const instance: Instance = { symbol };
  const { body, path } = symbol.statement;
  const unknown = propertiesOf(body).find(({ name }) => typeof name !== "string" || !placed.has(name));
  if (unknown !== undefined) throw new CannotCompile(`such a property of the module '${symbol.path}'`);
  const properties = armObject(
    ["expressionEvaluationOptions", armObject(["scope", "inner"])],
    ["mode", "Incremental"],
    ["parameters", parametersOf(propertyOf(body, "params"), bodyScope(instance, program))],
    ["template", program.moduleTemplate(path)],
  );
  return {
    members: [
      ...heading(symbol, program),
      ...member("name", expressionValue(ownName(instance, program))),
      ...placeOf(instance, program),
      ...member("properties", properties),
      ...ending(symbol, program),
    ],
  };
}

/** A deployment in a subscription, unlike one in a group, has a place for its own data. */
function placeOf(instance: Instance, program: Program): readonly ArmMember[] {
  const scope = deploymentScopeOf(instance, program);
  const { targetScope } = program.symbols;
  const isKnown = scope.kind === "group" || (scope.kind !== "tenant" && targetScope === "resourceGroup");
  if (scope.kind === "resource" || !isKnown) {
    throw new CannotCompile(`the module '${instance.symbol.path}' in such a scope`);
  }
  const location = scope.kind === "subscription" ? "[deployment().location]" : undefined;
  return [...scopeMembers(scope, targetScope), ...member("location", location)];
}

function parametersOf(params: BicepExpression | undefined, scope: Scope): ArmObject | undefined {
  if (params === undefined) return undefined;
  if (params.kind !== "object") throw new CannotCompile("parameters of a module that are no object");
  return { members: propertiesOf(params).map((property) => parameterMember(property, scope)) };
}

function parameterMember({ name, value }: ObjectProperty, scope: Scope): ArmMember {
  if (typeof name !== "string") throw new CannotCompile("a computed name of a parameter");
  if (value.kind === "for") throw new CannotCompile("a loop as the parameter of a module");
  if (value.kind === "conditional") return { name, value: expressionValue(chosenValue(value, scope)) };
  if (value.kind === "method-call" && value.name === "getSecret") return { name, value: secretReference(value, scope) };
  return { name, value: armObject(["value", compileValue(value, scope)]) };
}

/** Each side of a choice is an object with the value in it, since it could be the reference of a secret. */
function chosenValue(value: BicepExpression, scope: Scope): ArmExpression {
  const compiled = (part: BicepExpression) => scope.program.compile(part, scope);
  if (value.kind !== "conditional") return invoke("createObject", textOf("value"), compiled(value));
  const [whenTrue, whenFalse] = [chosenValue(value.whenTrue, scope), chosenValue(value.whenFalse, scope)];
  return invoke("if", compiled(value.condition), whenTrue, whenFalse);
}

/** `vault.getSecret('name', 'version')`: the deployment itself reads the secret. */
function secretReference({ of, arguments: written }: MethodCallExpression, scope: Scope): ArmObject {
  const vault = instanceOf(of, scope);
  if (vault === undefined) throw new CannotCompile("a secret of what is no resource");
  if (scope.program.isSymbolic && isExisting(vault))
    throw new CannotCompile("a secret of an existing vault, with symbolic names");
  const [secretName, secretVersion] = written.map((argument) => compileValue(argument, scope));
  const keyVault = armObject(["id", expressionValue(resourceId(vault, scope.program))]);
  const reference = armObject(["keyVault", keyVault], ["secretName", secretName], ["secretVersion", secretVersion]);
  return armObject(["reference", reference]);
}

import type {
  BicepExpression,
  BicepFile,
  ForExpression,
  FunctionStatement,
  OutputStatement,
  ParameterStatement,
  VariableStatement,
} from "../bicep/syntax.ts";
import { invoke, textOf } from "./arm-expression.ts";
import { type ArmMember, type ArmObject, type ArmValue, armObject, member } from "./arm-value.ts";
import { compileNamedLoop, compileValue, loopCount, loopInput } from "./compile-value.ts";
import { allowDecorators, constraints, metadataOf } from "./decorators.ts";
import { contentOf, isTextReader } from "./loaded-files.ts";
import { copyIndex, loopScope, type Scope, withLocals } from "./scope.ts";
import { definition, typeMembers } from "./types.ts";

type Statements = BicepFile["statements"];

/** What `metadata` statements say of the file. */
export function metadataSection(statements: Statements, scope: Scope): readonly ArmMember[] {
  return statements.flatMap((one) => (one.kind === "metadata" ? member(one.name, compileValue(one.value, scope)) : []));
}

/** The types of the file. */
export function definitionsSection(statements: Statements, scope: Scope): readonly ArmMember[] {
  return statements.flatMap((one) =>
    one.kind === "type" ? member(one.name, definition(one.value, one.decorators, scope)) : [],
  );
}

/** The functions of the file, all in one namespace. */
export function functionsSection(statements: Statements, scope: Scope): ArmValue | undefined {
  const members = statements.flatMap((one) =>
    one.kind === "function" ? member(one.name, functionObject(one, scope)) : [],
  );
  return members.length === 0 ? undefined : [armObject(["namespace", "__bicep"], ["members", { members }])];
}

export function parametersSection(statements: Statements, scope: Scope): readonly ArmMember[] {
  return statements.flatMap((one) => (one.kind === "parameter" ? member(one.name, parameterObject(one, scope)) : []));
}

/** Loops in one `copy` in front, the contents of files, then the others; those whose values stand at each use are gone. */
export function variablesSection(
  statements: Statements,
  contents: readonly ArmMember[],
  scope: Scope,
): readonly ArmMember[] {
  const variables = statements.flatMap((one) => (one.kind === "variable" ? [one] : []));
  for (const { decorators } of variables) allowDecorators(decorators, ["description"]);
  const kept = variables.filter(({ name }) => !scope.program.inlined.has(name));
  const loops = kept.flatMap((one) => loopOfVariable(one, scope));
  const others = kept.filter(({ value }) => value.kind !== "for");
  return [
    ...member("copy", loops.length === 0 ? undefined : loops),
    ...contents,
    ...others.flatMap(({ name, value }) => member(name, variableValue(value, scope))),
  ];
}

export function outputsSection(statements: Statements, scope: Scope): readonly ArmMember[] {
  return statements.flatMap((one) => (one.kind === "output" ? member(one.name, outputObject(one, scope)) : []));
}

function functionObject({ parameters, result, body, decorators }: FunctionStatement, scope: Scope): ArmObject {
  const inner = withLocals(
    scope,
    parameters.map(({ name }) => [name, invoke("parameters", textOf(name))]),
  );
  const inputs = parameters.map(({ name, type }) => ({
    members: [...typeMembers(type, [], scope), ...member("name", name)],
  }));
  const output = { members: [...typeMembers(result, [], scope), ...member("value", compileValue(body, inner))] };
  allowDecorators(decorators, ["description", "metadata"]);
  return {
    members: [...armObject(["parameters", inputs], ["output", output]).members, ...metadataOf(decorators, scope)],
  };
}

function parameterObject({ type, decorators, defaultValue }: ParameterStatement, scope: Scope): ArmObject {
  const value = defaultValue === undefined ? undefined : compileValue(defaultValue, scope);
  return {
    members: [
      ...typeMembers(type, decorators, scope),
      ...member("defaultValue", value),
      ...constraints(decorators, scope),
    ],
  };
}

function variableValue(value: BicepExpression, scope: Scope): ArmValue {
  return isTextReader(value) ? contentOf(value, scope.program.readFile) : compileValue(value, scope);
}

function loopOfVariable({ name, value }: VariableStatement, scope: Scope): readonly ArmObject[] {
  return value.kind === "for" ? [compileNamedLoop(name, value, scope)] : [];
}

function outputObject({ type, decorators, value }: OutputStatement, scope: Scope): ArmObject {
  allowDecorators(decorators, ["description", "metadata", "secure"]);
  const loop = value.kind === "for" ? value : undefined;
  const shown =
    loop === undefined ? member("value", compileValue(value, scope)) : member("copy", outputLoop(loop, scope));
  return { members: [...typeMembers(type, decorators, scope), ...metadataOf(decorators, scope), ...shown] };
}

/** The loop of an output has no name. */
function outputLoop(loop: ForExpression, scope: Scope): ArmObject {
  const input = loopInput(loop, loopScope(loop, copyIndex(), scope));
  return armObject(["count", loopCount(loop.over, scope)], ["input", input]);
}

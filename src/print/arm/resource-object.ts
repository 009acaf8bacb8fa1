import { type ArmMember, type ArmObject, armObject, member } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileProperties, compileValue, loopCount, propertiesOf } from "./compile-value.ts";
import { allowDecorators, decoratorArgument, metadataOf } from "./decorators.ts";
import { dependsOn } from "./depends-on.ts";
import { deploymentScopeOf } from "./deployment-scope.ts";
import { expressionValue } from "./expression-text.ts";
import { bodyScope, conditionOf, type Instance, isExisting } from "./instances.ts";
import { resourceId } from "./resource-id.ts";
import { fullName } from "./resource-names.ts";
import { type Program, propertyOf } from "./scope.ts";
import { scopeMembers } from "./scope-members.ts";
import type { Deployable, ResourceSymbol } from "./symbols.ts";

/** Properties that have places of their own or say where the resource is. */
const elsewhere: ReadonlySet<string> = new Set(["name", "parent", "scope", "dependsOn"]);

/** A resource of the template. */
export function resourceObject(symbol: ResourceSymbol, program: Program): ArmObject {
  const instance: Instance = { symbol };
  const scope = bodyScope(instance, program);
  const others = propertiesOf(symbol.statement.body).filter(
    ({ name }) => typeof name !== "string" || !elsewhere.has(name),
  );
  return {
    members: [
      ...heading(symbol, program),
      ...placeOf(instance, program),
      ...member("name", expressionValue(fullName(instance, program))),
      ...refuseSecondCopy(compileProperties(others, scope), symbol),
      ...ending(symbol, program),
    ],
  };
}

/** What every resource and module begins with. */
export function heading(symbol: Deployable, program: Program): readonly ArmMember[] {
  const instance: Instance = { symbol };
  const condition = conditionOf(instance, program);
  return armObject(
    ["copy", copyOf(symbol, program)],
    ["condition", condition === undefined ? undefined : expressionValue(condition)],
    ["existing", isExisting(instance) ? true : undefined],
    ["type", symbol.type],
    ["apiVersion", symbol.apiVersion],
  ).members;
}

/** What every resource and module ends with. */
export function ending(symbol: Deployable, program: Program): readonly ArmMember[] {
  const { decorators } = symbol.statement;
  return [
    ...member("dependsOn", dependsOn({ symbol }, program)),
    ...metadataOf(decorators, bodyScope({ symbol }, program)),
  ];
}

function copyOf({ path, statement }: Deployable, program: Program): ArmObject | undefined {
  const { loop, decorators } = statement;
  const scope = { program, locals: new Map() };
  allowDecorators(decorators, loop === undefined ? ["description"] : ["description", "batchSize"]);
  if (loop === undefined) return undefined;
  const batchSize = decoratorArgument(decorators, "batchSize");
  return armObject(
    ["name", path],
    ["count", loopCount(loop.over, scope)],
    ["mode", batchSize === undefined ? undefined : "serial"],
    ["batchSize", batchSize === undefined ? undefined : compileValue(batchSize, scope)],
  );
}

/** Where the resource is, if not simply where the file is deployed to. Only existing ones can be in another group. */
function placeOf(instance: Instance, program: Program): readonly ArmMember[] {
  const scope = deploymentScopeOf(instance, program);
  if (scope.kind === "resource") {
    return member("scope", ownScope(instance) ? expressionValue(resourceId(scope.of, program)) : undefined);
  }
  if (scope.kind !== "file" && !isExisting(instance)) {
    throw new CannotCompile(`the resource '${instance.symbol.path}' in another ${scope.kind}`);
  }
  return scopeMembers(scope, program.symbols.targetScope);
}

function ownScope({ symbol }: Instance): boolean {
  if (propertyOf(symbol.statement.body, "scope") !== undefined) return true;
  throw new CannotCompile(`a child of the extension that '${symbol.path}' is a part of`);
}

/** A loop of a property at the top of a looped resource would be a second `copy` of one object. */
function refuseSecondCopy(members: readonly ArmMember[], { path, statement }: Deployable): readonly ArmMember[] {
  if (statement.loop !== undefined && members.some(({ name }) => name === "copy")) {
    throw new CannotCompile(`a loop as the value of a property of the loop '${path}' itself`);
  }
  return members;
}

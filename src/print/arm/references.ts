import { type ArmExpression, access, invoke, textOf } from "./arm-expression.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { conditionOf, type Instance, isWholeLoop } from "./instances.ts";
import { resourceId } from "./resource-id.ts";
import { ownName } from "./resource-names.ts";
import type { Program } from "./scope.ts";

/** Properties that are known without asking Azure. */
const constantProperties: ReadonlySet<string> = new Set(["id", "name", "type", "apiVersion"]);

/** Whether a property can be told from the file alone; what is read of a resource otherwise needs `reference()`. */
export function isConstantProperty(name: string | undefined): boolean {
  return name !== undefined && constantProperties.has(name);
}

/** `resource.name` */
export function resourceProperty(instance: Instance, name: string, program: Program): ArmExpression {
  const { symbol } = instance;
  if (isWholeLoop(instance)) throw new CannotCompile(`the property '${name}' of all of '${symbol.path}'`);
  if (symbol.kind === "module") return moduleProperty(instance, name, program);
  switch (name) {
    case "id":
      return resourceId(instance, program);
    case "name":
      return ownName(instance, program);
    case "type":
      return textOf(symbol.type);
    case "apiVersion":
      return textOf(symbol.apiVersion);
    case "properties":
      return reference(instance, "properties", program);
    default:
      return access(reference(instance, "full", program), textOf(name));
  }
}

/** `resource.?name`: null where the resource is not deployed because of its condition. */
export function safeResourceProperty(instance: Instance, name: ArmExpression, program: Program): ArmExpression {
  const { symbol } = instance;
  if (isConstantProperty(name.kind === "text" ? name.value : undefined)) {
    throw new CannotCompile(`safe access to what is known of '${symbol.path}' without it`);
  }
  const whole = reference(instance, symbol.kind === "module" ? "properties" : "full", program);
  const condition = conditionOf(instance, program);
  const guarded = condition === undefined ? whole : invoke("if", condition, whole, { kind: "null" });
  return invoke("tryGet", guarded, name);
}

/** A resource as a value; of a loop as a whole, the list of them. */
export function wholeResource(instance: Instance, program: Program): ArmExpression {
  const { kind, path } = instance.symbol;
  if (kind === "module") throw new CannotCompile(`the module '${path}' as a value`);
  if (isWholeLoop(instance)) return invoke("references", textOf(path), textOf("full"));
  return reference(instance, "full", program);
}

/** What stands for a resource in functions and in `dependsOn` where resources have symbolic names. */
export function symbolicName({ symbol, index }: Instance): ArmExpression {
  if (index === undefined) return textOf(symbol.path);
  return invoke("format", textOf(`${symbol.path}[{0}]`), index);
}

function moduleProperty(instance: Instance, name: string, program: Program): ArmExpression {
  if (name === "name") return ownName(instance, program);
  if (name === "outputs") return access(reference(instance, "properties", program), textOf(name));
  throw new CannotCompile(`the property '${name}' of the module '${instance.symbol.path}'`);
}

/** What a function that reads a resource takes: its id, or its symbolic name where resources have one. */
export function deployedResource(instance: Instance, program: Program): ArmExpression {
  return program.isSymbolic ? symbolicName(instance) : resourceId(instance, program);
}

/** The version can be left out only for the properties of a resource with a symbolic name. */
function reference(instance: Instance, what: "properties" | "full", program: Program): ArmExpression {
  const target = deployedResource(instance, program);
  const version = textOf(instance.symbol.apiVersion);
  if (what === "full") return invoke("reference", target, version, textOf(what));
  return program.isSymbolic ? invoke("reference", target) : invoke("reference", target, version);
}

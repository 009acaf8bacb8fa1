import type { BicepExpression, CallExpression } from "../bicep/syntax.ts";
import type { ArmMember, ArmValue } from "./arm-value.ts";
import { isArmObject, member } from "./arm-value.ts";
import { CannotCompile } from "./cannot-compile.ts";
import { compileValue } from "./compile-value.ts";
import type { Scope } from "./scope.ts";

export type Decorators = readonly CallExpression[] | undefined;

/** What limits a value; a description without other metadata comes last, metadata comes before the limits. */
export function constraints(decorators: Decorators, scope: Scope): readonly ArmMember[] {
  const value = (name: string) => decoratorValue(decorators, name, scope);
  const hasMetadata = hasDecorator(decorators, "metadata");
  const metadata = metadataOf(decorators, scope);
  return [
    ...member("allowedValues", value("allowed")),
    ...(hasMetadata ? metadata : []),
    ...["minLength", "maxLength", "minValue", "maxValue"].flatMap((name) => member(name, value(name))),
    ...(hasMetadata ? [] : metadata),
  ];
}

/** `metadata`: what `@metadata` has, then the description. */
export function metadataOf(decorators: Decorators, scope: Scope): readonly ArmMember[] {
  const written = decoratorValue(decorators, "metadata", scope);
  const members = [
    ...(isArmObject(written) ? written.members : []),
    ...member("description", decoratorValue(decorators, "description", scope)),
  ];
  return members.length === 0 ? [] : [{ name: "metadata", value: { members } }];
}

export function hasDecorator(decorators: Decorators, name: string): boolean {
  return decorator(decorators, name) !== undefined;
}

/** What stands in the parentheses of a decorator; `undefined` where it is not there or has none. */
export function decoratorArgument(decorators: Decorators, name: string): BicepExpression | undefined {
  return decorator(decorators, name)?.arguments[0];
}

/** Throws where there is a decorator whose JSON is not known. */
export function allowDecorators(decorators: Decorators, names: readonly string[]): void {
  const unknown = decorators?.find(({ name }) => !names.includes(name));
  if (unknown !== undefined) throw new CannotCompile(`the decorator @${unknown.name} here`);
}

function decoratorValue(decorators: Decorators, name: string, scope: Scope): ArmValue | undefined {
  const argument = decoratorArgument(decorators, name);
  return argument === undefined ? undefined : compileValue(argument, scope);
}

function decorator(decorators: Decorators, name: string): CallExpression | undefined {
  return decorators?.find((one) => one.name === name);
}

/** A JSON value that keeps the order of its members, and integers of 64 bits. */
export type ArmValue = string | bigint | boolean | null | readonly ArmValue[] | ArmObject;

export interface ArmObject {
  readonly members: readonly ArmMember[];
}

export interface ArmMember {
  readonly name: string;
  readonly value: ArmValue;
}

/** A whole template, or a whole file of parameters. */
export type ArmTemplate = ArmObject;

/** An object with these members in this order; a member that is `undefined` is left out. */
export function armObject(...entries: readonly (readonly [name: string, value: ArmValue | undefined])[]): ArmObject {
  return { members: entries.flatMap(([name, value]) => member(name, value)) };
}

/** A list with one member, or with none where the value is `undefined`. */
export function member(name: string, value: ArmValue | undefined): readonly ArmMember[] {
  return value === undefined ? [] : [{ name, value }];
}

/** The value of a member; `undefined` where the object has none of that name. */
export function memberOf(object: ArmObject, name: string): ArmValue | undefined {
  return object.members.find((one) => one.name === name)?.value;
}

export function isArmObject(value: ArmValue | undefined): value is ArmObject {
  return typeof value === "object" && value !== null && "members" in value;
}

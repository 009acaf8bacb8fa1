import { type ArmTemplate, isArmObject, memberOf } from "./arm-value.ts";

/** The names of the outputs of a template that are secrets. */
export function secureOutputs(template: ArmTemplate): readonly string[] {
  const outputs = memberOf(template, "outputs");
  if (!isArmObject(outputs)) return [];
  const secure = outputs.members.filter(
    ({ value }) => isArmObject(value) && /^secure/.test(String(memberOf(value, "type"))),
  );
  return secure.map(({ name }) => name);
}

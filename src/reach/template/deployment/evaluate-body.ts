import type { Context } from "../context.ts";
import { evaluateJson } from "../evaluate-json.ts";
import type { Evaluated, EvaluatedMember, EvaluatedObject, EvaluatedUndecided } from "../evaluated.ts";
import { objectValue, textValue } from "../values/make-value.ts";
import type { Identity } from "./deployment.ts";
import { withoutStandIns } from "./without-stand-ins.ts";

/**
 * The whole resource evaluated, name and type in full. What says how it is deployed (`copy`, `condition`) and what is
 * deployed besides (children, a nested template) is left out.
 */
export function evaluateBody(
  written: EvaluatedObject,
  context: Context,
  identity: Identity | EvaluatedUndecided,
): Evaluated {
  if (identity.kind === "undecided") return identity;
  const isDeployment = identity.type.toLowerCase() === "microsoft.resources/deployments";
  const members = [...written.members].filter(([key]) => !aboutDeployment.has(key));
  const evaluated = members.map(([key, member]) => {
    const value = isDeployment && key === "properties" ? withoutTemplate(member.value) : member.value;
    return [key, { ...member, value: bodyMember(key, value, context, identity) }] as const;
  });
  return context.run.bounded(objectValue(new Map<string, EvaluatedMember>(evaluated), written.span));
}

const aboutDeployment: ReadonlySet<string> = new Set(["copy", "condition", "resources", "comments", "existing"]);

function bodyMember(key: string, value: Evaluated, context: Context, { name, type }: Identity): Evaluated {
  if (key === "name") return textValue(name, value.span);
  if (key === "type") return textValue(type, value.span);
  return withoutStandIns(evaluateJson(value, context), key, context.run);
}

function withoutTemplate(properties: Evaluated): Evaluated {
  if (properties.kind !== "object") return properties;
  return { ...properties, members: new Map([...properties.members].filter(([key]) => key !== "template")) };
}

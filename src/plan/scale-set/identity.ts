import type { RoleDesign } from "../design/design.ts";
import { type Expression, idOf, literal, record } from "../expression.ts";

/** The symbol of the identity that the machines of a role have. */
export function identitySymbol({ symbol }: RoleDesign): string {
  return `${symbol}Identity`;
}

/** What a scale set says of its identity. */
export function identityOf(design: RoleDesign): Expression {
  return record({
    type: literal("UserAssigned"),
    userAssignedIdentities: { kind: "named-by", name: idOf(identitySymbol(design)), value: record({}) },
  });
}

export function identityClientId(design: RoleDesign): Expression {
  return { kind: "resource-property", resource: identitySymbol(design), path: ["properties", "clientId"] };
}

export function identityPrincipalId(design: RoleDesign): Expression {
  return { kind: "resource-property", resource: identitySymbol(design), path: ["properties", "principalId"] };
}

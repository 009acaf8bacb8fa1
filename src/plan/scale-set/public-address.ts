import type { PublicIP } from "../../service/configuration.ts";
import { cleanName, ruleNames } from "../design/clean-name.ts";
import type { RoleDesign } from "../design/design.ts";
import { type Expression, from, literal, record, told } from "../expression.ts";
import type { AccountNote } from "../plan.ts";

/** The public address that each machine of a role has for itself; `undefined` where it has none. */
export function publicAddress({ subnet, role }: RoleDesign): Expression | undefined {
  const [address] = subnet.address?.publicIPs ?? [];
  return address === undefined ? undefined : publicAddressOf(address, role.name.value);
}

function publicAddressOf({ span, name, idleTimeoutInMinutes, domainNameLabel }: PublicIP, role: string): Expression {
  const label = domainNameLabel === undefined ? undefined : from(literal(domainNameLabel.value), domainNameLabel.span);
  const idle = idleTimeoutInMinutes;
  const properties = record({
    idleTimeoutInMinutes: idle === undefined ? undefined : from(literal(idle.value), idle.span),
    dnsSettings: label === undefined ? undefined : record({ domainNameLabel: label }),
  });
  const address = record({
    name: from(literal(cleanName(name.value, { ...ruleNames, fallback: "public" })), name.span),
    properties: label === undefined && idle === undefined ? undefined : properties,
    sku: record({ name: literal("Standard") }),
  });
  return from(told(address, `PublicIP ${name.value} of ${role}`), span);
}

/** What is to be known of the public addresses of a role. */
export function publicAddressNotes({ subnet }: RoleDesign): readonly AccountNote[] {
  const [first, ...others] = subnet.address?.publicIPs ?? [];
  if (first === undefined) return [];
  const closed = "Its ports are closed but for those of the role's endpoints; before, every port was open.";
  const why = "The interface of a machine has one public address, the first of the role.";
  const todo = "Where one is not enough, add a second configuration to the interface.";
  return [
    { fate: "dropped", span: first.span, why: closed },
    ...others.map(({ span }): AccountNote => ({ fate: "by-hand", span, why, todo })),
  ];
}

import { balancersOf } from "./balancers.ts";
import { idIn, numberIn, type Part, wordIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { sharesMember } from "./pool-members.ts";

export const oneRuleAPort: PlatformCheck = {
  number: "T30",
  says: "A NAT rule of a pool shares its back-end port with no other rule of a pool with the same members.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ rules, natRules }) =>
      natRules.flatMap((rule, index) =>
        [...rules, ...natRules.slice(0, index)]
          .filter((other) => isSamePort(rule, other) && sharesMember(poolOf(rule), poolOf(other), deployed))
          .map((other) => ({ where: rule.where, what: `shares its back-end port with ${other.where}` })),
      ),
    );
  },
};

function poolOf({ properties }: Part): string | undefined {
  return idIn(properties, "backendAddressPool");
}

function isSamePort(one: Part, other: Part): boolean {
  const port = numberIn(one.properties, "backendPort");
  const [protocol, its] = [wordIn(one.properties, "protocol"), wordIn(other.properties, "protocol")];
  return port !== undefined && port === numberIn(other.properties, "backendPort") && protocol === its;
}

import { memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { idIn, idsIn, numberIn, type Part, wordIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { sharesMember } from "./pool-members.ts";

export const sharedBackEndPort: PlatformCheck = {
  number: "T72",
  says: "Two rules of a balancer do not share back-end port, protocol and pool members without floating IP.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ rules }) =>
      rules.flatMap((rule, index) =>
        rules
          .slice(0, index)
          .filter((other) => isSameAtTheBack(rule, other))
          .filter((other) =>
            poolsOf(rule).some((pool) => poolsOf(other).some((its) => sharesMember(pool, its, deployed))),
          )
          .map((other) => ({ where: rule.where, what: `shares back-end port and pool with ${other.where}` })),
      ),
    );
  },
};

function isSameAtTheBack(one: Part, other: Part): boolean {
  const isFloating = [one, other].every(({ properties }) => memberOf(properties, "enableFloatingIP") === true);
  const [port, its] = [one, other].map(({ properties }) => numberIn(properties, "backendPort"));
  const [protocol, itsProtocol] = [one, other].map(({ properties }) => wordIn(properties, "protocol"));
  return !isFloating && port !== undefined && port === its && protocol === itsProtocol;
}

function poolsOf({ properties }: Part): readonly string[] {
  const one = idIn(properties, "backendAddressPool");
  return [...(one === undefined ? [] : [one]), ...idsIn(memberOf(properties, "backendAddressPools"))];
}

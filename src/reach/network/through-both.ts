import { intersection } from "../address-set.ts";
import type { Decision } from "./decide.ts";
import { commonPorts } from "./port-range.ts";

/** What is left of the decisions of one group after those of the next: allowed is what both allow. */
export function throughBoth(first: readonly Decision[], second: readonly Decision[]): readonly Decision[] {
  return first.flatMap((left) =>
    second.flatMap((right) => {
      const ports = commonPorts(left.ports, right.ports);
      const addresses = ports === undefined ? [] : intersection(left.addresses, right.addresses);
      if (ports === undefined || addresses.length === 0) return [];
      return [
        {
          ports,
          addresses,
          access: strictest(left.access, right.access),
          rules: [...left.rules, ...right.rules],
          doubts: [...left.doubts, ...right.doubts],
        },
      ];
    }),
  );
}

function strictest(left: Decision["access"], right: Decision["access"]): Decision["access"] {
  if (left === "deny" || right === "deny") return "deny";
  return left === "undecided" || right === "undecided" ? "undecided" : "allow";
}

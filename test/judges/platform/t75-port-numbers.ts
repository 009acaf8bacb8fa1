import { balancersOf } from "./balancers.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { portsOf } from "./t67-front-end-ports.ts";

export const portNumbers: PlatformCheck = {
  number: "T75",
  says: "Front-end ports are 1 to 65534, and a range does not end before it starts.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ rules, natRules }) =>
      [...rules, ...natRules].flatMap((rule) => {
        const { first, last } = portsOf(rule) ?? { first: 1, last: 1 };
        const isRight = first >= 1 && last <= 65534 && first <= last;
        return isRight ? [] : [{ where: rule.where, what: `has the front-end ports ${first} to ${last}` }];
      }),
    );
  },
};

import { scaleSetsOf } from "./machines.ts";
import { idIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";
import { subnetsOf } from "./subnets.ts";

export const closedWithoutGroup: PlatformCheck = {
  number: "7.19",
  says: "An interface behind a Standard balancer has a security group, or its subnet has: nothing comes in without one.",
  complaints(deployed) {
    const subnets = subnetsOf(deployed);
    return scaleSetsOf(deployed)
      .filter(({ addresses }) =>
        addresses.some(({ pools, securityGroup, subnet }) => {
          const own = subnets.find(({ id }) => id === subnet);
          const isGrouped = securityGroup ?? idIn(own?.properties, "networkSecurityGroup");
          return pools.length > 0 && isGrouped === undefined;
        }),
      )
      .map(({ where }) => ({ where, what: "is behind a balancer and in no security group" }));
  },
};

import { memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { idIn, idsIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const noOtherSnat: PlatformCheck = {
  number: "T62",
  says: "A load-balancing rule that shares its front end with an outbound rule says `disableOutboundSnat: true`.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ rules, outboundRules }) => {
      const shared = new Set(
        outboundRules.flatMap(({ properties }) => idsIn(memberOf(properties, "frontendIPConfigurations"))),
      );
      return rules
        .filter(({ properties }) => shared.has(idIn(properties, "frontendIPConfiguration") ?? ""))
        .filter(({ properties }) => memberOf(properties, "disableOutboundSnat") !== true)
        .map(({ where }) => ({ where, what: "shares its front end with an outbound rule and keeps its own SNAT" }));
    });
  },
};

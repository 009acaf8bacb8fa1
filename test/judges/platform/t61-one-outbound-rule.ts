import { itemsOf, memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { idsIn, type Part, wordIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const oneOutboundRule: PlatformCheck = {
  number: "T61",
  says: "A front end has one outbound rule for a protocol; an outbound rule has a front end.",
  complaints(deployed) {
    return balancersOf(deployed).flatMap(({ outboundRules }) =>
      outboundRules.flatMap((rule, index) => {
        const first = outboundRules.slice(0, index).find((other) => isInTheWay(rule, other));
        const hasFrontEnd = itemsOf(memberOf(rule.properties, "frontendIPConfigurations")).length > 0;
        return [
          ...(first === undefined
            ? []
            : [{ where: rule.where, what: `has the front end and protocol of ${first.where}` }]),
          ...(hasFrontEnd ? [] : [{ where: rule.where, what: "has no front end" }]),
        ];
      }),
    );
  },
};

function isInTheWay(one: Part, other: Part): boolean {
  const [frontEnds, its] = [one, other].map(({ properties }) =>
    idsIn(memberOf(properties, "frontendIPConfigurations")),
  );
  const protocols = [one, other].map(({ properties }) => wordIn(properties, "protocol"));
  const isSameProtocol = protocols[0] === protocols[1] || protocols.includes("all");
  return isSameProtocol && frontEnds?.some((id) => its?.includes(id)) === true;
}

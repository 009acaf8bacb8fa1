import { localPortsOfRole } from "../../service/local-ports-of-role.ts";
import { portOverlaps } from "../../service/port-overlaps.ts";
import { defineRule } from "../rule.ts";

export const localPortSharedWithInstanceInput = defineRule({
  name: "local-port-shared-with-instance-input",
  category: "endpoints",
  severity: "warning",
  summary: "An instance input endpoint leads to a local port of its own.",
  why: "Cloud Services took an instance input endpoint on the local port of another endpoint, and real services rely on it. A load balancer in front of a scale set does not take a NAT rule on the back-end port of another rule, so one of the two has to move.",
  source: "https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules",
  messages: {
    shared: "Instance input endpoint '{endpoint}' leads to local port {port} ({transport}), as '{other}' does.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
  <AllocatePublicPortFrom>
    <FixedPortRange min="8100" max="8199" />
  </AllocatePublicPortFrom>
</InstanceInputEndpoint>`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InstanceInputEndpoint name="Direct" protocol="tcp" localPort="8080">
  <AllocatePublicPortFrom>
    <FixedPortRange min="8100" max="8199" />
  </AllocatePublicPortFrom>
</InstanceInputEndpoint>`,
  },

  *check({ expanded }) {
    for (const role of expanded.roles) {
      const ports = localPortsOfRole(role).filter(({ endpoint }) => endpoint.kind !== "internal");
      for (const { first, second } of portOverlaps(ports)) {
        if (first.endpoint.name.value === second.endpoint.name.value) continue;
        const isSecond = second.endpoint.kind === "instance-input";
        if (!isSecond && first.endpoint.kind !== "instance-input") continue;
        const [own, other] = isSecond ? [second, first] : [first, second];
        const data = {
          endpoint: own.endpoint.name.value,
          port: own.min,
          transport: own.transport,
          other: other.endpoint.name.value,
        };
        const related = [{ message: `'${other.endpoint.name.value}' leads to it here.`, at: other.span }];
        yield { message: "shared", at: own.span, data, related };
      }
    }
  },
});

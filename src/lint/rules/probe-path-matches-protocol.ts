import { removeAttribute } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const probePathMatchesProtocol = defineRule({
  name: "probe-path-matches-protocol",
  category: "endpoints",
  severity: "error",
  summary: "A probe has a path if it is http, and none if it is tcp.",
  why: "An http probe passes when the path answers 200, and there is no default path. A tcp probe passes when the port answers, and may not have one.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    missing: "Probe '{probe}' is http but has no path.",
    superfluous: "Probe '{probe}' is tcp but has the path '{path}'.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Health" protocol="http" />`,
    good: `<LoadBalancerProbe name="Health" protocol="http" path="/health" />`,
  },

  *check({ written }) {
    for (const { name, protocol, path, element } of written.loadBalancerProbes) {
      const hasPath = path !== undefined && path.value !== "";
      if (protocol.value === "http" && !hasPath) {
        yield { message: "missing", at: path ?? protocol, data: { probe: name.value } };
      }
      if (protocol.value === "tcp" && hasPath) {
        const fixes = element === undefined ? [] : removeAttribute(written.document, element, "path");
        yield { message: "superfluous", at: path, data: { probe: name.value, path: path.value }, fixes };
      }
    }
  },
});

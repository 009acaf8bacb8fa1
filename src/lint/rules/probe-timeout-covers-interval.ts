import type { LoadBalancerProbe } from "../../service/definition.ts";
import { defineRule } from "../rule.ts";

/** Seconds, as the schema has them. */
const absent = { interval: 15, timeout: 31 };
const least = { interval: 5, timeout: 11 };

export const probeTimeoutCoversInterval = defineRule({
  name: "probe-timeout-covers-interval",
  category: "endpoints",
  severity: "warning",
  summary: "The timeout of a probe is long enough for two of its intervals.",
  why: "Two probes should fit into the timeout, or a single lost answer takes a healthy instance out of rotation. Without the attributes the interval is 15 and the timeout 31 seconds.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-loadbalancerprobe",
  messages: {
    short:
      "Probe '{probe}' waits {timeout} s for an answer but asks only every {interval} s; two intervals should fit.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Health" protocol="tcp" intervalInSeconds="30" />`,
    good: `<LoadBalancerProbe name="Health" protocol="tcp" intervalInSeconds="30" timeoutInSeconds="61" />`,
  },

  *check({ written }) {
    for (const probe of written.loadBalancerProbes) {
      const { interval, timeout } = secondsOf(probe);
      if (interval < least.interval || timeout < least.timeout || timeout >= 2 * interval) continue;
      const at = probe.timeoutInSeconds ?? probe.intervalInSeconds ?? probe;
      yield { message: "short", at, data: { probe: probe.name.value, timeout, interval } };
    }
  },
});

function secondsOf({ intervalInSeconds, timeoutInSeconds }: LoadBalancerProbe) {
  return { interval: intervalInSeconds?.value ?? absent.interval, timeout: timeoutInSeconds?.value ?? absent.timeout };
}

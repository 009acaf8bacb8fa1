import type { Platform } from "../rule.ts";
import { defineRule } from "../rule.ts";

/** Minutes that a load balancer may be told to wait: the one of classic services, and that of today. */
const range: Readonly<Record<Platform, { readonly min: number; readonly max: number }>> = {
  classic: { min: 4, max: 30 },
  "extended-support": { min: 4, max: 100 },
  "scale-sets": { min: 4, max: 100 },
};

export const idleTimeoutInRange = defineRule({
  name: "idle-timeout-in-range",
  category: "endpoints",
  severity: "error",
  summary: "The idle timeout of an endpoint is one that the load balancer can be told.",
  why: "The schema asks for any positive number. The load balancer of classic services took 4 to 30 minutes, that of today takes up to 100; without the attribute it is 4.",
  source: "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-idle-timeout",
  messages: {
    outside: "Endpoint '{endpoint}' has an idle timeout of {minutes} min, and the load balancer takes {min} to {max}.",
  },
  example: {
    bad: `<InputEndpoint name="Feed" protocol="tcp" port="9000" idleTimeoutInMinutes="120" />`,
    good: `<InputEndpoint name="Feed" protocol="tcp" port="9000" idleTimeoutInMinutes="30" />`,
  },

  *check({ written, platform }) {
    const { min, max } = range[platform];
    for (const endpoint of written.roles.flatMap((role) => role.endpoints)) {
      if (endpoint.kind === "internal") continue;
      const { name, idleTimeoutInMinutes: timeout } = endpoint;
      if (timeout === undefined || timeout.value < 1 || (timeout.value >= min && timeout.value <= max)) continue;
      yield { message: "outside", at: timeout, data: { endpoint: name.value, minutes: timeout.value, min, max } };
    }
  },
});

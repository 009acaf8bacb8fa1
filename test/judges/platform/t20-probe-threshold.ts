import { memberOf } from "../json.ts";
import { balancersOf } from "./balancers.ts";
import { numberIn } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const probeThreshold: PlatformCheck = {
  number: "T20",
  says: "A probe has `probeThreshold`, at least 1, and no `numberOfProbes`, which is not honoured.",
  complaints(deployed) {
    return balancersOf(deployed)
      .flatMap(({ probes }) => probes)
      .flatMap(({ where, properties }) => [
        ...((numberIn(properties, "probeThreshold") ?? 0) < 1 ? [{ where, what: "has no probeThreshold" }] : []),
        ...(memberOf(properties, "numberOfProbes") === undefined ? [] : [{ where, what: "has numberOfProbes" }]),
      ]);
  },
};

import type { RoleDesign, ServiceDesign } from "../design/design.ts";

/** The probe that tells whether an instance of a role is well. */
export interface HealthProbe {
  /** The symbol of its balancer. */
  readonly balancer: string;
  /** Its name in the balancer. */
  readonly name: string;
  /** The symbol of the balancer's part that it is. */
  readonly part: string;
}

/** The probe of the first load balancing rule of a role that has one; `undefined` where none has, or where no use is made of it. */
export function healthProbe({ choices }: ServiceDesign, { symbol, balanced }: RoleDesign): HealthProbe | undefined {
  if (choices.orchestration === "flexible") return undefined;
  for (const { refusal, balancer, probe } of balanced) {
    if (refusal === undefined && probe !== undefined) return { balancer, name: probe, part: `${symbol}HealthProbe` };
  }
  return undefined;
}

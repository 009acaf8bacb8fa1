import { type Expression, join, list, literal, parameter, record, told } from "../expression.ts";
import type { PlannedParameter, PlannedResource } from "../plan.ts";

/** One load balancer of a cloud service, with what it needs. The platform makes it and its rules of the definition. */
export interface Balancer {
  readonly entry: Expression;
  readonly parameters: readonly PlannedParameter[];
  readonly resources: readonly PlannedResource[];
}

/** What the one front end of a load balancer has: a public address, or a subnet and an address of it. */
export interface FrontEnd {
  /** An id. */
  readonly publicIPAddress?: Expression;
  /** An id. */
  readonly subnet?: Expression;
  readonly privateIPAddress?: Expression | undefined;
}

/**
 * A load balancer with exactly one front end.
 *
 * Source: LoadBalancerConfiguration of https://learn.microsoft.com/azure/templates/microsoft.compute/cloudservices
 */
export function balancerEntry(kind: "public" | "internal", frontEnd: FrontEnd, words: string): Expression {
  const { publicIPAddress, subnet, privateIPAddress } = frontEnd;
  const properties = record({
    publicIPAddress: publicIPAddress && record({ id: publicIPAddress }),
    subnet: subnet && record({ id: subnet }),
    privateIPAddress,
  });
  const entry = record({
    name: join(parameter("serviceName"), `-${kind}`),
    properties: record({
      frontendIpConfigurations: list([record({ name: literal(`${kind}-front-end`), properties })]),
    }),
  });
  return told(entry, words);
}

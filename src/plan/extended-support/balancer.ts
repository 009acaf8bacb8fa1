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

/** Which of the two load balancers that a cloud service can have. */
export type BalancerKind = "public" | "internal";

/**
 * A load balancer with exactly one front end. Its names are parameters, because those of a service that runs already must
 * not change; the defaults are what the migration from Cloud Services (classic) calls them.
 *
 * Source: LoadBalancerConfiguration of https://learn.microsoft.com/azure/templates/microsoft.compute/cloudservices
 */
export function balancerEntry(kind: BalancerKind, frontEnd: FrontEnd, words: string): Expression {
  const { publicIPAddress, subnet, privateIPAddress } = frontEnd;
  const properties = record({
    publicIPAddress: publicIPAddress && record({ id: publicIPAddress }),
    subnet: subnet && record({ id: subnet }),
    privateIPAddress,
  });
  const entry = record({
    name: parameter(`${kind}BalancerName`),
    properties: record({
      frontendIpConfigurations: list([record({ name: parameter(`${kind}FrontEndName`), properties })]),
    }),
  });
  return told(entry, words);
}

/** The names of a load balancer and its front end. */
export function balancerNames(kind: BalancerKind): readonly PlannedParameter[] {
  const ending = kind === "public" ? "" : `-${kind}`;
  return [
    {
      name: `${kind}BalancerName`,
      type: "string",
      description: `The name of the ${kind} load balancer; of a service that runs already, the one that it has.`,
      defaultValue: join("LB-", parameter("serviceName"), ending),
      value: { kind: "default" },
    },
    {
      name: `${kind}FrontEndName`,
      type: "string",
      description: `The name of the front end of the ${kind} load balancer; of a service that runs already, the one that it has.`,
      defaultValue: literal(`${kind}-front-end`),
      value: { kind: "default" },
    },
  ];
}

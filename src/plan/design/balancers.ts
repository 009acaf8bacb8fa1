import type { LoadBalancer, ServiceConfiguration } from "../../service/configuration.ts";
import type { InputEndpoint, ServiceDefinition } from "../../service/definition.ts";
import { Names } from "./clean-name.ts";
import type { BalancerDesign } from "./design.ts";

/** A balancer before its rules are known. */
export type BalancerSeed = Pick<BalancerDesign, "kind" | "symbol" | "word" | "configured" | "frontEnd">;

/** The public balancer, which is there if anything is to be reached on it, and those that endpoints name. */
export interface BalancerSeeds {
  readonly public: BalancerSeed;
  readonly internal: readonly BalancerSeed[];
  readonly symbolOf: (endpoint: InputEndpoint) => string;
}

const words = { forbidden: /[^a-z0-9]+/g, most: 32, fallback: "internal", reserved: ["balancer"] };

/** The balancers of a service, in the order in which endpoints name them. A name without configuration is one too. */
export function balancerSeeds(
  { roles }: ServiceDefinition,
  configuration: ServiceConfiguration | undefined,
): BalancerSeeds {
  const endpoints = roles.flatMap((role) => role.endpoints.filter((endpoint) => endpoint.kind === "input"));
  const names = [...new Set(endpoints.flatMap(({ loadBalancer }) => loadBalancer?.value ?? []))];
  const configured = configuration?.networkConfiguration?.loadBalancers ?? [];
  const wordNames = new Names(words);
  const internal = names.map((name, index) => internalSeed(name, index, configured, wordNames));
  const symbolByName = new Map(names.map((name, index) => [name, internal[index]?.symbol ?? ""]));
  return {
    public: { kind: "public", symbol: "balancer", word: "balancer", configured: undefined, frontEnd: undefined },
    internal,
    symbolOf: ({ loadBalancer }) => symbolByName.get(loadBalancer?.value ?? "") ?? "balancer",
  };
}

function internalSeed(name: string, index: number, all: readonly LoadBalancer[], wordNames: Names): BalancerSeed {
  const configured = all.find((one) => one.name.value === name);
  const symbol = index === 0 ? "internalBalancer" : `internalBalancer${index + 1}`;
  const word = wordNames.of(name.toLowerCase());
  return { kind: "internal", symbol, word, configured, frontEnd: configured?.frontendIPConfiguration };
}

import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import type { LoadBalancerProbe, ServiceDefinition } from "../../service/definition.ts";
import type { Span } from "../../text/span.ts";
import { Names, ruleNames } from "./clean-name.ts";
import { convertedProbePortIsTaken, convertedUdpEndpointHasProbe } from "./codes.ts";
import type { BalancedPort, ProbeDesign } from "./design.ts";
import type { RoleSeed } from "./role-seed.ts";

/** A rule whose probe is not chosen yet, and the role that it leads to. */
export interface UnprobedPort {
  readonly seed: RoleSeed;
  readonly port: Omit<BalancedPort, "probe">;
}

/** The probes of one balancer, and the name of the one of each rule, in the order of the rules. */
export interface ProbedPorts {
  readonly probes: readonly ProbeDesign[];
  readonly probeByRule: ReadonlyMap<UnprobedPort["port"], string>;
}

/** Seconds, and probes in a row. Source: Microsoft's page of LoadBalancerProbe: every 15 s, down after 31 s. */
const platformInterval = 15;
const platformTimeout = 31;

/** Source: limits of probes, Microsoft's API description of load balancers. */
const least = { interval: 5, threshold: 1 };
const most = { threshold: 100 };

/** Ports on which an http probe is refused. Source: load-balancer-custom-probe-overview (PLATFORM-RULES 7.23). */
const refusedHttpPorts: ReadonlySet<number> = new Set([19, 21, 25, 70, 110, 119, 143, 220, 993]);

/**
 * Chooses the probe of each rule of one balancer: the named one, else tcp on the local port as the platform had it; a udp
 * rule borrows the probe of a tcp rule of its role. None where the instance's status was to be ignored.
 */
export function probesOf(
  ports: readonly UnprobedPort[],
  { loadBalancerProbes }: ServiceDefinition,
): Staged<ProbedPorts> {
  const written = new Map(loadBalancerProbes.map((probe) => [probe.name.value, probe]));
  const pool = new ProbePool();
  for (const port of ports) pool.addOwn(port, written);
  for (const port of ports) pool.borrow(port);
  return { value: { probes: pool.probes(), probeByRule: pool.probeByRule }, diagnostics: pool.diagnostics };
}

interface Wish {
  readonly title: string;
  readonly protocol: ProbeDesign["protocol"];
  readonly port: number;
  readonly path: string | undefined;
  readonly interval: number;
  readonly threshold: number;
  readonly written: LoadBalancerProbe | undefined;
  readonly origins: readonly Span[];
}

class ProbePool {
  readonly probeByRule = new Map<UnprobedPort["port"], string>();
  readonly diagnostics: Diagnostic[] = [];
  private readonly names = new Names(ruleNames);
  private readonly probesByKey = new Map<string, ProbeDesign>();
  private readonly told = new Set<LoadBalancerProbe>();

  probes(): readonly ProbeDesign[] {
    return [...this.probesByKey.values()];
  }

  addOwn(unprobed: UnprobedPort, written: ReadonlyMap<string, LoadBalancerProbe>): void {
    const { port } = unprobed;
    const probe = written.get(port.endpoint.loadBalancerProbe?.value ?? "");
    if (port.refusal !== undefined || ignoresStatus(unprobed)) return;
    if (probe !== undefined) this.add(unprobed, this.namedWish(probe, port.localPort.port), "");
    else if (port.transport === "Tcp") this.add(unprobed, defaultWish(port), unprobed.seed.symbol);
  }

  /** A udp rule without a named probe. */
  borrow(unprobed: UnprobedPort): void {
    const { port, seed } = unprobed;
    if (port.refusal !== undefined || this.probeByRule.has(port) || ignoresStatus(unprobed)) return;
    const lender = this.probes().find(({ roles }) => roles.includes(seed.symbol));
    if (lender !== undefined) this.probeByRule.set(port, lender.name);
    else {
      const about = { endpoint: port.endpoint.name.value, role: seed.role.name.value };
      this.diagnostics.push(diagnose(convertedUdpEndpointHasProbe, "none", port.endpoint.protocol.span, about));
    }
  }

  /** One probe serves all rules that ask the same of the same port; `scope` keeps apart what is of different roles. */
  private add({ port, seed }: UnprobedPort, wish: Wish, scope: string): void {
    const { protocol, path, interval, threshold } = wish;
    const title = wish.written?.name.value ?? "";
    const key = JSON.stringify([scope, title, protocol, wish.port, path, interval, threshold]);
    const known = this.probesByKey.get(key);
    const name = known?.name ?? this.names.of(wish.title);
    const roles = new Set([...(known?.roles ?? []), seed.symbol]);
    const origins = [
      ...(known?.origins ?? []),
      ...wish.origins,
      ...(port.endpoint.loadBalancerProbe ? [port.endpoint.loadBalancerProbe.span] : []),
    ];
    this.probesByKey.set(key, { ...wish, name, roles: [...roles], origins });
    this.probeByRule.set(port, name);
  }

  private namedWish(probe: LoadBalancerProbe, localPort: number): Wish {
    const port = probe.port?.value ?? localPort;
    const isRefused = probe.protocol.value === "http" && refusedHttpPorts.has(port);
    if (isRefused && !this.told.has(probe)) {
      const span = probe.port?.span ?? probe.span;
      const about = { probe: probe.name.value, port };
      this.diagnostics.push(diagnose(convertedProbePortIsTaken, "refused", span, about));
      this.told.add(probe);
    }
    const isHttp = probe.protocol.value === "http" && !isRefused;
    const interval = Math.max(probe.intervalInSeconds?.value ?? platformInterval, least.interval);
    const title = probe.port === undefined ? `${probe.name.value}-${port}` : probe.name.value;
    return {
      title,
      protocol: isHttp ? "Http" : "Tcp",
      port,
      path: isHttp ? (probe.path?.value ?? "/") : undefined,
      interval,
      threshold: thresholdOf(probe.timeoutInSeconds?.value ?? platformTimeout, interval),
      written: probe,
      origins: [probe.span, probe.name.span],
    };
  }
}

/** A time-out of so many seconds, in probes: at least one has to fail. Source: VM-TARGETS T20, PLATFORM-RULES 7.24. */
function thresholdOf(timeout: number, interval: number): number {
  const probes = Math.floor(timeout / interval);
  return Math.min(Math.max(probes, least.threshold), most.threshold);
}

function defaultWish({ name, localPort }: UnprobedPort["port"]): Wish {
  const threshold = thresholdOf(platformTimeout, platformInterval);
  const port = localPort.port;
  return {
    title: name,
    protocol: "Tcp",
    port,
    path: undefined,
    interval: platformInterval,
    threshold,
    written: undefined,
    origins: [localPort.origin],
  };
}

function ignoresStatus({ port }: UnprobedPort): boolean {
  return port.endpoint.ignoreRoleInstanceStatus?.value === true;
}

import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic, Staged } from "../../diagnostic/diagnostic.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { Endpoint, InputEndpoint, InstanceInputEndpoint } from "../../service/definition.ts";
import { transportOf } from "../../service/transport.ts";
import type { Span } from "../../text/span.ts";
import { accessTo } from "./access.ts";
import type { AssignedPorts } from "./assigned-ports.ts";
import type { Names } from "./clean-name.ts";
import { convertedPortIsFree } from "./codes.ts";
import type { BalancedPort, InstancePort, LocalPort, Refusal, TransportWord } from "./design.ts";
import { tellIdleTime } from "./idle-time.ts";
import { tellPort } from "./internal-ports.ts";
import { carriedEndpoints, type RoleSeed, transportWords } from "./role-seed.ts";
import type { TakenPorts } from "./taken-ports.ts";

/** What designing the public ports of a role needs besides the role. */
export interface Ground {
  readonly configuration: ServiceConfiguration | undefined;
  readonly assigned: AssignedPorts;
  /** The symbol of the balancer that an input endpoint is on. */
  readonly balancerOf: (endpoint: InputEndpoint) => string;
  /** The names of rules given out, by balancer. */
  readonly namesOf: (balancer: string) => Names;
  readonly taken: TakenPorts;
}

/** The load balancing rules of a role, in document order. What the target refuses is in them, with its refusal. */
export function balancedPorts(seed: RoleSeed, ground: Ground): Staged<readonly Omit<BalancedPort, "probe">[]> {
  const endpoints = carriedEndpoints(seed.role).filter((endpoint) => endpoint.kind === "input");
  return joined(endpoints.map((endpoint) => portsOfInput(seed, endpoint, ground)));
}

function portsOfInput(
  seed: RoleSeed,
  endpoint: InputEndpoint,
  ground: Ground,
): Staged<readonly Omit<BalancedPort, "probe">[]> {
  const local = localPortOf(seed, endpoint, ground.assigned);
  const localPort = local.value;
  if (localPort === undefined) return { value: [], diagnostics: local.diagnostics };
  const balancer = ground.balancerOf(endpoint);
  const transports = transportWords(transportOf(endpoint.protocol.value));
  const ports = transports.map((transport) => {
    const name = ground.namesOf(balancer).of(ruleName(seed, endpoint, transport, transports.length));
    const wanted = { balancer, transport, first: endpoint.port.value, last: endpoint.port.value };
    const refused = refuse(seed, endpoint, { ...wanted, localPort: localPort.port }, ground, endpoint.port.span);
    return {
      refused,
      value: balancedPort(endpoint, name, balancer, transport, localPort, refused.value, seed, ground),
    };
  });
  return {
    value: ports.map(({ value }) => value),
    diagnostics: [
      ...local.diagnostics,
      ...ports.flatMap(({ refused }) => refused.diagnostics),
      ...tellIdleTime(seed, endpoint),
    ],
  };
}

function balancedPort(
  endpoint: InputEndpoint,
  name: string,
  balancer: string,
  transport: TransportWord,
  localPort: LocalPort,
  refusal: Refusal | undefined,
  { role }: RoleSeed,
  { configuration }: Ground,
): Omit<BalancedPort, "probe"> {
  const access = accessTo(role, endpoint, configuration);
  return { endpoint, name, balancer, transport, port: endpoint.port.value, localPort, access, refusal };
}

function localPortOf(seed: RoleSeed, endpoint: InputEndpoint, assigned: AssignedPorts): Staged<LocalPort | undefined> {
  const { port, span } = { port: endpoint.port.value, span: endpoint.port.span };
  const local = endpoint.localPort;
  if (local === undefined) return { value: { port, isAssigned: false, origin: span }, diagnostics: [] };
  if (local.value !== "*")
    return { value: { port: local.value, isAssigned: false, origin: local.span }, diagnostics: [] };
  const given = assigned.take();
  const diagnostics = [tellPort(seed, endpoint, given)];
  return {
    value: given === undefined ? undefined : { port: given, isAssigned: true, origin: local.span },
    diagnostics,
  };
}

/** The inbound NAT rules of a role, in document order. They are looked at after every load balancing rule of the service. */
export function instancePorts(seed: RoleSeed, ground: Ground): Staged<readonly InstancePort[]> {
  const endpoints = carriedEndpoints(seed.role).filter((endpoint) => endpoint.kind === "instance-input");
  return joined(endpoints.map((endpoint) => portsOfInstances(seed, endpoint, ground)));
}

function portsOfInstances(
  seed: RoleSeed,
  endpoint: InstanceInputEndpoint,
  ground: Ground,
): Staged<readonly InstancePort[]> {
  const transports = transportWords(transportOf(endpoint.protocol.value));
  const { min, max } = endpoint.publicPorts;
  const ports = transports.map((transport) => {
    const name = ground.namesOf("balancer").of(ruleName(seed, endpoint, transport, transports.length));
    const localPort = endpoint.localPort.value;
    const wanted = { balancer: "balancer", transport, first: min.value, last: max.value, localPort };
    const refused = refuse(seed, endpoint, wanted, ground, endpoint.localPort.span);
    const access = accessTo(seed.role, endpoint, ground.configuration);
    const range = { first: min.value, last: max.value };
    return { refused, value: { endpoint, name, transport, ...range, localPort, access, refusal: refused.value } };
  });
  return {
    value: ports.map(({ value }) => value),
    diagnostics: [...ports.flatMap(({ refused }) => refused.diagnostics), ...tellIdleTime(seed, endpoint)],
  };
}

interface Wanted {
  readonly balancer: string;
  readonly transport: TransportWord;
  readonly first: number;
  readonly last: number;
  readonly localPort: number;
}

/** Takes the ports, or says why the balancer does not give them. */
function refuse(
  seed: RoleSeed,
  endpoint: Endpoint,
  wanted: Wanted,
  { taken }: Ground,
  span: Span,
): Staged<Refusal | undefined> {
  const about = { endpoint: endpoint.name.value, role: seed.role.name.value };
  const found = taken.take({ ...wanted, role: seed.symbol, owner: `${seed.role.name.value}/${endpoint.name.value}` });
  switch (found.kind) {
    case "free":
      return { value: undefined, diagnostics: [] };
    case "out-of-range":
      return refusal(diagnose(convertedPortIsFree, "outOfRange", span, about), "Choose a public port up to 65534.");
    case "front-end": {
      const data = { ...about, port: wanted.first, other: found.owner };
      return refusal(diagnose(convertedPortIsFree, "frontEnd", span, data), "Choose another public port.");
    }
    case "back-end": {
      const data = { ...about, port: wanted.localPort, other: found.owner };
      const todo = "Let the role listen on another local port, name that in the definition, and convert again.";
      return refusal(diagnose(convertedPortIsFree, "backEnd", span, data), todo);
    }
  }
}

function refusal(diagnostic: Diagnostic, todo: string): Staged<Refusal> {
  return { value: { why: diagnostic.message, todo }, diagnostics: [diagnostic] };
}

function ruleName({ word }: RoleSeed, { name }: Endpoint, transport: TransportWord, transports: number): string {
  return transports === 1 ? `${word}-${name.value}` : `${word}-${name.value}-${transport.toLowerCase()}`;
}

function joined<T>(parts: readonly Staged<readonly T[]>[]): Staged<readonly T[]> {
  return {
    value: parts.flatMap(({ value }) => value),
    diagnostics: parts.flatMap(({ diagnostics }) => diagnostics),
  };
}

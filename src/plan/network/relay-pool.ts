import type { RoleDesign, ServiceDesign } from "../design/design.ts";

/**
 * What one namespace, and one hybrid connection, take.
 *
 * Source: https://learn.microsoft.com/azure/azure-relay/relay-faq#quotas, PLATFORM-RULES 7.42
 */
const most = { connections: 5000, hybridConnections: 10_000, listeners: 25 };

/** The Relay namespaces that Remote Desktop goes over, and what they cost in units. */
export interface RelayPool {
  readonly namespaces: readonly RelayNamespace[];
  /** Instances that listen, each once in every namespace that has its role. They are what is paid for. */
  readonly listeners: number;
  /** Sessions at one time that there is room for. */
  readonly sessions: number;
}

export interface RelayNamespace {
  readonly symbol: string;
  /** What its name ends with, behind that of the service and before what makes it unique in the world. */
  readonly word: string;
  readonly connections: readonly RelayConnection[];
}

/** A hybrid connection: for 25 instances of one role, with keys of its own. */
export interface RelayConnection {
  readonly symbol: string;
  readonly name: string;
  readonly role: RoleDesign;
  /** Which 25 instances listen on it: those of index `part` × 25 to `part` × 25 + 24. */
  readonly part: number;
}

/**
 * The namespaces that carry so many sessions to the roles that imported Remote Access. A session is one connection; for
 * more of them than a namespace takes there are further ones, in each of which every instance listens, so that a session
 * comes through over any. Hybrid connections beyond what a namespace takes go to further ones as well.
 */
export function relayPool(design: ServiceDesign): RelayPool {
  const roles =
    design.remoteAccess === "relay" ? design.roles.filter(({ remoteAccess }) => remoteAccess !== undefined) : [];
  const parts = roles.flatMap((role) => Array.from({ length: partsOf(role) }, (_, part) => ({ role, part })));
  const copies = Math.max(1, Math.ceil(design.choices.sessions / most.connections));
  const shares = chunks(parts, most.hybridConnections);
  const namespaces = Array.from({ length: copies }, () => shares)
    .flat()
    .map((share, index) => namespaceOf(share, index + 1, parts));
  const instances = roles.reduce((sum, role) => sum + mostInstances(role), 0);
  return { namespaces, listeners: instances * copies, sessions: copies * most.connections };
}

interface Part {
  readonly role: RoleDesign;
  readonly part: number;
}

function namespaceOf(share: readonly Part[], number: number, all: readonly Part[]): RelayNamespace {
  const connections = share.map(({ role, part }) => {
    const isOnly = all.filter((other) => other.role === role).length === 1;
    const name = isOnly ? role.word : `${role.word}-${part + 1}`;
    return { symbol: `${role.symbol}Relay${number}Connection${part + 1}`, name, role, part };
  });
  return { symbol: `relayNamespace${number}`, word: `relay${number}`, connections };
}

/** Hybrid connections that a role takes in each namespace. */
function partsOf(role: RoleDesign): number {
  return Math.ceil(mostInstances(role) / most.listeners);
}

/** The most instances that a configuration gives a role; one where none says. */
function mostInstances({ instances: { counts } }: RoleDesign): number {
  return Math.max(1, ...counts.flatMap((count) => count ?? []));
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

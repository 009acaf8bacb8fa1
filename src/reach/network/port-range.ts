/** Ports that follow each other, both ends included. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

export const everyPort: PortRange = { first: 1, last: 65535 };

/** One port. */
export function onePort(port: number): PortRange {
  return { first: port, last: port };
}

/** The ports that a security rule names: `*`, one, or a range; `undefined` for anything else. Port 0 is no port. */
export function parsePorts(text: string): PortRange | undefined {
  if (text === "*") return everyPort;
  const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text);
  if (match === null) return undefined;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  return first <= last && last <= 65535 ? { first: Math.max(first, 1), last } : undefined;
}

/** The ports in both; `undefined` where there are none. */
export function commonPorts(left: PortRange, right: PortRange): PortRange | undefined {
  const first = Math.max(left.first, right.first);
  const last = Math.min(left.last, right.last);
  return first <= last ? { first, last } : undefined;
}

/** Whether the first holds all ports of the second. */
export function holdsPorts(outer: PortRange, inner: PortRange): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** The ports cut so that each piece lies wholly inside or wholly outside of each of the others. */
export function cutPorts(ports: PortRange, others: readonly PortRange[]): readonly PortRange[] {
  const starts = others.flatMap(({ first, last }) => [first, last + 1]);
  const inside = starts.filter((start) => start > ports.first && start <= ports.last);
  const firsts = [...new Set([ports.first, ...inside])].sort((left, right) => left - right);
  return firsts.map((first, index) => ({ first, last: (firsts[index + 1] ?? ports.last + 1) - 1 }));
}

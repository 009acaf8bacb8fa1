/** Ports that a rule of a load balancer wants. */
export interface WantedPorts {
  readonly balancer: string;
  readonly transport: string;
  /** At the front end. */
  readonly first: number;
  readonly last: number;
  readonly role: string;
  readonly localPort: number;
  /** Who wants them, in words. */
  readonly owner: string;
}

export type Found =
  | { readonly kind: "free" }
  /** A front end takes 1–65534 (T75). */
  | { readonly kind: "out-of-range" }
  /** Another rule of the balancer has a port of the front end (T67). */
  | { readonly kind: "front-end"; readonly owner: string }
  /** Another rule of the balancer leads to the port of the same machines (T30, T72). */
  | { readonly kind: "back-end"; readonly owner: string };

/** The last port that a front end takes. Source: VM-TARGETS T75, error text of the platform. */
const lastFrontEndPort = 65534;

/** Keeps which ports of load balancers are taken. */
export class TakenPorts {
  private readonly rules: WantedPorts[] = [];

  /** Takes ports where they are free; else says what is in the way, and takes nothing. */
  take(wanted: WantedPorts): Found {
    if (wanted.first < 1 || wanted.last > lastFrontEndPort) return { kind: "out-of-range" };
    const others = this.rules.filter(
      ({ balancer, transport }) => balancer === wanted.balancer && transport === wanted.transport,
    );
    const before = others.find(({ first, last }) => first <= wanted.last && wanted.first <= last);
    if (before !== undefined) return { kind: "front-end", owner: before.owner };
    const behind = others.find(({ role, localPort }) => role === wanted.role && localPort === wanted.localPort);
    if (behind !== undefined) return { kind: "back-end", owner: behind.owner };
    this.rules.push(wanted);
    return { kind: "free" };
  }
}

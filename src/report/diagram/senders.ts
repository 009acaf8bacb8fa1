import type { Peer } from "../../reach/flow.ts";
import type { BoxKind, DiagramBox } from "./diagram.ts";
import { roleId } from "./ids.ts";

/** Who sends: finds the box of a role, and makes one for anybody else when he is first met. */
export class Senders {
  readonly #boxes = new Map<string, DiagramBox>();
  readonly #idsByRole: ReadonlyMap<string, string>;

  /** `roles` are the names of the roles in their order; of two of a name the first one is meant. */
  constructor(roles: readonly string[]) {
    const ids = roles.map((name, index) => [name, roleId(index)] as const);
    this.#idsByRole = new Map(ids.toReversed());
  }

  /** The ids of the boxes of those who may all send the same: one for all roles together, and one for all addresses. */
  idsOf(peers: readonly Peer[]): readonly string[] {
    const roles = new Set(peers.flatMap((peer) => (peer.kind === "role" ? [peer.name] : [])));
    const cidrs = peers.flatMap((peer) => (peer.kind === "addresses" ? [peer.cidr] : []));
    const places = new Set(peers.map(({ kind }) => kind));
    return [
      ...(places.has("internet") ? [this.#box("internet", "Internet", [])] : []),
      ...(places.has("virtual-network") ? [this.#box("virtual-network", "Virtual network", [])] : []),
      ...(cidrs.length > 0 ? [this.#box("addresses", "Addresses", cidrs)] : []),
      ...this.#rolesAmong(roles),
    ];
  }

  /** The id of the box of a role; none for a role that the service does not have. */
  idsOfRole(name: string): readonly string[] {
    const id = this.#idsByRole.get(name);
    return id === undefined ? [] : [id];
  }

  /** The boxes of all who were met and are no roles, those outside first. */
  boxes(): readonly DiagramBox[] {
    const boxes = [...this.#boxes.values()];
    return order.flatMap((kind) => boxes.filter((box) => box.kind === kind));
  }

  #rolesAmong(names: ReadonlySet<string>): readonly string[] {
    const isEvery = names.size > 0 && names.size === this.#idsByRole.size;
    if (isEvery) return [this.#box("every-role", "Every role", ["of the service"])];
    return [...names].flatMap((name) => this.idsOfRole(name));
  }

  #box(kind: BoxKind, name: string, details: readonly string[]): string {
    const key = JSON.stringify([kind, details]);
    const box = this.#boxes.get(key) ?? { id: `sender${this.#boxes.size}`, kind, name, details, groups: [] };
    this.#boxes.set(key, box);
    return box.id;
  }
}

const order: readonly BoxKind[] = ["internet", "virtual-network", "addresses", "every-role"];

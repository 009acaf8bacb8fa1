/** A service as boxes with lines between them, in no form yet. Names are as the files have them: each form escapes them. */
export interface Diagram {
  /** The service's name. */
  readonly name: string;
  /** Who sends, then load balancers, then roles, each in the order of the definition. */
  readonly boxes: readonly DiagramBox[];
  readonly lines: readonly DiagramLine[];
}

export type BoxKind = "internet" | "virtual-network" | "addresses" | "every-role" | "load-balancer" | "role";

/** Somebody who sends, a load balancer, or a role with what it holds. */
export interface DiagramBox {
  /** Letters, digits and underscores; unique among boxes and nodes, and the same for the same service. */
  readonly id: string;
  readonly kind: BoxKind;
  readonly name: string;
  /** What is said below the name, one line each. */
  readonly details: readonly string[];
  readonly groups: readonly DiagramGroup[];
}

/** What belongs together within a box: what the author wrote, or what one import or the packager added. */
export interface DiagramGroup {
  readonly addedBy: "author" | "module" | "packager";
  readonly heading: string | undefined;
  readonly nodes: readonly DiagramNode[];
}

export type NodeKind = "public-port" | "probe" | "endpoint" | "local-storage" | "certificate" | "unknown-import";

/** One endpoint, public port, probe, storage or certificate. */
export interface DiagramNode {
  /** As the id of a box. */
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  readonly details: readonly string[];
}

/** How a line is meant: a way from outside, a call between roles, or Remote Desktop through the forwarder role. */
export type LineKind = "inbound" | "internal" | "remote-desktop";

/** A line from a box or node to a box or node, in the direction in which connections are opened. */
export interface DiagramLine {
  readonly from: string;
  readonly to: string;
  readonly kind: LineKind;
  readonly label: string | undefined;
}

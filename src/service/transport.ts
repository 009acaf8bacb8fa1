import type { Protocol } from "./definition.ts";

/** What carries a protocol; `any` stands for both. */
export type Transport = "tcp" | "udp" | "any";

/** The transport of an endpoint's protocol: http and https are tcp. */
export function transportOf(protocol: Protocol): Transport {
  switch (protocol) {
    case "http":
    case "https":
    case "tcp":
      return "tcp";
    case "udp":
      return "udp";
    case "any":
      return "any";
  }
}

/** Whether a packet can be of both transports. */
export function canMeet(left: Transport, right: Transport): boolean {
  return left === right || left === "any" || right === "any";
}

import type { ResourceEmitter } from "../resources.ts";

/** Every kind of resource, in the order of the output. */
export const emitters: readonly ResourceEmitter[] = [];

import type { ServiceDesign } from "./design/design.ts";
import type { Fragment } from "./plan.ts";

/** One kind of resource: what of it a service needs. */
export interface ResourceEmitter {
  /** What it is called in lists: kebab case. */
  readonly name: string;
  /** The document that its properties were read from. */
  readonly source: string;
  /** What the service needs of it; an empty fragment where nothing. It never throws. */
  readonly emit: (design: ServiceDesign) => Fragment;
}

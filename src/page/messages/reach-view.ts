import type { TableSection } from "../../report/table-section.ts";

/** Who can reach what in a service. */
export interface ReachView {
  /** The configuration that the flows are told with; `undefined` where there is none. */
  readonly configuration: string | undefined;
  readonly sections: readonly TableSection[];
  readonly json: string;
}

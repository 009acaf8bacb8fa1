import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { Reach } from "../reach/flow.ts";
import type { WayOut } from "../reach/way-out.ts";

/** The flows of a service or of a template, with what a report says besides them. */
export interface Reached {
  /** `undefined` where a file is not what was asked for. */
  readonly reach: Reach | undefined;
  /** What the flows are of, in a few words. */
  readonly subject: string;
  readonly roles: readonly string[];
  /** `undefined` where it was not derived. */
  readonly wayOut: readonly WayOut[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that were read, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is told of how files were found. */
  readonly notes: readonly string[];
}

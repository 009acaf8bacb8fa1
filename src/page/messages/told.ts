import type { TreeLine } from "../../report/tree-lines.ts";
import type { ViewAsk } from "./ask.ts";
import type { Converted } from "./converted.ts";
import type { Drawing } from "./drawing.ts";
import type { Overview } from "./overview.ts";
import type { ReachView } from "./reach-view.ts";

/** A file as text, for the editor. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** An answer that holds for one state of the files; `revision` says which. */
interface OfRevision {
  readonly revision: number;
  readonly service: string;
}

/** What the worker tells. */
export type Told =
  | {
      readonly kind: "opened";
      readonly files: readonly TextFile[];
      readonly replaces: boolean;
      readonly isFromLink: boolean;
      readonly overview: Overview;
    }
  | { readonly kind: "overview"; readonly overview: Overview }
  | ({ readonly kind: "expanded"; readonly lines: readonly TreeLine[]; readonly definition: string } & OfRevision)
  | ({ readonly kind: "reach"; readonly view: ReachView } & OfRevision)
  | ({ readonly kind: "drawing"; readonly drawing: Drawing } & OfRevision)
  | ({ readonly kind: "converted"; readonly converted: Converted } & OfRevision)
  /** The service cannot be shown in the form that was asked for, in a sentence for the user. */
  | ({ readonly kind: "nothing"; readonly of: ViewAsk["kind"]; readonly message: string } & OfRevision)
  | { readonly kind: "link"; readonly fragment: string }
  | { readonly kind: "saved"; readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> }
  /** What was asked cannot be done, in a sentence for the user. */
  | { readonly kind: "refused"; readonly message: string };

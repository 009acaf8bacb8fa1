import type { Severity } from "../../diagnostic/diagnostic.ts";
import type { Place } from "../../diagnostic/place.ts";
import type { FileKind } from "../../service/file-kind.ts";

/** All that is found in the files as they are, and what they amount to. */
export interface Overview {
  /** Grows with each change of the files. */
  readonly revision: number;
  readonly files: readonly FileOverview[];
  readonly services: readonly ServiceOverview[];
  /** The first of them, in the order in which they are shown. */
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** What is told of each code that was met, by code. */
  readonly codes: ReadonlyMap<string, CodeOverview>;
  /** What keeps a file from being looked at. */
  readonly notes: readonly string[];
}

export interface FileOverview {
  readonly path: string;
  /** `undefined` where neither root element nor name tell. */
  readonly kind: FileKind | "settings" | undefined;
  readonly isEdited: boolean;
  readonly problems: number;
}

/** A definition with the configurations that go with it. */
export interface ServiceOverview {
  /** The path of the definition. */
  readonly path: string;
  readonly name: string;
  readonly configurations: readonly string[];
}

/** A finding, ready to be shown. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly related: readonly { readonly message: string; readonly place: Place }[];
  readonly fixes: readonly ProblemFix[];
}

export interface ProblemFix {
  readonly title: string;
  readonly edits: readonly PlacedEdit[];
}

/** Text to be put in place of another. */
export interface PlacedEdit {
  readonly place: Place;
  readonly text: string;
}

export interface CodeOverview {
  readonly summary: string;
  readonly why: string;
  readonly source: string;
}

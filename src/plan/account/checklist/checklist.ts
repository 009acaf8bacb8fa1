import type { Span } from "../../../text/span.ts";
import type { UnitCount } from "./units.ts";

/** What an owner asks before anything else. */
export interface Checklist {
  readonly answers: readonly Answer[];
  /** For each configuration what the comparison of the flows before and after came to. */
  readonly proofs: readonly ProofSummary[];
  /** Names of the configurations, in the order of the counts of units; one empty name where there is none. */
  readonly configurations: readonly string[];
  readonly units: readonly UnitCount[];
  /** Everything that is left to be done, each once. */
  readonly work: readonly Work[];
  /** In the order of the dates. */
  readonly dates: readonly DatedFact[];
}

/** A question with its answer: sentences, and what to do. */
export interface Answer {
  /** Kebab case, stable: `public-address`. */
  readonly topic: string;
  readonly question: string;
  readonly answer: readonly string[];
  readonly todo: readonly string[];
}

/** Something that an owner has to do, and the places that call for it. */
export interface Work {
  readonly why: string;
  readonly todo: string;
  readonly places: readonly WorkPlace[];
}

export interface WorkPlace {
  /** `WebRole Web › Endpoints › InputEndpoint Http`. */
  readonly path: readonly string[];
  readonly span: Span;
}

/** Something that holds from a date on. */
export interface DatedFact {
  /** ISO 8601: a day, or a month. */
  readonly date: string;
  readonly what: string;
  /** The document that says so. */
  readonly source: string;
}

export const proofParts = ["same", "lost", "opened", "chosen", "narrowed", "undecided"] as const;
export type ProofPart = (typeof proofParts)[number];

/** What became of the flows of a service under one configuration. */
export interface ProofSummary {
  readonly configuration: string;
  readonly counts: Readonly<Record<ProofPart, number>>;
  /** Whether nothing was lost or opened but what the conversion announced. */
  readonly isProven: boolean;
  readonly differences: readonly Difference[];
}

/** A flow that is lost, opened or undecided. */
export interface Difference {
  readonly part: "lost" | "opened" | "undecided";
  /** The flow in words, or what could not be decided. */
  readonly what: string;
  readonly why: string | undefined;
}

import type { Span } from "../../text/span.ts";
import type { Target } from "../plan.ts";

/** What became of each element and each attribute of the files that went into a conversion. */
export interface Account {
  readonly target: Target;
  /** The definition's name. */
  readonly service: string;
  /** The definition first, then each configuration. */
  readonly files: readonly FileAccount[];
}

export interface FileAccount {
  readonly file: string;
  /** One for each element and each attribute, `xmlns` declarations excepted, in document order. */
  readonly entries: readonly AccountEntry[];
}

export interface AccountEntry {
  readonly node: "element" | "attribute";
  /** The elements that it stands in, by kind and name, and itself: `WebRole Web`, `InputEndpoint Http`, `@port`. */
  readonly path: readonly string[];
  /** Of an element its name, of an attribute its value. */
  readonly span: Span;
  readonly outcome: Outcome;
}

/** What became of one place. `follows` names what it shares its fate with, where it has none of its own. */
export type Outcome =
  | {
      readonly fate: "kept";
      readonly as: readonly KeptPlace[];
      /** What has to be known or done all the same. */
      readonly remarks: readonly Remark[];
      readonly follows: string | undefined;
    }
  | {
      readonly fate: "by-hand";
      /** At least one says what to do. */
      readonly remarks: readonly Remark[];
      readonly follows: string | undefined;
    }
  | { readonly fate: "dropped"; readonly remarks: readonly Remark[]; readonly follows: string | undefined };

export type Fate = Outcome["fate"];

/** Where something of the input lives on. */
export interface KeptPlace {
  /** A resource's symbol and type, a parameter, or a file: `web.ps1`. */
  readonly what: string;
  /** The path of the property, or what a script does with it; `undefined` where the whole stands for it. */
  readonly property: string | undefined;
}

/** Sentences about one place: why, and what the owner has to do, if anything. */
export interface Remark {
  readonly why: string;
  readonly todo: string | undefined;
}

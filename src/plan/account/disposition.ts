import type { KeptPlace } from "./account.ts";

/**
 * What becomes of a kind of element, or of an attribute of it, of which the plan itself says nothing. The first record that
 * fits holds, so that special cases stand before the general one.
 */
export type Disposition = Subject & Verdict;

interface Subject {
  readonly element: string;
  /** Absent: the element itself. */
  readonly attributes?: readonly string[];
  /** Only where the element has this attribute with such a value. */
  readonly when?: AttributeTest;
  /** The same of the element that holds it. */
  readonly whenParent?: AttributeTest;
}

export interface AttributeTest {
  readonly attribute: string;
  readonly matches: RegExp;
}

type Verdict =
  /** It lives on although no value of the plan names it. */
  | { readonly fate: "kept"; readonly as: KeptPlace; readonly why?: string; readonly todo?: string }
  /** Of an attribute: it goes where its element goes. */
  | { readonly fate: "with-element"; readonly why?: string }
  /** `withAllBelow`: what the element holds goes with it, whatever other records say. */
  | { readonly fate: "by-hand"; readonly why: string; readonly todo: string; readonly withAllBelow?: true }
  | { readonly fate: "dropped"; readonly why: string; readonly withAllBelow?: true };

/** What has to be known or done about every element of a kind that is kept. */
export interface StandingRemark {
  readonly element: string;
  readonly why: string;
  readonly todo: string;
}

/** What holds for a kind of file under a target. */
export interface DispositionTable {
  readonly dispositions: readonly Disposition[];
  readonly remarks: readonly StandingRemark[];
  /** What becomes of elements and attributes that the format does not have. */
  readonly unknown: Verdict & { readonly fate: "by-hand" };
}

/** What is said where nothing in the output stands for an element or value that ought to be there. */
export const unread = {
  fate: "by-hand",
  why: "Nothing in the output stands for it: it could not be read, or the target refuses what it belongs to.",
  todo: "Look at the findings for this line, mend the file and convert again.",
} as const;

/** What is said of names that the format does not have. */
export const unknownToTheFormat = {
  fate: "by-hand",
  why: "The format of the file does not know it, so nothing was made of it.",
  todo: "If its name is misspelt, correct it and convert again; else take it out.",
} as const;

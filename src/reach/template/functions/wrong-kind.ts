import type { Evaluated } from "../evaluated.ts";
import { describeKind } from "../values/describe-kind.ts";
import { type Decided, undecided } from "../values/make-value.ts";
import type { Call } from "./function.ts";

/** What is undecided because a function was given a value of a kind that it does not take. */
export function wrongKind({ at, name }: Call, value: Decided | undefined, wanted: string): Evaluated {
  const given = value === undefined ? "nothing" : describeKind(value);
  return undecided(`function '${name}' takes ${wanted}, not ${given}`, at);
}

/** What is undecided because a function cannot make anything of the values it was given. */
export function refused({ at, name }: Call, why: string): Evaluated {
  return undecided(`function '${name}': ${why}`, at);
}

/** What is undecided because it depends on a text that is not known to the letter, for which placeholders stand. */
export function dependsOnPlace({ at, name }: Call, text: string): Evaluated {
  return undecided(`function '${name}' of '${text}', which is known only when one deploys`, at);
}

import { diagnose } from "../../../diagnostic/code-record.ts";
import type { Span } from "../../../text/span.ts";
import { templateCircular } from "../codes.ts";
import type { EvaluatedUndecided } from "../evaluated.ts";
import type { Run } from "../run.ts";
import { undecided } from "../values/make-value.ts";

/** What stands in for a value that depends on itself, which is reported. `what` is such as "variable 'net'". */
export function circular(what: string, at: Span, run: Run): EvaluatedUndecided {
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  run.report(diagnose(templateCircular, "circle", at, { what: subject }));
  return undecided(`${what} depends on itself`, at);
}

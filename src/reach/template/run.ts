import { diagnose } from "../../diagnostic/code-record.ts";
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostic/diagnostic.ts";
import type { Span } from "../../text/span.ts";
import type { Bounds } from "./bounds.ts";
import { templateBound } from "./codes.ts";
import type { Evaluated, EvaluatedUndecided } from "./evaluated.ts";
import { type ParsedExpression, parseExpression } from "./expression/parse-expression.ts";
import { unknownStandIn } from "./placeholders.ts";
import { undecided } from "./values/make-value.ts";
import { valueSize } from "./values/value-size.ts";

/** More findings of one evaluation say nothing that these did not. */
const mostDiagnostics = 500;

/**
 * What one evaluation has spent and found so far. It lives as long as the evaluation and is all that changes in it: the
 * values themselves are made once and kept.
 */
export class Run {
  readonly bounds: Bounds;
  readonly #diagnostics = new Map<string, Diagnostic>();
  readonly #standIns = new Map<string, { readonly text: string; readonly why: string }>();
  readonly #expressions = new Map<string, ParsedExpression>();
  #isSpent = false;
  #steps = 0;
  #resources = 0;
  #depth = 0;

  constructor(bounds: Bounds) {
    this.bounds = bounds;
  }

  /** Reports a finding. The same one at the same place, as each turn of a loop meets it, is reported once. */
  report(diagnostic: Diagnostic): void {
    const { code, message, span } = diagnostic;
    if (this.#diagnostics.size >= mostDiagnostics) return;
    const key = `${span.start} ${span.end} ${code} ${message} ${span.file}`;
    if (!this.#diagnostics.has(key)) this.#diagnostics.set(key, diagnostic);
  }

  get diagnostics(): readonly Diagnostic[] {
    return sortDiagnostics([...this.#diagnostics.values()]);
  }

  /** The expression that a text in square brackets holds; read once however often it is evaluated. */
  expressionOf(text: string): ParsedExpression {
    const known = this.#expressions.get(text);
    if (known !== undefined) return known;
    const parsed = parseExpression(text, 1, text.length - 1);
    this.#expressions.set(text, parsed);
    return parsed;
  }

  /** Spends steps; what is undecided because too many are spent, or `undefined` where there are steps left. */
  spend(steps: number, at: Span): EvaluatedUndecided | undefined {
    this.#steps += steps;
    return this.#steps > this.bounds.steps ? this.exceeded("steps", at) : undefined;
  }

  /** Counts one resource more; false where there may be none. */
  addsResource(at: Span): boolean {
    this.#resources += 1;
    if (this.#resources <= this.bounds.resources) return true;
    if (this.#resources === this.bounds.resources + 1) this.exceeded("resources", at);
    return false;
  }

  /** The text that stands for one that is not known, for this reason; the same for all that is `made` in the same way. */
  standInFor(made: string, why: string): string {
    const known = this.#standIns.get(made);
    if (known !== undefined) return known.text;
    const text = unknownStandIn(this.#standIns.size + 1);
    this.#standIns.set(made, { text, why });
    return text;
  }

  /** Why what a text stands for is not known. */
  whyUnknown(standIn: string): string {
    const [, parameter] = /^\(parameter (.*)\)$/is.exec(standIn) ?? [];
    if (parameter !== undefined) return `parameter '${parameter}' has no value`;
    const lower = standIn.toLowerCase();
    return [...this.#standIns.values()].find(({ text }) => text === lower)?.why ?? "it is not known";
  }

  /** Evaluates something within something, unless that is too deep. */
  deeper(at: Span, evaluate: () => Evaluated): Evaluated {
    if (this.#depth >= this.bounds.nesting) return this.exceeded("nesting", at);
    this.#depth += 1;
    const value = evaluate();
    this.#depth -= 1;
    return value;
  }

  /** The value, unless it is too large to be handed on. */
  bounded(value: Evaluated): Evaluated {
    if (value.kind === "string" && value.value.length > this.bounds.textLength) {
      return this.exceeded("textLength", value.span);
    }
    const { values, depth } = valueSize(value);
    if (depth > this.bounds.nesting) return this.exceeded("nesting", value.span);
    return values > this.bounds.valueSize ? this.exceeded("valueSize", value.span) : value;
  }

  /** What is undecided because of a bound, which is reported. */
  exceeded(bound: Exclude<keyof Bounds, "copies">, at: Span): EvaluatedUndecided {
    if (!this.#isSpent) this.report(diagnose(templateBound, bound, at, { bound: this.bounds[bound] }));
    // With no step left everything else fails, which needs to be told but once.
    this.#isSpent ||= bound === "steps";
    return undecided(`more than the evaluation may spend: '${bound}' is bounded by ${this.bounds[bound]}`, at);
  }
}

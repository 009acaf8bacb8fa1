import type { Flow, Undecided } from "./flow.ts";

/** What became of the flows of a service in a template that replaces it. */
export interface Comparison {
  /** The service had it, the template has not: something works less. */
  readonly lost: readonly Flow[];
  /** The template has it, the service had not: a risk. */
  readonly opened: readonly Flow[];
  readonly same: readonly Flow[];
  /**
   * Ports that an address of an instance's own had open beside its endpoints, and has no more; and addresses that an access
   * list let in although nobody has one who can come. No difference.
   */
  readonly narrowed: readonly Flow[];
  /** Remote Desktop, before and after: whoever converted chose what replaces it. No difference. */
  readonly chosen: readonly Flow[];
  readonly undecided: readonly Undecided[];
}

/** Whether a comparison came to nothing that somebody has to look at. */
export function isClean({ lost, opened, undecided }: Comparison): boolean {
  return lost.length === 0 && opened.length === 0 && undecided.length === 0;
}

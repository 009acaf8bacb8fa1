import type { Plan } from "../../plan.ts";
import type { PlannedService, RemoteAccessChoice } from "../../planned-service.ts";
import type { Account } from "../account.ts";
import type { ComparedConfiguration } from "./proof-summary.ts";
import type { Prices } from "./units.ts";

/** What a checklist is made from. */
export interface Converted {
  /** With the configurations that got a parameter file. */
  readonly service: PlannedService;
  readonly plan: Plan;
  readonly account: Account;
  /** What took the place of Remote Access. */
  readonly remoteAccess: RemoteAccessChoice | "extension";
  readonly proofs: readonly ComparedConfiguration[];
  /** Money for a unit and month; `undefined` where nobody gave any. */
  readonly prices: Prices | undefined;
}

import type { Complaint } from "../complaint.ts";
import type { Deployed } from "./deployed.ts";

/** Something that the platform refuses, or that stops traffic, although every schema and type accepts it. */
export interface PlatformCheck {
  /** Its number in `VM-TARGETS.md` (T…) or `PLATFORM-RULES.md` (7.…) of `../shared/reference`; `needed` for what has none. */
  readonly number: string;
  readonly says: string;
  readonly complaints: (deployed: Deployed) => readonly Complaint[];
}

import type { accountToJson } from "../../report/account-to-json.ts";
import type { Problem } from "./overview.ts";

/** What came of a conversion. */
export interface Converted {
  readonly files: readonly ConvertedText[];
  /** `undefined` where nothing could be converted; the problems say why. */
  readonly account: AccountView | undefined;
  readonly problems: readonly Problem[];
}

/** The account as its JSON form has it. */
export type AccountView = ReturnType<typeof accountToJson>;

/** A file that was made. */
export interface ConvertedText {
  readonly name: string;
  readonly text: string;
  /** Of a changed file of the owner's, whose encoding stays; of all others the text is UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

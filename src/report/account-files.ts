import type { Conversion, ConvertedFile } from "../convert/conversion.ts";
import { jsonText } from "../diagnostic/json-text.ts";
import type { PlaceFinder } from "../diagnostic/place.ts";
import { accountMarkdown } from "./account-markdown.ts";
import { accountToJson } from "./account-to-json.ts";

/** The account of a conversion, for people and for programs. */
export function accountFiles({ account, checklist }: Conversion, places: PlaceFinder): readonly ConvertedFile[] {
  return [
    { name: "account.md", text: accountMarkdown(account, checklist, places) },
    { name: "account.json", text: `${jsonText(accountToJson(account, checklist, places), 2)}\n` },
  ];
}

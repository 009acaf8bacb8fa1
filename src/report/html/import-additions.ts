import type { PlaceFinder } from "../../diagnostic/place.ts";
import type { AddedBy, Item, Role } from "../../service/definition.ts";
import { originsText } from "../origins-text.ts";
import type { HtmlRow } from "./html-table.ts";
import { nameHtml } from "./page-section.ts";

/** A row for each import of each role: how many elements of each kind it added, and the line that called for it. */
export function additionRows(roles: readonly Role[], places: PlaceFinder): readonly HtmlRow[] {
  return roles.flatMap((role) =>
    addersOf(role).map((adder) => ({
      cells: [
        nameHtml(role.name.value),
        adder.kind === "module" ? nameHtml(adder.module) : "the packager",
        originsText([adder.span], places),
        ...kindsOf(role).map((items) => countText(items, adder)),
      ],
    })),
  );
}

/** What an import can add, in the order of the columns. */
function kindsOf(role: Role): readonly (readonly Item[])[] {
  const { endpoints, configurationSettings, certificates, localResources, startup } = role;
  return [endpoints, configurationSettings, certificates, localResources, startup?.tasks ?? []];
}

function addersOf(role: Role): readonly AddedBy[] {
  const adders = kindsOf(role).flatMap((items) => items.flatMap(({ addedBy }) => addedBy ?? []));
  return [...new Map(adders.map((adder) => [nameOf(adder), adder])).values()];
}

function countText(items: readonly Item[], adder: AddedBy): string {
  const count = items.filter(({ addedBy }) => addedBy !== undefined && nameOf(addedBy) === nameOf(adder)).length;
  return count === 0 ? "" : String(count);
}

function nameOf(adder: AddedBy): string {
  return adder.kind === "module" ? `module ${adder.module}` : adder.kind;
}

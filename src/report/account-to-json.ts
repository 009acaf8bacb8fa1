import type { PlaceFinder } from "../diagnostic/place.ts";
import type { Account, AccountEntry, Outcome, Remark } from "../plan/account/account.ts";
import { type AccountCounts, countAccount, countEntries } from "../plan/account/account-counts.ts";
import type { Checklist } from "../plan/account/checklist/checklist.ts";
import { monthlyCost } from "../plan/account/checklist/units.ts";

/** An account with its checklist as JSON has it: `schemas/account.schema.json` says what is in it. Lines and columns are from 1. */
export function accountToJson(account: Account, checklist: Checklist, places: PlaceFinder) {
  return {
    service: account.service,
    target: account.target,
    checklist: checklistToJson(checklist, places),
    counts: countsToJson(countAccount(account)),
    files: account.files.map(({ file, entries }) => ({
      file,
      counts: countsToJson(countEntries(entries)),
      entries: entries.map((entry) => entryToJson(entry, places)),
    })),
  };
}

function countsToJson({ elements, attributes, fates }: AccountCounts) {
  return { elements, attributes, kept: fates.kept, byHand: fates["by-hand"], dropped: fates.dropped };
}

function entryToJson({ node, path, span, outcome }: AccountEntry, { placeOf }: PlaceFinder) {
  const { line, column } = placeOf(span);
  return { node, path, line, column, ...outcomeToJson(outcome) };
}

function outcomeToJson({ fate, remarks, follows, ...rest }: Outcome) {
  return {
    fate,
    ...("as" in rest ? { as: rest.as.map(({ what, property }) => ({ what, ...(property && { property }) })) } : {}),
    ...(follows === undefined ? {} : { follows }),
    remarks: remarks.map(remarkToJson),
  };
}

function remarkToJson({ why, todo }: Remark) {
  return todo === undefined ? { why } : { why, todo };
}

function checklistToJson({ answers, proofs, configurations, units, work, dates }: Checklist, places: PlaceFinder) {
  const hasPrices = units.some(({ price }) => price !== undefined);
  return {
    answers,
    proofs: proofs.map(({ differences, ...proof }) => ({
      ...proof,
      differences: differences.map(({ part, what, why }) => (why === undefined ? { part, what } : { part, what, why })),
    })),
    configurations,
    units: units.map(({ counts, price, ...unit }) => ({
      ...unit,
      counts: counts.map((count) => count ?? null),
      ...(price === undefined ? {} : { price }),
    })),
    ...(hasPrices ? { costs: configurations.map((_, index) => monthlyCost(units, index)) } : {}),
    work: work.map(({ why, todo, places: where }) => ({
      why,
      todo,
      places: where.map(({ path, span }) => {
        const { file, line, column } = places.placeOf(span);
        return { path, file, line, column };
      }),
    })),
    dates,
  };
}

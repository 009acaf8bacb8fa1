import type { PlannedService } from "../plan/planned-service.ts";

/** What stands at the head of a template: where it comes from, and where to read on. */
export function headingOf({ written }: PlannedService): readonly string[] {
  const file = written.document.file.split(/[/\\]/).at(-1) ?? "";
  return [
    `What replaces the cloud service ${written.name.value}, made from ${file} by csdef.`,
    "account.md says what became of every element, and what is left to do by hand.",
  ];
}

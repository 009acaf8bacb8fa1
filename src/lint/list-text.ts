/** The words as English lists them: "A, B and C". `Intl.ListFormat` would take longer to load than a file to be linted. */
export function listText(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

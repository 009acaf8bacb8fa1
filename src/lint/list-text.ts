const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** The words as English lists them: "A, B and C". */
export function listText(words: readonly string[]): string {
  return list.format(words);
}

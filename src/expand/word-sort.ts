/**
 * The items by name, in the order of .NET's culture-sensitive comparison when it ignores case, which is how the packager
 * sorts. Items of one name keep their order.
 *
 * Hyphens and apostrophes do not count at first (`FTP990` before `FTP-Dyn-10000`); what is left compares symbols before
 * digits before letters. Then decide, in this order: marks on letters, the hyphens and apostrophes, the code units.
 * Letters of other scripts follow the Latin ones by code point, since the platform's own table of them is not public.
 *
 * Source: "Word sort" in https://learn.microsoft.com/windows/win32/intl/handling-sorting-in-your-applications and the
 * order of the packager's own lists.
 */
export function sortByWord<T>(items: readonly T[], nameOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: wordKey(nameOf(item)) }))
    .sort((left, right) => compareKeys(left.key, right.key))
    .map(({ item }) => item);
}

interface WordKey {
  readonly text: string;
  readonly weights: readonly number[];
  /** Of each letter with a mark: how many letters came before, and the mark. */
  readonly marks: readonly number[];
  /** Of each hyphen and apostrophe: where it stands, and which it is. */
  readonly passedOver: readonly number[];
}

const passedOverCharacters = "'-";

/** In the order of Windows, which is also Excel's, except that Excel puts digits first. */
const symbols = ' !"#$%&()*,./:;?@[\\]^_`{|}~+<=>';

function wordKey(text: string): WordKey {
  const weights: number[] = [];
  const marks: number[] = [];
  const passedOver: number[] = [];
  for (const character of text.toLowerCase().normalize("NFD")) {
    const passed = passedOverCharacters.indexOf(character);
    if (passed >= 0) passedOver.push(weights.length, passed);
    else if (/^\p{Mn}$/u.test(character)) marks.push(weights.length, character.codePointAt(0) ?? 0);
    else weights.push(weightOf(character));
  }
  return { text, weights, marks, passedOver };
}

/** Symbols below digits below letters; other characters keep the distance of their code point above all of these. */
function weightOf(character: string): number {
  const symbol = symbols.indexOf(character);
  if (symbol >= 0) return symbol;
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 ? code - 0x20 : code + symbols.length;
}

function compareKeys(left: WordKey, right: WordKey): number {
  return (
    compareLists(left.weights, right.weights) ||
    compareLists(left.marks, right.marks) ||
    compareLists(left.passedOver, right.passedOver) ||
    compareText(left.text, right.text)
  );
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const different = left.findIndex((number, index) => number !== right[index]);
  if (different < 0) return left.length - right.length;
  const other = right[different];
  return other === undefined ? 1 : (left[different] ?? 0) - other;
}

function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

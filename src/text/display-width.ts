/** How many columns of a terminal a text takes up: two for a wide letter of East Asia or an emoji, none for a mark. */
export function displayWidth(text: string): number {
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

/** The text in what a reader calls characters: a letter with its marks, an emoji with all its parts. */
export function graphemes(text: string): readonly string[] {
  // The segmenter takes ten milliseconds to load, and hardly any file needs it.
  if (/^[\x20-\x7e]*$/.test(text)) return text.split("");
  const segments = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return Array.from(segments, ({ segment }) => segment);
}

/** The columns of one of {@link graphemes}. */
export function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return mark.test(grapheme) ? 0 : 1;
}

/** Blocks that are Wide or Fullwidth throughout, and emoji. Unicode Standard Annex #11. */
const wide =
  /^(?:[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18d08}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})|\ufe0f/u;

const mark = /^\p{M}/u;

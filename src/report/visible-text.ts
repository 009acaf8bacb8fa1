/**
 * The text with every character written out that a terminal would obey or hide: controls, line breaks, marks that turn
 * the direction of text, and characters without width.
 */
export function visibleText(text: string): string {
  return text.replace(hidden, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** How many columns of a terminal a text takes up: none for a mark on a letter, two for a wide letter of East Asia. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (mark.test(character)) continue;
    width += wide.test(character) ? 2 : 1;
  }
  return width;
}

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const mark = /^\p{M}$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

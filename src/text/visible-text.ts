/**
 * The text with every character written out (`\u{1b}`) that a terminal or the log of a build would obey or hide:
 * controls, line breaks, marks that turn the direction of text, characters without width, halves of a pair, and what
 * starts a command to Azure Pipelines (`##vso[`, `##[`) or, at the start of the text, to GitHub (`::`).
 */
export function visibleText(text: string): string {
  return replaceUnsafe(text, codePointEscape);
}

/** The text with each character replaced that {@link visibleText} writes out. The joiners within an emoji stay. */
export function replaceUnsafe(text: string, replacement: (character: string) => string): string {
  if (isPlain(text)) return text;
  return text.replace(unsafe(), (found: string, joiner: string | undefined) => joiner ?? replacement(found));
}

/** A stretch of a text and what is shown for it: the stretch itself, or the escape of one character. */
export interface ShownPiece {
  readonly written: string;
  readonly shown: string;
}

/** The text of {@link visibleText} in pieces, so that a place in the one can be found in the other. */
export function shownPieces(text: string): readonly ShownPiece[] {
  if (isPlain(text)) return text === "" ? [] : [asWritten(text)];
  const pieces: ShownPiece[] = [];
  let from = 0;
  for (const { 0: found, 1: joiner, index } of text.matchAll(unsafe())) {
    if (joiner !== undefined) continue;
    if (index > from) pieces.push(asWritten(text.slice(from, index)));
    pieces.push({ written: found, shown: codePointEscape(found) });
    from = index + found.length;
  }
  if (from < text.length) pieces.push(asWritten(text.slice(from)));
  return pieces;
}

function asWritten(written: string): ShownPiece {
  return { written, shown: written };
}

function codePointEscape(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Within an emoji these are part of the picture; anywhere else they make two names look equal that are not. */
const joinerOfEmoji = String.raw`\ufe0f(?<=\p{Extended_Pictographic}\ufe0f|[0-9#*]\ufe0f(?=\u20e3))|\u200d(?<=(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d)(?=\p{Extended_Pictographic})`;

const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]`;

/**
 * A line that holds one of these is an order to the agent that runs the build, wherever it comes from.
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands and
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
const buildCommand = /#(?<=##)(?=(?:[vV][sS][oO])?\[)|:(?<=^\s*::)/u;

let madeUnsafe: RegExp | undefined;

/** Made when it is first needed: the tables of its properties take longer to load than a small file to be linted. */
function unsafe(): RegExp {
  madeUnsafe ??= new RegExp(`(${joinerOfEmoji})|${hidden}|${buildCommand.source}`, "gu");
  return madeUnsafe;
}

/** Whether a text is printable ASCII that starts no command, as most are. */
function isPlain(text: string): boolean {
  return /^(?:[ -"$-9;-~]|#(?!#)|:(?!:))*$/.test(text);
}

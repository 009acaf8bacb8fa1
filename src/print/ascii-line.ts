/** The text on one line and in ASCII, for comments and messages of scripts: everything else is written as `\u2028`. */
export function asciiLine(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** How a piece of text stands out on a terminal. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "blue" | "cyan";

/** Gives a text its style. */
export type Painter = (style: Style, text: string) => string;

/** A painter that writes ANSI escapes, or one that leaves every text as it is. */
export function painter(colors: boolean): Painter {
  if (!colors) return (_style, text) => text;
  return (style, text) => (text === "" ? "" : `\u001b[${codes[style]}m${text}\u001b[0m`);
}

/** Select Graphic Rendition, ECMA-48 §8.3.117. */
const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, cyan: 36 };

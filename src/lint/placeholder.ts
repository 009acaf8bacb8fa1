/** What deployment tools replace: `$(x)`, `${x}`, `#{x}`, `{x}`, `__x__`, `%x%`, `$x$`, `[x]`, `<x>`. */
const tokens = [/\$\([^)]*\)/, /\{[^{}]*\}/, /__\w+__/, /%\w+%/, /\$\w+\$/, /#{2,}\w+#{2,}/, /^\[.*\]$/, /^<.*>$/];

/** What people write where a value belongs: `YOUR KEY`, `insert_name`, `REDACTED`, `***`, `xxxx`. */
const words = /^(your|insert|enter|replace|todo|tbd|redacted|removed|placeholder|change_?me|\*+$|x{3,}$|\.{3})/i;

/** Whoever waits for a value writes few words; longer text is not searched. */
const longest = 500;

/** Whether a value only holds the place of one that is filled in later, so that nothing can be said of it. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim();
  return words.test(text) || (text.length <= longest && tokens.some((token) => token.test(text)));
}

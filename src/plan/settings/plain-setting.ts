/** Parts of names that tell of a secret, whatever the value looks like. */
const secretNames = /pass|pwd|secret|key|token|connection|credential/i;

/** Values that are plainly no secret. All but the words are bounded so that no key or password passes for one. */
const plainValues: readonly RegExp[] = [
  /^$/,
  /^(?:true|false)$/i,
  /^-?[0-9]{1,9}(?:\.[0-9]{1,9})?$/,
  // A word or a few, as enumerations have them: `Verbose`, `readOnly`, `UseDevelopmentStorage`; or one in capitals.
  /^[A-Za-z]?[a-z]{2,15}(?:[A-Z][a-z]{2,15}){0,3}$/,
  /^[A-Z]{2,12}$/,
  // A bare host name: `www.contoso.com`. Names are in small letters; a token in three parts is not.
  /^(?=.{1,100}$)(?:[a-z](?:[a-z0-9-]{0,30}[a-z0-9])?\.){1,5}[a-z]{2,12}$/,
];

/**
 * Whether a setting may be told to every process of an instance: its name tells of no secret, and each of its values,
 * of which there is one, is a truth value, a number, a word as enumerations have them, or a bare host name.
 */
export function isPlainSetting(name: string, values: readonly string[]): boolean {
  if (values.length === 0 || secretNames.test(name)) return false;
  return values.every((value) => plainValues.some((plain) => plain.test(value)));
}

/** The most characters that a name may have. https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-error-bcp024 */
export const longestName = 255;

/** Words that are values wherever they stand, so that they name nothing. */
export const wordsOfValues: ReadonlySet<string> = new Set(["true", "false", "null"]);

/** Whether a text is a name that Bicep takes without quotes. Other words of the language, such as `param`, are free. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) && text.length <= longestName && !wordsOfValues.has(text);
}

/** The name as it is written. A name that is none is trouble of the program, and throws: written, it would be code. */
export function identifier(name: string): string {
  if (!isIdentifier(name)) throw new RangeError(`${JSON.stringify(name)} is no name in Bicep.`);
  return name;
}

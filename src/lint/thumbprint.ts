/** Marks without a shape, which the certificate dialog of Windows is known to put in front of a copied thumbprint. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Hexadecimal digits of a SHA-1 hash, the only algorithm that `thumbprintAlgorithm` takes. */
export const digitsOfSha1 = 40;

/** Whether a thumbprint holds characters that nobody sees. */
export function hasInvisible(thumbprint: string): boolean {
  return new RegExp(invisible.source).test(thumbprint);
}

/**
 * The thumbprint as the documents ask for it: hexadecimal digits in capitals, nothing between them. `undefined` where it
 * holds anything that is neither a digit nor space nor invisible, which the structure check reports.
 */
export function tidyThumbprint(thumbprint: string): string | undefined {
  const digits = thumbprint.replace(invisible, "").replace(/\s/g, "");
  return /^[0-9A-Fa-f]*$/.test(digits) ? digits.toUpperCase() : undefined;
}

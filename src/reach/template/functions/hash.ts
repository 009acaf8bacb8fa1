/** A number of 64 bits that a text always gives, and that another text gives hardly ever (FNV-1a). */
export function hashText(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const unit of text) hash = BigInt.asUintN(64, (hash ^ BigInt(unit.codePointAt(0) ?? 0)) * 0x100000001b3n);
  return hash;
}

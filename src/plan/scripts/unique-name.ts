/** A function that gives each name, cleaned, or the other one where that says nothing or is taken, regardless of case. */
export function uniqueNames(clean: (name: string) => string): (name: string, otherwise: string) => string {
  const taken = new Set<string>();
  return (name, otherwise) => {
    const wanted = clean(name);
    let chosen = wanted === "" || taken.has(wanted.toLowerCase()) ? otherwise : wanted;
    for (let count = 2; taken.has(chosen.toLowerCase()); count += 1) chosen = `${otherwise}-${count}`;
    taken.add(chosen.toLowerCase());
    return chosen;
  };
}

/** The name where Windows takes it for a folder as it stands, else the empty text. */
export function folderName(name: string): string {
  const isReserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
  return /^[a-z0-9_]([a-z0-9 ._-]{0,62}[a-z0-9_-])?$/i.test(name) && !isReserved ? name : "";
}

/** The name with what IIS refuses in a site's replaced by hyphens, at most 60 characters; empty where little is left. */
export function siteName(name: string): string {
  const cleaned = name
    .replace(/[^\p{L}\p{N} ._()-]/gu, "-")
    .slice(0, 60)
    .replace(/[\s.]+$|^\s+/g, "");
  return /[\p{L}\p{N}]/u.test(cleaned) ? cleaned : "";
}

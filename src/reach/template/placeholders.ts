/**
 * Texts that stand for what is known only when one deploys: the location, names and ids of the group and subscription.
 *
 * They are needed because names and ids are put together from them, and two ways to write one id must come out equal. In
 * brackets, so that a reader sees that they are made up, and so that a comparison with anything else can be undecided.
 * Nothing that decides what a network lets through is ever made up this way.
 */
export const placeholders = {
  location: "(location)",
  subscription: "(subscription)",
  resourceGroup: "(resource-group)",
  tenant: "(tenant)",
  managementGroup: "(management-group)",
  deployment: "(deployment)",
  displayName: "(display-name)",
  newGuid: "(new-guid)",
  utcNow: "(utc-now)",
} as const;

/** The location of a group other than the one deployed to, which may be another. */
export function locationOf(resourceGroup: string): string {
  if (resourceGroup === placeholders.resourceGroup) return placeholders.location;
  return `(location-of-${resourceGroup.replaceAll(/[()]/g, "")})`;
}

const written =
  /\((?:location(?:-of-[^()]*)?|subscription|resource-group|tenant|management-group|deployment|display-name|new-guid|utc-now)\)/gi;

/** Whether a text holds a placeholder, and so is not known to the letter. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes("(") && text.search(written) !== -1;
}

/**
 * Whether two texts are equal: `undefined` where it depends on what a placeholder stands for. Texts that differ between
 * equal beginnings and ends, and there in known characters, differ whatever the placeholders stand for.
 */
export function equalTexts(left: string, right: string): boolean | undefined {
  if (left === right) return true;
  if (!holdsPlaceholder(left) && !holdsPlaceholder(right)) return false;
  const [leftRest, rightRest] = withoutCommonEnds(pieces(left), pieces(right));
  if (leftRest.every(isKnown) && rightRest.every(isKnown)) return false;
  return differAtStart(leftRest, rightRest) || differAtStart(leftRest.toReversed(), rightRest.toReversed())
    ? false
    : undefined;
}

/** Characters, and whole placeholders. */
function pieces(text: string): readonly string[] {
  const result: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(written)) {
    result.push(...text.slice(from, index), found);
    from = index + found.length;
  }
  return [...result, ...text.slice(from)];
}

function withoutCommonEnds(left: readonly string[], right: readonly string[]): [readonly string[], readonly string[]] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** No placeholder stands for nothing, so a text that ends where the other goes on differs too. */
function differAtStart(left: readonly string[], right: readonly string[]): boolean {
  const [first] = left;
  const [other] = right;
  if (first === undefined || other === undefined) return true;
  return isKnown(first) && isKnown(other) && first !== other;
}

function isKnown(piece: string): boolean {
  return !holdsPlaceholder(piece);
}

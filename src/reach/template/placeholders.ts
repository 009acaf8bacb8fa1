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
  return `(location-of-${withoutBrackets(resourceGroup)})`;
}

/**
 * A text that stands for a parameter without a value. Names may be made of it, so that what is so named can be told
 * apart and be referred to; anywhere else it is undecided. See {@link holdsStandIn}.
 */
export function parameterStandIn(name: string): string {
  return `(parameter ${withoutBrackets(name)})`;
}

/** A text that stands for the part or the change of a text that is not known to the letter; used as {@link parameterStandIn} is. */
export function unknownStandIn(number: number): string {
  return `(unknown-${number})`;
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/[()]/g, "");
}

const standIn = /\((?:parameter [^()]*|unknown-\d+)\)/gi;

const place =
  /\((?:location(?:-of-[^()]*)?|subscription|resource-group|tenant|management-group|deployment|display-name|new-guid|utc-now)\)/gi;

const either = new RegExp(`${standIn.source}|${place.source}`, "gi");

/** Whether a text holds a placeholder, and so is not known to the letter. */
export function holdsPlaceholder(text: string): boolean {
  return text.includes("(") && text.search(either) !== -1;
}

/** Whether a text holds what stands for a text that is not known at all, and might even be empty. */
export function holdsStandIn(text: string): boolean {
  return text.includes("(") && text.search(standIn) !== -1;
}

/** What stands in a text for texts that are not known. */
export function standInsIn(text: string): readonly string[] {
  return text.match(standIn) ?? [];
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

/** Whether a text stands within another; `undefined` where it depends on what a placeholder stands for. */
export function includesText(text: string, part: string): boolean | undefined {
  if (!holdsPlaceholder(text) && !holdsPlaceholder(part)) return text.includes(part);
  const [around, within] = [pieces(text), pieces(part)];
  return around.some((_, start) => isAt(around, within, start)) ? true : undefined;
}

/** Whether a text begins with another; `undefined` where it depends on what a placeholder stands for. */
export function startsWithText(text: string, part: string): boolean | undefined {
  if (!holdsPlaceholder(text) && !holdsPlaceholder(part)) return text.startsWith(part);
  return isAt(pieces(text), pieces(part), 0) ? true : undefined;
}

/** Whether a text ends with another; `undefined` where it depends on what a placeholder stands for. */
export function endsWithText(text: string, part: string): boolean | undefined {
  if (!holdsPlaceholder(text) && !holdsPlaceholder(part)) return text.endsWith(part);
  const [around, within] = [pieces(text), pieces(part)];
  return isAt(around, within, around.length - within.length) ? true : undefined;
}

function isAt(around: readonly string[], within: readonly string[], start: number): boolean {
  return start >= 0 && within.every((piece, index) => around[start + index] === piece);
}

/** Characters, and whole placeholders. */
function pieces(text: string): readonly string[] {
  const result: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(either)) {
    for (const character of text.slice(from, index)) result.push(character);
    result.push(found);
    from = index + found.length;
  }
  for (const character of text.slice(from)) result.push(character);
  return result;
}

function withoutCommonEnds(left: readonly string[], right: readonly string[]): [readonly string[], readonly string[]] {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** A text that ends differs from one that goes on for sure; from one that goes on with nothing but stand-ins it may not. */
function differAtStart(left: readonly string[], right: readonly string[]): boolean {
  const [first] = left;
  const [other] = right;
  if (first === undefined) return !right.every(holdsStandIn);
  if (other === undefined) return !left.every(holdsStandIn);
  return isKnown(first) && isKnown(other) && first !== other;
}

function isKnown(piece: string): boolean {
  return !holdsPlaceholder(piece);
}

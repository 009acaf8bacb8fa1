/** A function that tells whether a value differs from the one before it: what is shown already is not made anew. */
export function changeDetector(): (value: unknown) => boolean {
  let last: string | undefined;
  return (value) => {
    const next = JSON.stringify(value);
    const isOther = next !== last;
    last = next;
    return isOther;
  };
}

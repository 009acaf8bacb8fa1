/** What a document may be at most. What goes beyond is reported and not read; the rest is. */
export interface XmlBounds {
  /** The length of the text in UTF-16 units. Of a longer one nothing is read. */
  readonly size: number;
  /** How deep elements stand in each other; the root has depth 1. More than `deepestTree` is not granted. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Findings of one document; one more says that there are others. */
  readonly errors: number;
}

/** The bounds that hold unless others are asked for. The depth is that of libxml2. */
export const defaultBounds: XmlBounds = { size: 32 * 1024 * 1024, depth: 256, attributes: 1024, errors: 100 };

/** No tree is deeper, so that whoever walks one by recursion stays within the stack. */
export const deepestTree = 1000;

/** The default bounds with those that are given in their place. */
export function boundsFrom(given: Partial<XmlBounds> = {}): XmlBounds {
  const bounds = { ...defaultBounds, ...given };
  return { ...bounds, depth: Math.min(bounds.depth, deepestTree) };
}

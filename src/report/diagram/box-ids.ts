/** The box that each end of a line is, or is in. */
export function boxIdsByEnd(boxes: readonly Holder[]): ReadonlyMap<string, string> {
  const endsOf = ({ id, groups }: Holder) => [id, ...groups.flatMap(({ nodes }) => nodes.map((node) => node.id))];
  return new Map(boxes.flatMap((box) => endsOf(box).map((end) => [end, box.id])));
}

/** A box as far as its id and those of its nodes go, be it placed or not. */
interface Holder {
  readonly id: string;
  readonly groups: readonly { readonly nodes: readonly { readonly id: string }[] }[];
}

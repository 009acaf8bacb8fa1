/** The element of the page with an id; that it is there and of that kind is a matter of the page's own HTML. */
export function required<Kind extends HTMLElement>(id: string, kind: abstract new (...args: never[]) => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${kind.name} '${id}'.`);
}

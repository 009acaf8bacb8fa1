/** What an element holds: elements, and text, which is never markup. */
export type Content = Node | string;

/** An element with attributes and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  content: readonly Content[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** A button that does something. */
export function button(
  label: string,
  press: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, [label]);
  made.addEventListener("click", press);
  return made;
}

/** A field with its label before it. */
export function labelled(label: string, field: HTMLElement): HTMLLabelElement {
  return element("label", { class: "choice" }, [`${label} `, field]);
}

/** A name or path that a line may break in: behind slashes and colons, and between the words of a name with dots. */
export function breakable(text: string): DocumentFragment {
  const made = document.createDocumentFragment();
  if (text === "") return made;
  for (const piece of text.split(/(?<=[/\\]|\.(?=\p{Lu})|:(?=\D))/u)) made.append(piece, element("wbr"));
  return made;
}

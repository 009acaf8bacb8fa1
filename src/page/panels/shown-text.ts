import { element } from "../dom/element.ts";

/** A browser takes long to lay out more than this: UTF-16 units. */
const mostShown = 500_000;

/** A text as it is, to be read and copied; `label` says what it is. */
export function shownText(text: string, label: string): HTMLPreElement {
  const rest = text.length > mostShown ? ["\n… cut here; the download has all of it."] : [];
  return element("pre", { class: "text", tabindex: "0", role: "group", "aria-label": label }, [
    text.slice(0, mostShown),
    ...rest,
  ]);
}

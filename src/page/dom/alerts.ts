import { button, element } from "./element.ts";

/** Sentences that stay until they are put away. */
export class Alerts {
  readonly #place: HTMLElement;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** The newest stands first; the same sentence stands there once. */
  tell(message: string): void {
    for (const one of [...this.#place.children]) if (one.firstChild?.textContent === message) one.remove();
    const told = element("p", { class: "alert" }, [element("span", {}, [message])]);
    told.append(button("×", () => told.remove(), { "aria-label": "Put this message away", title: "Put away" }));
    this.#place.prepend(told);
  }

  clear(): void {
    this.#place.replaceChildren();
  }
}

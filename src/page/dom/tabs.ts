/** The tabs of the page, by the ends of their ids. */
export const tabNames = ["problems", "expanded", "diagram", "reach", "convert"] as const;
export type TabName = (typeof tabNames)[number];

/** The keys that move between tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
const steps: ReadonlyMap<string, (index: number) => number> = new Map([
  ["ArrowRight", (index) => (index + 1) % tabNames.length],
  ["ArrowLeft", (index) => (index + tabNames.length - 1) % tabNames.length],
  ["Home", () => 0],
  ["End", () => tabNames.length - 1],
]);

/** A tab with its panel. */
export interface Tab {
  readonly tab: HTMLElement;
  readonly panel: HTMLElement;
}

/** Makes buttons and panels tabs; the returned function chooses one. `chosen` is told of each choice. */
export function connectTabs(
  tabs: Readonly<Record<TabName, Tab>>,
  chosen: (name: TabName) => void,
): (name: TabName) => void {
  function choose(name: TabName): void {
    for (const [one, { tab, panel }] of Object.entries(tabs)) {
      tab.setAttribute("aria-selected", String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      panel.hidden = one !== name;
    }
    chosen(name);
  }
  for (const [index, name] of tabNames.entries()) {
    // A panel can hold nothing that takes the focus, and yet has to be scrolled by keys.
    tabs[name].panel.tabIndex = 0;
    tabs[name].tab.addEventListener("click", () => choose(name));
    tabs[name].tab.addEventListener("keydown", (event) => {
      const next = tabNames[steps.get(event.key)?.(index) ?? -1];
      if (next === undefined) return;
      event.preventDefault();
      choose(next);
      tabs[next].tab.focus();
    });
  }
  return choose;
}

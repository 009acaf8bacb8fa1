import { changeDetector } from "./dom/change-detector.ts";
import { type Content, element } from "./dom/element.ts";
import { connectTabs, type Tab, type TabName } from "./dom/tabs.ts";
import type { Ask, ViewAsk } from "./messages/ask.ts";
import type { Overview } from "./messages/overview.ts";
import type { Told } from "./messages/told.ts";
import { convertForm } from "./panels/convert-form.ts";
import { convertedView } from "./panels/converted-view.ts";
import { diagramPanel } from "./panels/diagram-panel.ts";
import { expandedPanel } from "./panels/expanded-panel.ts";
import { type ProblemActions, problemsPanel } from "./panels/problems-panel.ts";
import { reachPanel } from "./panels/reach-panel.ts";

/** Where the pane stands. */
export interface ResultElements {
  readonly tabs: Readonly<Record<TabName, Tab>>;
  readonly service: HTMLSelectElement;
  readonly serviceChoice: HTMLElement;
}

/** An answer about one service. */
type View = Extract<Told, { readonly revision: number }>;

/** The tabs that show a service as it is now, with what is asked for them. */
const asks = { expanded: "expand", diagram: "draw", reach: "reach" } as const;

/** The tabs: what was found, and the services in their forms. A form is asked for when its tab is looked at. */
export class ResultPane {
  readonly #elements: ResultElements;
  readonly #actions: ProblemActions;
  readonly #ask: (ask: Ask) => void;
  readonly #converted = element("div", { class: "converted", tabindex: "-1" });
  readonly #areOtherServices = changeDetector();
  readonly #areOtherProblems = changeDetector();
  #tab: TabName = "problems";
  #overview: Overview | undefined;

  constructor(elements: ResultElements, actions: ProblemActions, ask: (ask: Ask) => void) {
    this.#elements = elements;
    this.#actions = actions;
    this.#ask = ask;
    const convert = (choices: Extract<Ask, { readonly kind: "convert" }>["choices"]) => {
      this.#converted.replaceChildren(element("p", { class: "note" }, ["Converting …"]));
      ask({ kind: "convert", service: elements.service.value, choices });
    };
    elements.tabs.convert.panel.append(convertForm(convert), this.#converted);
    elements.service.addEventListener("change", () => this.#serviceChosen());
    connectTabs(elements.tabs, (name) => this.#tabChosen(name))("problems");
  }

  /** Shows what is found now, and asks anew for what the tab in front shows. */
  tell(overview: Overview): void {
    this.#overview = overview;
    if (this.#areOtherServices(overview.services)) this.#showServices(overview);
    const { panel } = this.#elements.tabs.problems;
    const { problems, counts, notes, revision } = overview;
    if (this.#areOtherProblems([problems, counts, notes])) {
      fill(panel, overview, problemsPanel(overview, this.#actions));
    } else panel.dataset.revision = String(revision);
    this.#refresh();
  }

  /** Shows a service in the form that was asked for, unless the files have changed since. */
  show(view: View): void {
    const { tabs, service } = this.#elements;
    if (view.service !== service.value) return;
    switch (view.kind) {
      case "expanded":
        fill(tabs.expanded.panel, view, expandedPanel(view.lines, view.definition));
        break;
      case "reach":
        fill(tabs.reach.panel, view, reachPanel(view.view));
        break;
      case "drawing":
        fill(tabs.diagram.panel, view, diagramPanel(view.drawing));
        break;
      case "nothing":
        fill(this.#placeOf(view.of), view, [element("p", { class: "note" }, [view.message])]);
        break;
      case "converted":
        fill(this.#converted, view, convertedView(view.converted, this.#actions));
        break;
    }
    this.#refresh();
  }

  #placeOf(kind: ViewAsk["kind"]): HTMLElement {
    const { expanded, diagram, reach } = this.#elements.tabs;
    return { expand: expanded.panel, draw: diagram.panel, reach: reach.panel, convert: this.#converted }[kind];
  }

  #tabChosen(name: TabName): void {
    this.#tab = name;
    this.#refresh();
  }

  #serviceChosen(): void {
    this.#converted.replaceChildren();
    this.#refresh();
  }

  #refresh(): void {
    const tab = this.#tab;
    if (this.#overview === undefined || tab === "problems") return;
    const { panel } = this.#elements.tabs[tab];
    const service = this.#elements.service.value;
    if (tab === "convert") {
      this.#converted.classList.toggle("stale", isStale(this.#converted, this.#overview));
      return;
    }
    if (service === "")
      panel.replaceChildren(element("p", { class: "note" }, ["There is no service definition open."]));
    else if (panel.dataset.of !== stateOf(service, this.#overview.revision)) {
      panel.dataset.of = stateOf(service, this.#overview.revision);
      this.#ask({ kind: asks[tab], service });
    }
  }

  #showServices({ services }: Overview): void {
    const { service, serviceChoice } = this.#elements;
    const chosen = service.value;
    const options = services.map(({ path, name }) => element("option", { value: path }, [`${name} (${path})`]));
    service.replaceChildren(...options);
    if (services.some(({ path }) => path === chosen)) service.value = chosen;
    serviceChoice.hidden = services.length < 2;
  }
}

/** Puts other content into a place: what was chosen there stays chosen, and the keyboard stays where it was. */
function fill(place: HTMLElement, { revision }: { readonly revision: number }, content: readonly Content[]): void {
  const chosen = Array.from(place.querySelectorAll<HTMLInputElement>("input:checked"), ({ value }) => value);
  const hadFocus = place.contains(document.activeElement);
  place.replaceChildren(...content);
  place.dataset.revision = String(revision);
  for (const value of chosen) place.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)?.click();
  if (hadFocus) place.focus();
}

function isStale(converted: HTMLElement, { revision }: Overview): boolean {
  return converted.dataset.revision !== undefined && converted.dataset.revision !== String(revision);
}

function stateOf(service: string, revision: number): string {
  return `${revision} ${service}`;
}

import { Alerts } from "./dom/alerts.ts";
import { saveFile } from "./dom/save-file.ts";
import { EditQueue } from "./edit-queue.ts";
import { copyLink } from "./input/copy-link.ts";
import type { Ask, GivenFile } from "./messages/ask.ts";
import type { Overview } from "./messages/overview.ts";
import type { Told } from "./messages/told.ts";
import { countsInWords } from "./panels/counts-in-words.ts";
import { type ResultElements, ResultPane } from "./result-pane.ts";
import { type SourceElements, SourcePane } from "./source-pane.ts";
import { connectWorker } from "./worker-line.ts";

/** The parts of the page that are filled while it lives. */
export interface PageElements {
  readonly source: SourceElements;
  readonly results: ResultElements;
  readonly status: HTMLElement;
  readonly alerts: HTMLElement;
  readonly copyLink: HTMLButtonElement;
}

const fromLink =
  "These files came by a link, which carries no values of settings: what is found of values does not count.";

/** The page: what its two panes ask goes to the worker, and what the worker tells goes to the panes. */
export class Page {
  readonly #elements: PageElements;
  readonly #alerts: Alerts;
  readonly #queue: EditQueue;
  readonly #source: SourcePane;
  readonly #results: ResultPane;
  readonly #edited = new Set<string>();
  #status = "";

  constructor(elements: PageElements) {
    this.#elements = elements;
    this.#alerts = new Alerts(elements.alerts);
    this.#queue = new EditQueue(
      connectWorker(
        (told) => this.#hear(told),
        (reason) => this.alert(`The page cannot work here: ${reason}`),
      ),
    );
    this.#source = new SourcePane(elements.source, {
      edited: (path, text, length) => {
        this.#edited.add(path);
        this.#queue.edited(path, text, length);
      },
      closed: (path) => {
        this.#edited.delete(path);
        this.#queue.closed(path);
      },
      saved: (path) => this.ask({ kind: "save", path }),
    });
    this.#results = new ResultPane(
      elements.results,
      { goTo: (place) => void this.#source.goTo(place), fix: (fix) => void this.#source.fix(fix) },
      (ask) => this.ask(ask),
    );
    elements.copyLink.addEventListener("click", () => this.ask({ kind: "link" }));
  }

  ask(ask: Ask): void {
    if (ask.kind === "open" || ask.kind === "open-link") this.#elements.status.textContent = "Reading …";
    this.#queue.ask(ask);
  }

  /** Opens files beside those that are open; one that was edited here is not replaced unasked. */
  open(files: readonly GivenFile[]): void {
    const isReplacing = files.some(({ path }) => this.#edited.has(path));
    if (!isReplacing || this.#isAgreed()) this.ask({ kind: "open", files, replaces: false });
  }

  /** Tells the user a sentence that stays until it is put away. */
  alert(message: string): void {
    this.#alerts.tell(message);
  }

  /** Whether what was edited here may go. */
  mayReplace(): boolean {
    return this.#edited.size === 0 || this.#isAgreed();
  }

  #isAgreed(): boolean {
    return window.confirm("What is open was edited here. Put the other files in its place?");
  }

  #hear(told: Told): void {
    switch (told.kind) {
      case "opened":
        void this.#opened(told);
        return;
      case "overview":
        void this.#tell(told.overview);
        return;
      case "link":
        void copyLink(told.fragment).then((message) => this.alert(message));
        return;
      case "saved":
        saveFile(told.path.split("/").at(-1) ?? told.path, told.bytes);
        return;
      case "refused":
        this.#elements.status.textContent = this.#status;
        this.alert(told.message);
        return;
      default:
        this.#results.show(told);
    }
  }

  async #opened({ files, replaces, isFromLink, overview }: Extract<Told, { readonly kind: "opened" }>): Promise<void> {
    if (replaces) this.#alerts.clear();
    for (const path of replaces ? [...this.#edited] : files.map((file) => file.path)) this.#edited.delete(path);
    if (isFromLink) this.alert(fromLink);
    for (const note of overview.notes) this.alert(note);
    await this.#tell(overview);
    await this.#source.take(files, replaces, overview);
  }

  async #tell(overview: Overview): Promise<void> {
    this.#results.tell(overview);
    this.#elements.copyLink.disabled = overview.files.length === 0;
    this.#status = overview.files.length === 0 ? "" : countsInWords(overview.counts);
    this.#elements.status.textContent = this.#status;
    this.#queue.send();
    await this.#source.tell(overview);
  }
}

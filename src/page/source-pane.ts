import type { Place } from "../diagnostic/place.ts";
import { changeDetector } from "./dom/change-detector.ts";
import { breakable, button, element } from "./dom/element.ts";
import type { Changed, Editor } from "./editor/editor.ts";
import type { FileOverview, Overview, ProblemFix } from "./messages/overview.ts";
import type { TextFile } from "./messages/told.ts";

/** Where the pane stands. */
export interface SourceElements {
  readonly files: HTMLElement;
  readonly welcome: HTMLElement;
  readonly editor: HTMLElement;
}

/** What the pane tells. */
export interface SourceActions {
  readonly edited: Changed;
  readonly closed: (path: string) => void;
  readonly saved: (path: string) => void;
}

/** The files that are open, and the text of one of them in the editor. */
export class SourcePane {
  readonly #elements: SourceElements;
  readonly #actions: SourceActions;
  readonly #texts = new Map<string, () => string>();
  readonly #areOtherFiles = changeDetector();
  #overview: Overview | undefined;
  #shown: string | undefined;
  #editor: Promise<Editor> | undefined;

  constructor(elements: SourceElements, actions: SourceActions) {
    this.#elements = elements;
    this.#actions = actions;
  }

  /** Takes files that were read, and shows the first of them that is a definition. */
  async take(files: readonly TextFile[], replaces: boolean, overview: Overview): Promise<void> {
    for (const path of replaces ? [...this.#texts.keys()] : files.map((file) => file.path)) await this.#forget(path);
    for (const { path, text } of files) this.#texts.set(path, () => text);
    this.#overview = overview;
    const kinds = new Map(overview.files.map(({ path, kind }) => [path, kind]));
    const first = files.find(({ path }) => kinds.get(path) === "definition") ?? files[0];
    if (first !== undefined) await this.show(first.path);
    // An empty file is one that is to be written.
    if (first?.text === "") (await this.#loadEditor()).focus();
  }

  /** Shows what is found now. */
  async tell(overview: Overview): Promise<void> {
    this.#overview = overview;
    this.#showFiles();
    await this.#showProblems();
  }

  async show(path: string): Promise<void> {
    const text = this.#texts.get(path);
    if (text === undefined) return;
    const isNew = this.#shown !== path;
    this.#shown = path;
    this.#showFiles();
    if (isNew) this.#revealFile();
    const editor = await this.#loadEditor();
    if (isNew) editor.show(path, text());
    await this.#showProblems();
  }

  async goTo(place: Place): Promise<void> {
    await this.show(place.file);
    (await this.#loadEditor()).goTo(place);
  }

  /** Makes the edits of a fix, file by file, and leads to the first of them. */
  async fix({ edits }: ProblemFix): Promise<void> {
    for (const file of new Set(edits.map(({ place }) => place.file))) {
      await this.show(file);
      const editor = await this.#loadEditor();
      editor.apply(edits.filter(({ place }) => place.file === file));
      editor.focus();
    }
  }

  #showFiles(): void {
    const { files, welcome, editor } = this.#elements;
    if (!this.#areOtherFiles([this.#overview?.files, this.#shown])) return;
    const hadFocus = files.contains(document.activeElement);
    files.replaceChildren(...(this.#overview?.files ?? []).map((file) => this.#fileItem(file)));
    // The button that was pressed is another one now, or gone; the keyboard goes on at the file that is shown.
    if (hadFocus) files.querySelector<HTMLElement>("[aria-current]")?.focus();
    welcome.hidden = this.#shown !== undefined;
    editor.hidden = this.#shown === undefined;
  }

  /** Scrolls the list, and nothing else, to the file that is shown. */
  #revealFile(): void {
    const { files } = this.#elements;
    const shown = files.querySelector("[aria-current]")?.parentElement;
    if (shown) files.scrollTop = shown.offsetTop - files.offsetTop - files.clientHeight + shown.offsetHeight;
  }

  #fileItem({ path, kind, problems, isEdited }: FileOverview): HTMLElement {
    const told = [kind ?? "not known", ...(isEdited ? ["edited"] : []), `${problems} found`].join(", ");
    const isShown = path === this.#shown ? { "aria-current": "true" } : undefined;
    const choose = button("", () => void this.show(path), { class: "file", ...isShown });
    choose.append(breakable(path), " ", element("span", { class: "detail" }, [told]));
    return element("li", {}, [
      choose,
      button("↓", () => this.#actions.saved(path), {
        class: "small",
        "aria-label": `Download ${path}`,
        title: "Download",
      }),
      button("×", () => void this.#close(path), { class: "small", "aria-label": `Close ${path}`, title: "Close" }),
    ]);
  }

  async #close(path: string): Promise<void> {
    await this.#forget(path);
    this.#actions.closed(path);
    const [next] = this.#texts.keys();
    if (this.#shown === undefined && next !== undefined) await this.show(next);
  }

  async #forget(path: string): Promise<void> {
    this.#texts.delete(path);
    if (this.#shown === path) this.#shown = undefined;
    if (this.#editor !== undefined) (await this.#editor).forget(path);
  }

  async #showProblems(): Promise<void> {
    if (this.#editor === undefined || this.#shown === undefined) return;
    const editor = await this.#editor;
    const found = this.#overview?.problems ?? [];
    editor.showProblems(found.filter(({ place }) => place.file === this.#shown));
  }

  /** The editor is most of what this page weighs, so it comes with the first file. */
  #loadEditor(): Promise<Editor> {
    this.#editor ??= import("./editor/editor.ts").then(({ createEditor }) =>
      createEditor(this.#elements.editor, (path, text, length) => {
        this.#texts.set(path, text);
        this.#actions.edited(path, text, length);
      }),
    );
    return this.#editor;
  }
}

import type { Ask } from "./messages/ask.ts";
import type { WorkerLine } from "./worker-line.ts";

/** Asks the worker; of what is typed while it works on an edit, only the last is asked about. */
export class EditQueue {
  readonly #line: WorkerLine;
  readonly #texts = new Map<string, () => string>();

  constructor(line: WorkerLine) {
    this.#line = line;
  }

  /** A file has another text now. */
  edited(path: string, text: () => string): void {
    this.#texts.set(path, text);
    this.send();
  }

  closed(path: string): void {
    this.#texts.delete(path);
    this.ask({ kind: "close", path });
  }

  /** What was typed goes first, so that the answer is about the text that is on the screen. */
  ask(ask: Ask): void {
    this.#flush();
    this.#line.ask(ask);
  }

  /** Asks about what was typed, unless such an ask is still open. */
  send(): void {
    if (!this.#line.isWaitingFor("edit")) this.#flush();
  }

  #flush(): void {
    for (const [path, text] of this.#texts) this.#line.ask({ kind: "edit", path, text: text() });
    this.#texts.clear();
  }
}

import type { Ask } from "./messages/ask.ts";
import type { WorkerLine } from "./worker-line.ts";

/** A text of more characters is asked about when the typing pauses, not at each key. */
const longText = 200_000;

/** A pause in typing, in milliseconds. */
const pause = 150;

/** Asks the worker; of what is typed while it works on an edit, only the last is asked about. */
export class EditQueue {
  readonly #line: WorkerLine;
  readonly #texts = new Map<string, () => string>();
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(line: WorkerLine) {
    this.#line = line;
  }

  /** A file has another text now, of so many characters. */
  edited(path: string, text: () => string, length: number): void {
    this.#texts.set(path, text);
    this.#endPause();
    if (length > longText) this.#pause = setTimeout(() => this.#flush(), pause);
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

  /** Asks about what was typed, unless such an ask is still open or the typing may go on. */
  send(): void {
    if (this.#pause === undefined && !this.#line.isWaitingFor("edit")) this.#flush();
  }

  #flush(): void {
    this.#endPause();
    for (const [path, text] of this.#texts) this.#line.ask({ kind: "edit", path, text: text() });
    this.#texts.clear();
  }

  #endPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }
}

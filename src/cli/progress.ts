import type { Io } from "./io.ts";

/** Milliseconds that nobody needs to be told about, and those between two lines. */
const patience = 500;
const interval = 100;

/** Counts on a terminal what was done of some long work; silent on short work and where nobody watches. */
export class Progress {
  readonly #io: Io;
  readonly #isShown: boolean;
  #next: number;
  #done = 0;
  #width = 0;

  constructor(io: Io, isQuiet: boolean) {
    this.#io = io;
    this.#isShown = !isQuiet && io.stderr.isTerminal;
    this.#next = io.milliseconds() + patience;
  }

  step(noun: string): void {
    this.#done++;
    if (!this.#isShown || this.#io.milliseconds() < this.#next) return;
    this.#next = this.#io.milliseconds() + interval;
    const line = `${this.#done} ${noun}…`;
    this.#io.stderr.write(`\r${line}`);
    this.#width = line.length;
  }

  /** Takes the count away. */
  end(): void {
    if (this.#width > 0) this.#io.stderr.write(`\r${" ".repeat(this.#width)}\r`);
  }
}

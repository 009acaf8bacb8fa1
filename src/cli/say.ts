import { visibleText } from "../text/visible-text.ts";
import type { Io } from "./io.ts";

/** One line on standard error. It can hold names of files, so what a terminal would obey is written out. */
export function say({ stderr }: Pick<Io, "stderr">, line: string): void {
  stderr.write(`${visibleText(line)}\n`);
}

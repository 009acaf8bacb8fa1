import type { Run } from "./layout.ts";
import { bulge } from "./loops.ts";
import { numberText } from "./svg-markup.ts";

/** The length of an arrow's tip. */
const tip = 7;

/** The path of a line: its runs are level, and curves that leave and arrive level join them. It ends where its tip begins. */
export function wayPath(runs: readonly Run[]): string {
  const last = runs.length - 1;
  return runs
    .map((run, at) => {
      const before = runs[at - 1];
      const to = at === last ? run.to - tip * direction(run) : run.to;
      return `${before === undefined ? start(run) : curve(before, run)}H${numberText(to)}`;
    })
    .join("");
}

/** The path of the tip at the end of a line. */
export function tipPath(runs: readonly Run[]): string {
  const run = runs.at(-1);
  if (run === undefined) return "";
  const back = run.to - tip * direction(run);
  return `M${pair(run.to, run.y)}L${pair(back, run.y - tip / 2)}V${numberText(run.y + tip / 2)}Z`;
}

function start({ from, y }: Run): string {
  return `M${pair(from, y)}`;
}

/** From the end of one run to the beginning of the next. Where a line turns back on itself, the curve bulges. */
function curve(before: Run, next: Run): string {
  const turns = direction(before) !== direction(next);
  const bow = turns ? bulge * direction(before) : (next.from - before.to) / 2;
  const leaving = before.to + bow;
  const arriving = turns ? next.from + bow : next.from - bow;
  return `C${pair(leaving, before.y)} ${pair(arriving, next.y)} ${pair(next.from, next.y)}`;
}

function direction({ from, to }: Run): 1 | -1 {
  return to < from ? -1 : 1;
}

function pair(x: number, y: number): string {
  return `${numberText(x)},${numberText(y)}`;
}

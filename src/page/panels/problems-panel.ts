import type { Place } from "../../diagnostic/place.ts";
import { breakable, button, type Content, element } from "../dom/element.ts";
import type { Overview, Problem, ProblemFix } from "../messages/overview.ts";
import { countsInWords } from "./counts-in-words.ts";

/** What can be done with a finding. */
export interface ProblemActions {
  readonly goTo: (place: Place) => void;
  readonly fix: (fix: ProblemFix) => void;
}

/** All that was found, worst first come where they stand: each finding leads to its line. */
export function problemsPanel(overview: Overview, actions: ProblemActions): readonly Content[] {
  const { problems, counts, codes, notes } = overview;
  const total = counts.error + counts.warning + counts.info;
  const rest =
    total > problems.length ? [element("p", {}, [`The first ${problems.length} of ${total} are shown.`])] : [];
  return [
    element("p", { class: "summary" }, [countsInWords(counts)]),
    ...notes.map((note) => element("p", { class: "note" }, [note])),
    problemList(problems, codes, actions),
    ...rest,
  ];
}

/** So many are shown at first: to lay out more takes a page longer than a key press may. */
const shownAtFirst = 100;

/** Findings as a list, of which the rest is shown when it is wanted. */
export function problemList(
  problems: readonly Problem[],
  codes: Overview["codes"],
  actions: ProblemActions,
): HTMLElement {
  const items = problems.slice(0, shownAtFirst).map((problem) => problemItem(problem, codes, actions));
  const list = element("ol", { class: "problems" }, items);
  const rest = problems.slice(shownAtFirst);
  if (rest.length > 0) list.append(restItem(rest, codes, actions));
  return list;
}

/** A button that puts the rest of the list in its own place, and leads to the first of it. */
function restItem(rest: readonly Problem[], codes: Overview["codes"], actions: ProblemActions): HTMLElement {
  const show = () => {
    const items = rest.map((problem) => problemItem(problem, codes, actions));
    item.replaceWith(...items);
    items[0]?.querySelector("button")?.focus();
  };
  const item = element("li", {}, [button(`Show ${rest.length} more`, show)]);
  return item;
}

function problemItem(problem: Problem, codes: Overview["codes"], actions: ProblemActions): HTMLElement {
  const { code, severity, message, place, related, fixes } = problem;
  return element("li", { class: `problem ${severity}` }, [
    element("p", { class: "detail" }, [
      element("span", { class: `severity ${severity}` }, [severity]),
      breakable(placeInWords(place)),
      " ",
      element("code", {}, [code]),
    ]),
    button(message, () => actions.goTo(place), { class: "follow" }),
    ...related.map((one) =>
      element("p", { class: "detail" }, [
        button(`${placeInWords(one.place)} ${one.message}`, () => actions.goTo(one.place), { class: "follow" }),
      ]),
    ),
    ...fixes.map((fix) => button(`Fix: ${fix.title}`, () => actions.fix(fix), { class: "fix" })),
    ...whyOf(code, codes),
  ]);
}

function placeInWords({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function whyOf(code: string, codes: Overview["codes"]): readonly Content[] {
  const told = codes.get(code);
  if (told === undefined) return [];
  const source = element("a", { href: told.source, target: "_blank", rel: "noreferrer" }, [told.source]);
  return [
    element("details", {}, [
      element("summary", {}, ["Why"]),
      element("p", {}, [told.summary]),
      element("p", {}, [told.why]),
      element("p", {}, ["Source: ", /^https:/.test(told.source) ? source : told.source]),
    ]),
  ];
}

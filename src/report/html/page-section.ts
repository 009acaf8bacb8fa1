import { type Content, element, type Html } from "./html.ts";

/** A part of the page that the list of contents names. */
export interface PageSection {
  /** What its address ends in. */
  readonly id: string;
  readonly heading: string;
  readonly content: Content;
}

/** A part of the page, open until its reader closes it. */
export function sectionHtml({ id, heading, content }: PageSection): Html {
  return element(
    "section",
    { "aria-labelledby": id },
    element("details", { open: true }, element("summary", {}, element("h2", { id }, heading)), content),
  );
}

/** A part of a section under a heading of its own. */
export function partHtml(heading: string, ...content: readonly Content[]): Html {
  return element("div", { class: "part" }, element("h3", {}, heading), ...content);
}

/** A part of a section that is closed until its reader opens it. */
export function closedPart(heading: Content, ...content: readonly Content[]): Html {
  return element("details", { class: "part" }, element("summary", {}, element("h3", {}, heading)), ...content);
}

/** A part of a section that can be closed. */
export function openPart(heading: Content, ...content: readonly Content[]): Html {
  return element(
    "details",
    { class: "part", open: true },
    element("summary", {}, element("h3", {}, heading)),
    ...content,
  );
}

/** A sentence or more. */
export function paragraph(...content: readonly Content[]): Html {
  return element("p", {}, ...content);
}

/** Items of a list, each of which the search finds. */
export function listHtml(items: readonly Content[]): Html {
  return element("ul", {}, ...items.map((item) => element("li", {}, item)));
}

/** A name of a file, as it stands there. Where there is no room for it, it goes on after a dot. */
export function nameHtml(name: string): Html {
  return element(
    "code",
    {},
    ...name.split(/(?<=\.)/).flatMap((part, at) => (at === 0 ? [part] : [element("wbr", {}), part])),
  );
}

import type { Ask, GivenFile } from "../messages/ask.ts";
import type { Overview } from "../messages/overview.ts";
import type { Told } from "../messages/told.ts";
import { filesInFragment, fragmentOf, longestLink } from "./link-text.ts";
import { overviewOf } from "./overview-of.ts";
import { bytesOf, editedSource, readSource, type Source } from "./source.ts";
import { viewOf } from "./view-of.ts";

/** The files that are open in the page, and the answers to what is asked about them. */
export class OpenFiles {
  readonly #today: string;
  #sources: ReadonlyMap<string, Source> = new Map();
  #revision = 0;

  /** `today` is what "retired" and "expired" are measured by: `2026-11-22`. */
  constructor(today: string) {
    this.#today = today;
  }

  async answer(ask: Ask): Promise<Told> {
    switch (ask.kind) {
      case "open":
        return this.#open(ask.files, ask.replaces, false);
      case "open-link":
        return this.#openLink(ask.fragment);
      case "edit":
        return { kind: "overview", overview: await this.#edit(ask.path, ask.text) };
      case "close":
        return { kind: "overview", overview: await this.#close(ask.path) };
      case "link":
        return this.#link();
      case "save":
        return this.#save(ask.path);
      default:
        return viewOf(ask, { sources: this.#sources, revision: this.#revision, today: this.#today });
    }
  }

  async #open(files: readonly GivenFile[], replaces: boolean, isFromLink: boolean): Promise<Told> {
    const read = files.map((file) => [file.path, readSource(file)] as const);
    const overview = await this.#take(new Map([...(replaces ? [] : this.#sources), ...read]));
    const texts = read.map(([path, { text }]) => ({ path, text }));
    return { kind: "opened", files: texts, replaces, isFromLink, overview };
  }

  async #openLink(fragment: string): Promise<Told> {
    const files = await filesInFragment(fragment);
    if (files === undefined)
      return { kind: "refused", message: "This link carries no files: it is cut or was changed." };
    const given = files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
    return this.#open(given, true, true);
  }

  async #edit(path: string, text: string): Promise<Overview> {
    const source = this.#sources.get(path);
    if (source === undefined) return this.#take(this.#sources);
    return this.#take(new Map([...this.#sources, [path, editedSource(source, text)]]));
  }

  async #close(path: string): Promise<Overview> {
    return this.#take(new Map([...this.#sources].filter(([one]) => one !== path)));
  }

  #take(sources: ReadonlyMap<string, Source>): Promise<Overview> {
    this.#sources = sources;
    this.#revision += 1;
    return overviewOf(sources, this.#revision, this.#today);
  }

  async #link(): Promise<Told> {
    const fragment = await fragmentOf([...this.#sources.values()]);
    if (fragment.length <= longestLink) return { kind: "link", fragment };
    const counts = `${fragment.length.toLocaleString("en")} characters; mail and chats cut links of more than ${longestLink.toLocaleString("en")}`;
    return { kind: "refused", message: `These files are too much for a link: it would have ${counts}.` };
  }

  #save(path: string): Told {
    const source = this.#sources.get(path);
    if (source === undefined) return { kind: "refused", message: `There is no file ${path}.` };
    return { kind: "saved", path, bytes: bytesOf(source) };
  }
}

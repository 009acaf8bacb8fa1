import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { xml } from "@codemirror/lang-xml";
import { bracketMatching, foldGutter, foldKeymap, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, type KeyBinding, keymap, lineNumbers } from "@codemirror/view";
import type { Place } from "../../diagnostic/place.ts";
import type { PlacedEdit, Problem } from "../messages/overview.ts";
import { editorDiagnostics, rangeIn } from "./editor-diagnostics.ts";
import { editorTheme, highlighting } from "./editor-theme.ts";
import { lineEndOf } from "./line-end.ts";

/** What the editor tells. `text` gives the whole text, which is only made where it is asked for; `length` is in characters. */
export type Changed = (path: string, text: () => string, length: number) => void;

/** The editor: one view, and a state with its own history for each file. */
export interface Editor {
  readonly show: (path: string, text: string) => void;
  readonly showProblems: (problems: readonly Problem[]) => void;
  readonly goTo: (place: Place) => void;
  /** Makes edits to the file that is shown, as one step to be undone. */
  readonly apply: (edits: readonly PlacedEdit[]) => void;
  readonly focus: () => void;
  readonly forget: (path: string) => void;
}

/** An editor in an element. It stands in a shadow tree, where its styles need no leave to be written inline. */
export function createEditor(host: HTMLElement, changed: Changed): Editor {
  const root = host.attachShadow({ mode: "open" });
  const view = new EditorView({ parent: root, root });
  const states = new Map<string, EditorState>();
  let shown = "";

  function show(path: string, text: string): void {
    if (shown !== "") states.set(shown, view.state);
    shown = path;
    view.setState(states.get(path) ?? stateOf(path, text, changed));
  }

  return {
    show,
    showProblems: (problems) => view.dispatch(setDiagnostics(view.state, editorDiagnostics(problems, view.state.doc))),
    goTo: (place) => {
      const { from, to } = rangeIn(place, view.state.doc);
      const effects = EditorView.scrollIntoView(from, { y: "center" });
      view.dispatch({ selection: { anchor: from, head: to }, effects });
      view.focus();
    },
    apply: (edits) => {
      const changes = edits.map(({ place, text }) => ({ ...rangeIn(place, view.state.doc), insert: text }));
      view.dispatch({ changes, userEvent: "input.fix" });
    },
    focus: () => view.focus(),
    forget: (path) => {
      states.delete(path);
      if (shown === path) shown = "";
    },
  };
}

function stateOf(path: string, text: string, changed: Changed): EditorState {
  const lineEnd = lineEndOf(text);
  const told = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged) changed(path, () => state.doc.sliceString(0, undefined, lineEnd), state.doc.length);
  });
  const label = EditorView.contentAttributes.of({ "aria-label": `Text of ${path}`, tabindex: "0" });
  return EditorState.create({ doc: text, extensions: [extensions, languageOf(path), told, label] });
}

function languageOf(path: string): Extension {
  return path.endsWith(".json") ? [] : xml();
}

/** The list of findings is a tab of the page, so that of the editor is left out. */
const findingKeys: readonly KeyBinding[] = [
  { key: "F8", run: nextDiagnostic },
  { key: "Shift-F8", run: previousDiagnostic },
];

/** The Tab key stays with the browser: it leaves the editor, as everybody expects who does not use a mouse. */
const extensions: Extension = [
  lineNumbers(),
  lintGutter(),
  foldGutter(),
  history(),
  drawSelection(),
  bracketMatching(),
  highlightActiveLine(),
  highlightSelectionMatches(),
  search({ top: true }),
  syntaxHighlighting(highlighting),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...findingKeys, ...foldKeymap]),
  editorTheme,
];

import { HighlightStyle } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The colours of the text: those of the page, which knows light and dark. */
export const highlighting = HighlightStyle.define([
  { tag: tags.tagName, color: "var(--tag)" },
  { tag: tags.attributeName, color: "var(--attribute)" },
  { tag: [tags.attributeValue, tags.string], color: "var(--value)" },
  { tag: [tags.comment, tags.processingInstruction, tags.documentMeta], color: "var(--quiet)" },
  { tag: tags.angleBracket, color: "var(--quiet)" },
  { tag: tags.invalid, color: "var(--error)" },
]);

const marks = { error: "✖", warning: "▲", info: "●" } as const;

const markStyles = Object.fromEntries(
  Object.entries(marks).flatMap(([severity, mark]) => [
    [`.cm-lint-marker-${severity}`, { content: "normal", color: `var(--${severity})` }],
    [`.cm-lint-marker-${severity}::before`, { content: `"${mark}"`, fontSize: "0.8em" }],
    [
      `.cm-lintRange-${severity}`,
      { backgroundImage: "none", textDecoration: `underline wavy var(--${severity})`, textUnderlineOffset: "3px" },
    ],
    [`.cm-diagnostic-${severity}`, { borderLeft: `4px solid var(--${severity})` }],
  ]),
);

/** The look of the editor, in the page's own colours. */
export const editorTheme = EditorView.theme({
  "&": { height: "100%", color: "var(--text)", backgroundColor: "var(--field)", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--text)" },
  ".cm-cursor": { borderLeftColor: "var(--text)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--panel)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "var(--active)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--selection)",
  },
  ".cm-selectionMatch": { backgroundColor: "var(--match)" },
  ".cm-searchMatch": { backgroundColor: "var(--match)" },
  ".cm-tooltip": { color: "var(--text)", backgroundColor: "var(--panel)", border: "1px solid var(--line)" },
  ".cm-panels": { color: "var(--text)", backgroundColor: "var(--panel)" },
  ".cm-diagnosticAction": { color: "var(--on-accent)", backgroundColor: "var(--accent)" },
  ".cm-diagnosticSource": { color: "var(--quiet)", opacity: "1" },
  ".cm-button": { color: "var(--text)", backgroundImage: "none", backgroundColor: "var(--field)" },
  ".cm-textfield": { color: "var(--text)", backgroundColor: "var(--field)" },
  ".cm-foldPlaceholder": { color: "var(--text)", backgroundColor: "var(--panel)" },
  ...markStyles,
});

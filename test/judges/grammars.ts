import { createRequire } from "node:module";
import { Language, type Node, Parser } from "web-tree-sitter";

const { resolve } = createRequire(import.meta.url);

const files = {
  bicep: () => resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"),
  powershell: () => resolve("tree-sitter-powershell/tree-sitter-powershell.wasm"),
} as const;

export type Grammar = keyof typeof files;

/** What a reader makes of the tree of a text; the tree is gone afterwards. */
export async function readTree<T>(text: string, grammar: Grammar, read: (root: Node) => T): Promise<T> {
  const parser = await parserOf(grammar);
  const tree = parser.parse(text);
  if (tree === null) throw new Error("the parser was stopped");
  try {
    return read(tree.rootNode);
  } finally {
    tree.delete();
  }
}

const parsers = new Map<Grammar, Promise<Parser>>();
let ready: Promise<void> | undefined;

/** Grammars are compiled to WebAssembly, so nothing has to be built; each is loaded once. */
function parserOf(grammar: Grammar): Promise<Parser> {
  const known = parsers.get(grammar) ?? load(grammar);
  parsers.set(grammar, known);
  return known;
}

async function load(grammar: Grammar): Promise<Parser> {
  ready ??= Parser.init();
  await ready;
  const parser = new Parser();
  parser.setLanguage(await Language.load(files[grammar]()));
  return parser;
}

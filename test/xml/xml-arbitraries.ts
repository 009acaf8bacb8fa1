import fc from "fast-check";

const plainNames = fc.constantFrom("Role", "a", "_b", "c-d.e1", "Röle", "\u0370x", "\u{10400}", "\u3001");

/** Names that are traps in JavaScript or hold what regular expressions take for white space. */
const trapNames = fc.constantFrom(
  ...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "\u1680", "a\ufeffb"],
);

const values: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom("x", " ", "\n", "\r\n", "\t", "&amp;", "&#65;", "&#x9;", "&quot;", ">", "é", "\u{1f600}", "'"),
    {
      maxLength: 5,
    },
  )
  .map((pieces) => pieces.join(""));

const texts: fc.Arbitrary<string> = fc.oneof(
  values,
  fc.constantFrom(
    "\n  ",
    "<!-- c -->",
    "<!--it's <b> & \"-->",
    "<![CDATA[<x>&]]>",
    "<![CDATA[]]>",
    "<?p it's?>",
    "<?q?>",
  ),
);

/** Well-formed documents with plain names. */
export const plainDocuments: fc.Arbitrary<string> = documentsOf(plainNames);

/** Well-formed documents with any names. */
export const documents: fc.Arbitrary<string> = documentsOf(fc.oneof({ weight: 4, arbitrary: plainNames }, trapNames));

function documentsOf(names: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const attributes = fc
    .uniqueArray(fc.tuple(names, values), { maxLength: 4, selector: ([name]) => name })
    .map((list) => list.map(([name, value]) => ` ${name} =\n"${value}"`).join(""));
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(names, attributes).map(([name, list]) => `<${name}${list} />`),
      fc
        .tuple(names, attributes, fc.array(fc.oneof(texts, tie("element")), { maxLength: 5 }))
        .map(([name, list, content]) => `<${name}${list}>${content.join("")}</${name} >`),
    ),
  }));
  const starts = fc.constantFrom("", `<?xml version="1.0"?>`, "<!-- ' -->\n", `<?p ">?>`);
  return fc.tuple(starts, element).map(([start, root]) => `${start}${root}\r\n<?end ' ?>`);
}

/** Pieces of markup in any order: mostly no XML at all. */
export const fragments: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...[
        "<",
        ">",
        "&",
        '"',
        "'",
        "/",
        "=",
        "!",
        "-",
        "--",
        "?",
        "[",
        "]",
        "]]>",
        "<!--",
        "-->",
        "<![CDATA[",
        "<?",
        "?>",
      ],
      ...[
        '<?xml version="1.0"?>',
        "</",
        "/>",
        "&amp;",
        "&#0;",
        "&x;",
        " ",
        "\t",
        "\r\n",
        "\r",
        "\0",
        "\u0001",
        "\u00a0",
      ],
      ...["\ufffe", "\ufeff", "\ud800", "\u{10000}", "é", "<!DOCTYPE a", "<!DOCTYPE a [", 'xmlns:q="u"', ' q:a="1"'],
      ...["<a", "<a>", "</a>", "<b x=", "<b x='1'>", "</b>", "a", "b", "1", ":", ".", "__proto__", "<toString/>"],
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(""));

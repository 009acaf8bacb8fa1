import fc from "fast-check";

/** Names, among them those that are traps in JavaScript, and some that only the fifth edition of XML allows. */
export const names: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("Role", "a", "_b", "c-d.e1", "Röle", "\u0370x", "\u1680", "\u{10400}", "a\ufeffb", "\u3001"),
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"),
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

const attributes: fc.Arbitrary<string> = fc
  .uniqueArray(fc.tuple(names, values), { maxLength: 4, selector: ([name]) => name })
  .map((list) => list.map(([name, value]) => ` ${name} =\n"${value}"`).join(""));

/** Well-formed documents. */
export const documents: fc.Arbitrary<string> = fc
  .letrec<{ element: string }>((tie) => ({
    element: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(names, attributes).map(([name, list]) => `<${name}${list} />`),
      fc
        .tuple(names, attributes, fc.array(fc.oneof(texts, tie("element")), { maxLength: 5 }))
        .map(([name, list, content]) => `<${name}${list}>${content.join("")}</${name} >`),
    ),
  }))
  .element.chain((root) =>
    fc
      .constantFrom("", `<?xml version="1.0"?>`, "<!-- ' -->\n", `<?p ">?>`)
      .map((start) => `${start}${root}\r\n<?end ' ?>`),
  );

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

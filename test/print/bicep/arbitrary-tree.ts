import fc, { type Arbitrary } from "fast-check";
import { isIdentifier } from "../../../src/print/bicep/identifier.ts";
import { bindingPowers } from "../../../src/print/bicep/operators.ts";
import type {
  ArrayItem,
  BicepExpression,
  BicepFile,
  BinaryOperator,
  CallExpression,
  Loop,
  ObjectEntry,
  ObjectExpression,
  ResourceStatement,
  Statement,
  TextExpression,
  TypeExpression,
} from "../../../src/print/bicep/syntax.ts";

/** Any text that can be in a file: no half of a surrogate pair. */
export const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("$", "{", "}", "'", "\\", "\n", "\r", "\t", "u", "[", "]", "\u2028", "\u202e", "#", ":"),
  }),
);

const word = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}$/),
  fc.constantFrom("in", "resource", "param", "existing", "output", "type", "func", "var", "using", "string"),
);
/** `for` and `if` begin a loop or a condition in some places, `sys` and `az` a name space. */
const name = word.filter((text) => isIdentifier(text) && !["for", "if", "sys", "az"].includes(text));
const comments = fc.array(anyText, { minLength: 1, maxLength: 2 });
const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map((value): BicepExpression => ({ kind: "number", value }));
const fixedText = anyText.map((text): TextExpression => ({ kind: "text", parts: text === "" ? [] : [text] }));
const operators = Object.keys(bindingPowers) as BinaryOperator[];

/** A type, not an interface: only a type has the index signature that `letrec` wants. */
type Kinds = {
  expression: BicepExpression;
  text: TextExpression;
  object: ObjectExpression;
  call: CallExpression;
  type: TypeExpression;
  resource: ResourceStatement;
};

const { expression, object, call, type, resource } = fc.letrec<Kinds>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    name.map((of): BicepExpression => ({ kind: "symbol", name: of })),
    fixedText,
    number,
    fc.boolean().map((value): BicepExpression => ({ kind: "boolean", value })),
    fc.constant<BicepExpression>({ kind: "null" }),
    tie("text"),
    tie("object"),
    tie("call"),
    listOf(tie("expression")),
    accessOf(tie("expression")),
    operationOf(tie("expression")),
    fc.record(
      {
        kind: fc.constant("for"),
        item: name,
        over: tie("expression"),
        body: tie("expression"),
        index: name,
        condition: tie("expression"),
      },
      { requiredKeys: ["kind", "item", "over", "body"] },
    ) as Arbitrary<BicepExpression>,
    fc.record({
      kind: fc.constant("lambda"),
      parameters: fc.array(name, { maxLength: 3 }),
      body: tie("expression"),
    }) as Arbitrary<BicepExpression>,
  ),
  text: interpolated(tie("expression")),
  object: fc
    .array(entryOf(tie("expression"), tie("text")), { maxLength: 3 })
    .map((entries): ObjectExpression => ({ kind: "object", entries })),
  call: fc.record(
    {
      kind: fc.constant("call" as const),
      namespace: fc.constantFrom("sys", "az"),
      name,
      arguments: fc.array(tie("expression"), { maxLength: 3 }),
    },
    { requiredKeys: ["kind", "name", "arguments"] },
  ) as Arbitrary<CallExpression>,
  type: typeOf(tie("type"), tie("call")),
  resource: resourceOf(
    tie("resource"),
    tie("object"),
    tie("expression"),
    tie("call"),
    fc.stringMatching(/^[A-Za-z]{1,5}$/),
  ),
}));

function interpolated(of: Arbitrary<BicepExpression>): Arbitrary<TextExpression> {
  return fc
    .tuple(anyText, fc.array(fc.tuple(of, anyText), { minLength: 1, maxLength: 2 }))
    .map(([first, others]) => ({ kind: "text", parts: [first, ...others.flat()].filter((part) => part !== "") }));
}

function listOf(of: Arbitrary<BicepExpression>): Arbitrary<BicepExpression> {
  const item = fc.oneof(
    fc.record({ kind: fc.constant("item"), value: of, comments }, { requiredKeys: ["kind", "value"] }),
    fc.record({ kind: fc.constant("spread"), value: of }),
  ) as Arbitrary<ArrayItem>;
  return fc.array(item, { maxLength: 3 }).map((items) => ({ kind: "array", items }));
}

function entryOf(of: Arbitrary<BicepExpression>, text: Arbitrary<TextExpression>): Arbitrary<ObjectEntry> {
  return fc.oneof(
    fc.record(
      { kind: fc.constant("property"), name: fc.oneof(name, anyText, text), value: of, comments },
      { requiredKeys: ["kind", "name", "value"] },
    ),
    fc.record({ kind: fc.constant("spread"), value: of }),
  ) as Arbitrary<ObjectEntry>;
}

function accessOf(of: Arbitrary<BicepExpression>): Arbitrary<BicepExpression> {
  const yes = fc.constant(true);
  return fc.oneof(
    fc.record({ kind: fc.constant("method-call"), of, name, arguments: fc.array(of, { maxLength: 2 }) }),
    fc.record(
      { kind: fc.constant("property-access"), of, name, isSafe: yes },
      { requiredKeys: ["kind", "of", "name"] },
    ),
    fc.record(
      { kind: fc.constant("index"), of, index: of, isSafe: yes, isFromEnd: yes },
      { requiredKeys: ["kind", "of", "index"] },
    ),
    fc.record({ kind: fc.constant("nested-resource"), of, symbol: name }),
    fc.record({ kind: fc.constant("non-null"), of }),
  ) as Arbitrary<BicepExpression>;
}

function operationOf(of: Arbitrary<BicepExpression>): Arbitrary<BicepExpression> {
  return fc.oneof(
    fc.record({ kind: fc.constant("unary"), operator: fc.constantFrom("!", "-"), of }),
    fc.record({ kind: fc.constant("binary"), operator: fc.constantFrom(...operators), left: of, right: of }),
    fc.record({ kind: fc.constant("conditional"), condition: of, whenTrue: of, whenFalse: of }),
  ) as Arbitrary<BicepExpression>;
}

function typeOf(of: Arbitrary<TypeExpression>, decorator: Arbitrary<CallExpression>): Arbitrary<TypeExpression> {
  const preceding = { comments, decorators: fc.array(decorator, { minLength: 1, maxLength: 2 }) };
  const property = fc.record(
    { name: fc.oneof(name, anyText, fc.constant("*")), type: of, ...preceding },
    { requiredKeys: ["name", "type"] },
  );
  const item = fc.record({ type: of, ...preceding }, { requiredKeys: ["type"] });
  return fc.oneof(
    { maxDepth: 3 },
    name.map((text) => ({ kind: "type-name", name: text })),
    fc.record({ kind: fc.constant("literal-type"), value: fc.oneof(fixedText, number) }),
    fc.record({ kind: fc.constant("array-type"), item: of }),
    fc.record({ kind: fc.constant("nullable-type"), type: of }),
    fc.record({ kind: fc.constant("union-type"), members: fc.array(of, { minLength: 2, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("object-type"), properties: fc.array(property, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant("tuple-type"), items: fc.array(item, { maxLength: 3 }) }),
  ) as Arbitrary<TypeExpression>;
}

function resourceOf(
  nested: Arbitrary<ResourceStatement>,
  body: Arbitrary<ObjectExpression>,
  of: Arbitrary<BicepExpression>,
  decorator: Arbitrary<CallExpression>,
  typeName: Arbitrary<string>,
): Arbitrary<ResourceStatement> {
  const loop = fc.record({ item: name, index: name, over: of }, { requiredKeys: ["item", "over"] }) as Arbitrary<Loop>;
  const fields = {
    kind: fc.constant("resource"),
    symbol: name,
    type: typeName,
    apiVersion: fc.constantFrom("2025-07-01", "2024-01-01-preview"),
    isExisting: fc.constant(true),
    condition: of,
    loop,
    body,
    comments,
    decorators: fc.array(decorator, { minLength: 1, maxLength: 2 }),
  };
  const requiredKeys = ["kind", "symbol", "type", "body", "resources"] as const;
  return fc.oneof(
    { maxDepth: 2 },
    fc.record({ ...fields, resources: fc.constant([]) }, { requiredKeys: [...requiredKeys] }),
    fc.record({ ...fields, resources: fc.array(nested, { maxLength: 2 }) }, { requiredKeys: [...requiredKeys] }),
  ) as Arbitrary<ResourceStatement>;
}

const topLevelResource = resource.map(
  (statement): ResourceStatement => ({
    ...statement,
    type: `Provider.Name/${statement.type}`,
    apiVersion: statement.apiVersion ?? "2025-07-01",
  }),
);

function preceded<T extends object>(
  fields: { readonly [K in keyof T]: Arbitrary<T[K]> },
  optional: readonly (keyof T)[] = [],
) {
  const required = (Object.keys(fields) as (keyof T)[]).filter((key) => !optional.includes(key));
  return fc.record(
    { ...fields, comments, decorators: fc.array(call, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: required as never },
  );
}

const statement = fc.oneof(
  preceded({ kind: fc.constant("target-scope"), value: fixedText }),
  preceded({ kind: fc.constant("metadata"), name: name.filter((text) => !text.startsWith("_")), value: expression }),
  preceded({ kind: fc.constant("type"), name, value: type }),
  preceded({
    kind: fc.constant("function"),
    name,
    parameters: fc.array(fc.record({ name, type }), { maxLength: 2 }),
    result: type,
    body: expression,
  }),
  preceded({ kind: fc.constant("parameter"), name, type, defaultValue: expression }, ["defaultValue"]),
  preceded({ kind: fc.constant("variable"), name, type, value: expression }, ["type"]),
  topLevelResource,
  preceded(
    {
      kind: fc.constant("module"),
      symbol: name,
      path: anyText.filter((text) => !text.includes("\\")),
      body: object,
      condition: expression,
    },
    ["condition"],
  ),
  preceded({ kind: fc.constant("output"), name, type, value: expression }),
) as Arbitrary<Statement>;

/**
 * Templates in the form that the reader gives back: no empty piece of a text, no two of them side by side, no negative
 * number but by its sign.
 */
export const anyFile: Arbitrary<BicepFile> = fc.record(
  { comments, statements: fc.array(statement, { maxLength: 5 }) },
  { requiredKeys: ["statements"] },
) as Arbitrary<BicepFile>;

/** Parameters files in the same form. */
export const anyParametersFile: Arbitrary<BicepFile> = fc
  .array(
    fc.oneof(
      preceded({ kind: fc.constant("parameter-value"), name, value: expression }),
      preceded({ kind: fc.constant("variable"), name, value: expression }),
    ) as Arbitrary<Statement>,
    { maxLength: 4 },
  )
  .map((statements) => ({ statements: [{ kind: "using", path: "./main.bicep" }, ...statements] }));

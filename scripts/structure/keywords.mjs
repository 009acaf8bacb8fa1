import codegen from "ajv/dist/compile/codegen/index.js";
import vocabulary from "ajv/dist/vocabularies/code.js";

const { _, stringify } = codegen;
const { usePattern } = vocabulary;

/** The SDK that the compiled code is asked about: `this.sdk`, a number such as 2.4, or `undefined`, which is neither older nor newer than any. */
const sdk = _`this.sdk`;

/** The keywords of our own that check something. Each becomes plain code, so that what is generated needs nothing at run time. */
export const keywords = [
  {
    keyword: "integer",
    type: "string",
    schemaType: "object",
    code(cxt) {
      const { data, schema } = cxt;
      const sign = schema.sign === false ? "" : "[+-]?";
      const number = usePattern(cxt, `^[ \\t\\n\\r]*${sign}[0-9]+[ \\t\\n\\r]*$`);
      const fits = _`${number}.test(${data}) && +${data} >= ${schema.minimum} && +${data} <= ${schema.maximum}`;
      cxt.pass(schema.or === undefined ? fits : _`${data} === ${schema.or} || ${fits}`);
    },
  },
  {
    keyword: "enumUntil",
    type: "string",
    schemaType: "object",
    code(cxt) {
      const { data, schema } = cxt;
      const isListed = schema.values
        .map((value) => _`${data} === ${value}`)
        .reduce((one, other) => _`${one} || ${other}`);
      cxt.fail(_`${sdk} <= ${Number(schema.sdk)} && !(${isListed})`);
    },
  },
  {
    keyword: "since",
    schemaType: "string",
    code: (cxt) => cxt.fail(_`${sdk} < ${Number(cxt.schema)}`),
  },
  {
    keyword: "until",
    schemaType: "string",
    code: (cxt) => cxt.fail(_`${sdk} > ${Number(cxt.schema)}`),
  },
  {
    keyword: "requiredSince",
    type: "object",
    schemaType: "object",
    error: { message: "is missing", params: ({ params }) => _`{missingProperty: ${params.missing}}` },
    code(cxt) {
      for (const [name, since] of Object.entries(cxt.schema)) {
        const isMissing = _`${cxt.data}[${name}] === undefined && !(${sdk} < ${Number(since)})`;
        cxt.gen.if(isMissing, () => {
          cxt.setParams({ missing: name });
          cxt.error();
        });
      }
    },
  },
  {
    keyword: "exactlyOne",
    type: "object",
    schemaType: "array",
    error: { message: "must have exactly one", params: ({ params }) => _`{count: ${params.count}}` },
    code(cxt) {
      const terms = cxt.schema.map((name) => _`(${cxt.data}[${name}] === undefined ? 0 : 1)`);
      const count = cxt.gen.const(
        "count",
        terms.reduce((one, other) => _`${one} + ${other}`),
      );
      cxt.setParams({ count });
      cxt.fail(_`${count} !== 1`);
    },
  },
  {
    keyword: "childOrder",
    type: "array",
    schemaType: "array",
    error: { message: "must be in order", params: ({ params }) => _`{index: ${params.index}}` },
    code: checkOrder,
  },
];

/** The keywords of our own that only tell. */
export const annotations = ["form", "element", "secret"];

/** Fails at the first name that stands after one of a later group; names of no group are passed over. */
function checkOrder(cxt) {
  const { gen, data, schema } = cxt;
  const entries = schema.flatMap((group, rank) => group.map((name) => [name, rank]));
  const ranks = gen.scopeValue("obj", { key: entries, ref: new Map(entries), code: _`new Map(${stringify(entries)})` });
  const reached = gen.let("reached", 0);
  const index = gen.let("index", -1);
  gen.forRange("i", 0, _`${data}.length`, (i) => {
    const rank = gen.const("rank", _`${ranks}.get(${data}[${i}])`);
    gen.if(_`${rank} < ${reached} && ${index} < 0`, _`${index} = ${i}`);
    gen.if(_`${rank} > ${reached}`, _`${reached} = ${rank}`);
  });
  cxt.setParams({ index });
  cxt.fail(_`${index} >= 0`);
}

import { isExpression } from "../../src/reach/template/expression/is-expression.ts";
import { below, entriesOf, isArray, isObject, itemsOf, type Json, type JsonObject, memberOf, textOf } from "./json.ts";
import { hasInnerScope, resourcesOf, type WrittenResource, type WrittenTemplate } from "./template-resources.ts";

/** An expression of a template, and what may be said where it stands. */
export interface WrittenExpression {
  readonly where: string;
  readonly text: string;
  readonly section: "parameters" | "variables" | "functions" | "resources" | "outputs";
  /** Whether it is read before anything is deployed, so that nothing deployed can be asked for. */
  readonly isEarly: boolean;
  readonly loops: Loops;
  /** The parameters of the function that it is the value of. */
  readonly ofFunction: readonly string[] | undefined;
}

/** The loops around a place. */
interface Loops {
  readonly names: readonly string[];
  /** Whether `copyIndex()` without a name says which is meant. */
  readonly hasUnnamed: boolean;
}

type Setting = Omit<WrittenExpression, "where" | "text">;

/** All expressions of a template but those of descriptions, and of nested deployments with a scope of their own. */
export function expressionsOf(template: WrittenTemplate): readonly WrittenExpression[] {
  return [
    ...ofParameters(template),
    ...ofVariables(template),
    ...ofFunctions(template),
    ...resourcesOf(template).flatMap(ofResource),
    ...ofOutputs(template),
  ];
}

const outside: Loops = { names: [], hasUnnamed: false };

function setting(section: Setting["section"], isEarly: boolean, loops = outside): Setting {
  return { section, isEarly, loops, ofFunction: undefined };
}

function ofParameters({ where, body }: WrittenTemplate): readonly WrittenExpression[] {
  const place = below(where, "parameters");
  return entriesOf(body.parameters).flatMap(([name, parameter]) =>
    within(memberOf(parameter, "defaultValue"), below(below(place, name), "defaultValue"), setting("parameters", true)),
  );
}

function ofVariables({ where, body }: WrittenTemplate): readonly WrittenExpression[] {
  return within(body.variables, below(where, "variables"), setting("variables", true));
}

function ofFunctions({ where, body }: WrittenTemplate): readonly WrittenExpression[] {
  return itemsOf(body.functions).flatMap((group, index) =>
    entriesOf(memberOf(group, "members")).flatMap(([name, member]) => {
      const parameters = itemsOf(memberOf(member, "parameters")).map((parameter) => textOf(parameter, "name") ?? "");
      const place = below(below(below(below(where, "functions"), index), "members"), name);
      const value = memberOf(member, "output", "value");
      return within(value, `${place}.output.value`, { ...setting("functions", true), ofFunction: parameters });
    }),
  );
}

/** What the deployment reads of a resource before it deploys it. */
const early = new Set(["name", "type", "apiVersion", "condition", "scope", "dependsOn"]);

function ofResource(resource: WrittenResource): readonly WrittenExpression[] {
  const { where, body } = resource;
  const { copy, metadata, comments, ...rest } = hasInnerScope(resource) ? withoutTemplate(body) : body;
  const loop = textOf(copy, "name");
  const loops = loop === undefined ? outside : { names: [loop], hasUnnamed: true };
  return [
    ...within(copy, below(where, "copy"), setting("resources", true)),
    ...entriesOf(rest).flatMap(([name, value]) =>
      within(value, below(where, name), setting("resources", early.has(name), loops)),
    ),
  ];
}

function withoutTemplate(body: JsonObject): JsonObject {
  const { template, ...properties } = isObject(body.properties) ? body.properties : {};
  return { ...body, properties };
}

function ofOutputs({ where, body }: WrittenTemplate): readonly WrittenExpression[] {
  return entriesOf(body.outputs).flatMap(([name, output]) => {
    const place = below(below(where, "outputs"), name);
    const inLoop = { names: [], hasUnnamed: true };
    return [
      ...within(memberOf(output, "condition"), `${place}.condition`, setting("outputs", true)),
      ...within(memberOf(output, "value"), `${place}.value`, setting("outputs", false)),
      ...within(memberOf(output, "copy", "count"), `${place}.copy.count`, setting("outputs", true)),
      ...within(memberOf(output, "copy", "input"), `${place}.copy.input`, setting("outputs", false, inLoop)),
    ];
  });
}

function within(value: Json | undefined, where: string, around: Setting): readonly WrittenExpression[] {
  if (typeof value === "string") return isExpression(value) ? [{ ...around, where, text: value }] : [];
  if (isArray(value)) return value.flatMap((item, index) => within(item, below(where, index), around));
  return entriesOf(value).flatMap(([name, member]) => [
    ...(isExpression(name) ? [{ ...around, where, text: name }] : []),
    ...(name === "copy" && isArray(member)
      ? member.flatMap((loop, index) => ofLoop(loop, below(below(where, name), index), around))
      : within(member, below(where, name), around)),
  ]);
}

function ofLoop(loop: Json, where: string, around: Setting): readonly WrittenExpression[] {
  const name = textOf(loop, "name");
  const names = name === undefined ? around.loops.names : [...around.loops.names, name];
  return [
    ...within(memberOf(loop, "count"), below(where, "count"), { ...around, isEarly: true }),
    ...within(memberOf(loop, "input"), below(where, "input"), { ...around, loops: { ...around.loops, names } }),
  ];
}

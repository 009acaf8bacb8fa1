import type { BicepFile, ResourceStatement, Statement } from "../syntax.ts";

/** What a file declares. */
export interface Declarations {
  readonly dialect: "template" | "parameters";
  /** Everything but outputs and metadata shares one space of names; of two with one name, the first. */
  readonly byName: ReadonlyMap<string, Statement>;
  /** `network::web`, of nested resources. */
  readonly nestedKeys: ReadonlySet<string>;
}

export function declarationsOf({ statements }: BicepFile): Declarations {
  const byName = new Map<string, Statement>();
  for (const statement of statements) {
    const name = sharedNameOf(statement);
    if (name !== undefined && !byName.has(name)) byName.set(name, statement);
  }
  const resources = statements.filter((statement) => statement.kind === "resource");
  return {
    dialect: statements.some(({ kind }) => kind === "using") ? "parameters" : "template",
    byName,
    nestedKeys: new Set(resources.flatMap((resource) => nestedKeys(resource, resource.symbol))),
  };
}

/** The name by which expressions and types call what a statement declares. */
export function sharedNameOf(statement: Statement): string | undefined {
  switch (statement.kind) {
    case "type":
    case "function":
    case "parameter":
    case "variable":
    case "parameter-value":
      return statement.name;
    case "resource":
    case "module":
      return statement.symbol;
    default:
      return undefined;
  }
}

function nestedKeys(resource: ResourceStatement, key: string): readonly string[] {
  return resource.resources.flatMap((child) => {
    const own = `${key}::${child.symbol}`;
    return [own, ...nestedKeys(child, own)];
  });
}

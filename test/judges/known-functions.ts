import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../shared-folder.ts";

/** How many arguments a function of the template language takes; `maximum` is `undefined` where there is no limit. */
export interface Arity {
  readonly minimum: number;
  readonly maximum: number | undefined;
}

/** A function that Microsoft's list does not have as the compiler writes it. */
export interface NewerFunction extends Arity {
  readonly name: string;
  /** What shows that it exists: a file that the compiler wrote, in `../shared/oracle/bicep/valid`. */
  readonly source: string;
}

export const newerFunctions: readonly NewerFunction[] = [
  { name: "flatten", minimum: 1, maximum: 1, source: "19-functions-collections.json" },
  { name: "indexFromEnd", minimum: 2, maximum: 2, source: "14-arrays.json" },
  { name: "objectKeys", minimum: 1, maximum: 1, source: "19-functions-collections.json" },
  { name: "references", minimum: 1, maximum: 2, source: "47-whole-collection.json" },
  { name: "shallowMerge", minimum: 1, maximum: 1, source: "18-spread.json" },
  /** The list knows it with one member; the compiler writes a path of several. */
  { name: "tryGet", minimum: 2, maximum: undefined, source: "41-conditions.json" },
];

/**
 * The functions of the template language by their names in lower case: Microsoft's list and the newer ones.
 * Throws where `../shared` is not there.
 */
export function knownFunctions(): ReadonlyMap<string, Arity> {
  known ??= new Map([...listed(), ...newerFunctions].map((each) => [each.name.toLowerCase(), each]));
  return known;
}

let known: ReadonlyMap<string, Arity> | undefined;

/** The list of the Visual Studio Code extension for ARM templates. */
function listed(): readonly (Arity & { readonly name: string })[] {
  if (sharedFolder === undefined) throw new Error("the list of functions is in ../shared/arm-expressions, not here");
  const { functionSignatures }: Metadata = JSON.parse(
    readFileSync(join(sharedFolder, "arm-expressions/ExpressionMetadata.json"), "utf8"),
  );
  return functionSignatures.map(({ name, minimumArguments, maximumArguments }) => ({
    name,
    minimum: minimumArguments,
    maximum: maximumArguments ?? undefined,
  }));
}

interface Metadata {
  readonly functionSignatures: readonly {
    readonly name: string;
    readonly minimumArguments: number;
    readonly maximumArguments: number | null;
  }[];
}

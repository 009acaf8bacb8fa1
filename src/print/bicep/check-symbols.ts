import type { BicepComplaint } from "./symbols/complaint.ts";
import { namesInCycles } from "./symbols/cycles.ts";
import { declarationsOf } from "./symbols/declarations.ts";
import { declaredTwice } from "./symbols/declared-twice.ts";
import { unresolvedNames } from "./symbols/unresolved.ts";
import { unusedNames } from "./symbols/unused.ts";
import type { BicepFile } from "./syntax.ts";

export type { BicepComplaint } from "./symbols/complaint.ts";

/**
 * What is wrong with the names of a file or a parameters file, with the codes of the compiler; nothing where all is well.
 * Every name of a value, function, type, decorator or nested resource is declared (BCP057, BCP159, BCP302; hidden ones
 * BCP265, BCP287; defaults name parameters only, BCP072), none is declared twice (BCP028, BCP145, BCP112, BCP353; of
 * properties BCP025), none needs itself (BCP079, BCP080), and no parameter, variable, existing resource or type is unused
 * (`no-unused-…`). Directives that silence a rule are not in the tree, and so not heeded.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-core-diagnostics
 */
export function checkSymbols(file: BicepFile): readonly BicepComplaint[] {
  const declared = declarationsOf(file);
  return [
    ...declaredTwice(file),
    ...file.statements.flatMap((statement) => unresolvedNames(statement, declared)),
    ...namesInCycles(file, declared),
    ...unusedNames(file),
  ];
}

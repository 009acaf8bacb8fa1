import type { FileKind } from "../../service/file-kind.ts";
import type { XmlDocument } from "../../xml/tree.ts";
import type { Plan } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import type { Account, FileAccount } from "./account.ts";
import { claimsOf } from "./claims.ts";
import { decideElement } from "./decide-element.ts";
import { importedParts } from "./imported-parts.ts";
import { nodesOf } from "./nodes.ts";
import { dispositionTables } from "./tables/index.ts";
import { noTwins, type Twins, twinsIn } from "./twins.ts";

/**
 * What became of each element and each attribute of a definition and its configurations, each exactly once, in document
 * order. In this order it says: what the plan keeps of a place, with its notes as remarks; what its notes say where it keeps
 * nothing; what befalls the element that holds the place; what the target's table says of such an element or attribute.
 */
export function accountOf(service: PlannedService, plan: Plan): Account {
  const claims = claimsOf(plan);
  const parts = importedParts(service.expanded, plan.target);
  const { document, name } = service.written;

  function fileAccount({ file, ...rest }: XmlDocument, kind: Exclude<FileKind, "module">, twins: Twins): FileAccount {
    const table = dispositionTables[plan.target][kind];
    const nodes = nodesOf({ file, ...rest }, kind);
    return { file, entries: nodes.flatMap((node) => decideElement(node, undefined, { claims, table, twins, parts })) };
  }

  const [first, ...others] = service.configurations.map(({ configuration }) => configuration.document);
  const twins = first === undefined || plan.target === "extended-support" ? noTwins : twinsIn(first, claims);
  return {
    target: plan.target,
    service: name.value,
    files: [
      fileAccount(document, "definition", noTwins),
      ...(first === undefined ? [] : [fileAccount(first, "configuration", noTwins)]),
      ...others.map((other) => fileAccount(other, "configuration", twins)),
    ],
  };
}

import type { FileKind } from "../../service/file-kind.ts";
import type { XmlDocument } from "../../xml/tree.ts";
import type { Plan } from "../plan.ts";
import type { NamedConfiguration, PlannedService } from "../planned-service.ts";
import type { Account, FileAccount, Outcome } from "./account.ts";
import { claimsOf } from "./claims.ts";
import { decideElement } from "./decide-element.ts";
import type { Deciding } from "./deciding.ts";
import { importedParts } from "./imported-parts.ts";
import { nodesOf } from "./nodes.ts";
import { byHand } from "./outcomes.ts";
import { dispositionTables } from "./tables/index.ts";
import { noTwins, twinsIn } from "./twins.ts";

/**
 * What became of each element and each attribute of a definition and its configurations, each exactly once, in document
 * order. In this order it says: what the plan keeps of a place, with its notes as remarks; what its notes say where it keeps
 * nothing; what befalls the element that holds the place; what the target's table says of such an element or attribute.
 * `served` are the configurations that the plan was made from; another needs a template of its own.
 */
export function accountOf(
  service: PlannedService,
  plan: Plan,
  served: readonly NamedConfiguration[] = service.configurations,
): Account {
  const { written, expanded, configurations } = service;
  const claims = claimsOf(plan);
  const tables = dispositionTables[plan.target];
  const basis = { claims, parts: importedParts(expanded, plan.target), twins: noTwins, whole: undefined };
  const [first] = configurations.map(({ configuration }) => configuration.document);
  const twins = first === undefined || plan.target === "extended-support" ? noTwins : twinsIn(first, claims);
  const servedFiles = new Set(served.map(({ configuration }) => configuration.document.file));

  const configured = configurations.map(({ configuration: { document } }) => {
    const whole = servedFiles.has(document.file) ? undefined : needsOwnTemplate(first);
    const deciding = { ...basis, table: tables.configuration, twins: document === first ? noTwins : twins, whole };
    return fileAccount(document, "configuration", deciding);
  });
  return {
    target: plan.target,
    service: written.name.value,
    files: [fileAccount(written.document, "definition", { ...basis, table: tables.definition }), ...configured],
  };
}

function fileAccount(document: XmlDocument, kind: Exclude<FileKind, "module">, deciding: Deciding): FileAccount {
  const nodes = nodesOf(document, kind);
  return { file: document.file, entries: nodes.flatMap((node) => decideElement(node, undefined, deciding)) };
}

function needsOwnTemplate(first: XmlDocument | undefined): Outcome {
  return byHand(
    `The template is made from ${first?.file ?? "another configuration"} and does not serve this one, whose structure differs, so it gets no parameter file.`,
    "Convert it alone with --configuration, into another folder.",
  );
}

import { type ChangedFile, changedText } from "../plan/extended-support/changed-file.ts";
import type { PlannedService } from "../plan/planned-service.ts";
import { compareReach } from "../reach/compare-reach.ts";
import { flowsOfService } from "../reach/flows-of-service.ts";
import { parseXml } from "../xml/parse.ts";
import type { XmlDocument } from "../xml/tree.ts";
import type { ServiceToConvert } from "./conversion.ts";
import type { Proof } from "./proof.ts";
import { readService } from "./read-service.ts";

/**
 * Compares the flows of the owner's files with those of the changed ones, with each configuration: in extended support the
 * platform makes the network from the definition.
 */
export function proveExtendedSupport(
  before: PlannedService,
  changed: readonly ChangedFile[],
  files: ServiceToConvert,
): readonly Proof[] {
  const [definition, ...configurations] = changed.map(reread);
  const after = definition && readService({ ...files, definition, configurations }).value;
  if (after === undefined) return [];
  const cases = before.configurations.length === 0 ? [undefined] : before.configurations;
  return cases.map((named, index) => {
    const old = flowsOfService(before.expanded, named?.configuration).value;
    const fresh = flowsOfService(after.expanded, after.configurations[index]?.configuration).value;
    return { configuration: named?.name ?? "", comparison: compareReach(old, fresh), expected: [], mistakes: [] };
  });
}

function reread(file: ChangedFile): XmlDocument {
  return parseXml(changedText(file), file.document.file).value;
}

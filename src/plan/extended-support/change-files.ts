import { diagnose } from "../../diagnostic/code-record.ts";
import type { Staged } from "../../diagnostic/diagnostic.ts";
import type { ServiceConfiguration } from "../../service/configuration.ts";
import type { ServiceDefinition } from "../../service/definition.ts";
import type { Edit } from "../../text/edit.ts";
import { compareSpans } from "../../text/span.ts";
import type { XmlDocument } from "../../xml/tree.ts";
import type { AccountNote } from "../plan.ts";
import type { PlannedService } from "../planned-service.ts";
import type { ChangedFile } from "./changed-file.ts";
import { extendedSupportChangesWellFormedFiles } from "./codes.ts";
import { isWellFormed } from "./is-well-formed.ts";
import { missedNotes } from "./module-findings.ts";
import { networkFindings, networkNotes } from "./network-findings.ts";
import { completeNetworkSection } from "./network-section.ts";
import { removalNotes } from "./removal-notes.ts";
import { removeElements } from "./remove-elements.ts";
import { sizeEdits, sizeNotes } from "./role-sizes.ts";
import type { TakenOut } from "./taken-out.ts";
import { takenOutOfConfiguration } from "./taken-out-of-configuration.ts";
import { takenOutOfDefinition } from "./taken-out-of-definition.ts";

/** The changed files of a service, and what became of what was changed in them. */
export interface ChangedFiles {
  readonly files: readonly ChangedFile[];
  readonly notes: readonly AccountNote[];
}

/** Changes a definition and its configurations as extended support wants them, in place. */
export function changeFiles({ written, configurations }: PlannedService): Staged<ChangedFiles> {
  const changed = [
    isWellFormed(written.document) ? changeDefinition(written) : unchanged("definition", written),
    ...configurations.map(({ configuration }) =>
      isWellFormed(configuration.document)
        ? changeConfiguration(configuration)
        : unchanged("configuration", configuration),
    ),
  ];
  return {
    value: {
      files: changed.map(({ value }) => value.file),
      notes: changed.flatMap(({ value }) => value.notes),
    },
    diagnostics: changed.flatMap(({ diagnostics }) => diagnostics),
  };
}

interface Changed {
  readonly file: ChangedFile;
  readonly notes: readonly AccountNote[];
}

/** Where elements end in a broken file is a guess, on which nobody's file is to be changed. */
function unchanged(
  kind: ChangedFile["kind"],
  { document, span }: ServiceDefinition | ServiceConfiguration,
): Staged<Changed> {
  return {
    value: { file: { kind, document, edits: [] }, notes: [] },
    diagnostics: [diagnose(extendedSupportChangesWellFormedFiles, "broken", span, { kind })],
  };
}

function changeDefinition(definition: ServiceDefinition): Staged<Changed> {
  const removal = takeOut(definition.document, "definition", takenOutOfDefinition(definition));
  const edits = inOrder([...removal.edits, ...sizeEdits(definition)]);
  return {
    value: {
      file: { kind: "definition", document: definition.document, edits },
      notes: [...removal.notes, ...sizeNotes(definition), ...definition.roles.flatMap(missedNotes)],
    },
    diagnostics: [],
  };
}

function changeConfiguration(configuration: ServiceConfiguration): Staged<Changed> {
  const removal = takeOut(configuration.document, "configuration", takenOutOfConfiguration(configuration));
  const section = completeNetworkSection(configuration);
  const edits = inOrder([...removal.edits, ...section.edits]);
  return {
    value: {
      file: { kind: "configuration", document: configuration.document, edits },
      notes: [...removal.notes, ...networkNotes(section)],
    },
    diagnostics: networkFindings(configuration, section),
  };
}

function takeOut(document: XmlDocument, kind: ChangedFile["kind"], takenOut: readonly TakenOut[]) {
  const { edits, removed } = removeElements(document, new Set(takenOut.map(({ element }) => element)));
  return { edits, notes: removalNotes(removed, takenOut, kind) };
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((left, right) => compareSpans(left.span, right.span));
}

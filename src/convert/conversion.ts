import type { ModulesByName } from "../modules/plugin-module.ts";
import type { Account } from "../plan/account/account.ts";
import type { Checklist } from "../plan/account/checklist/checklist.ts";
import type { ChangedFile } from "../plan/extended-support/changed-file.ts";
import type { Orchestration, RemoteAccessChoice } from "../plan/planned-service.ts";
import type { Sdk } from "../service/sdk.ts";
import type { XmlDocument } from "../xml/tree.ts";
import type { Proof } from "./proof.ts";

/** The files of a service, and how they are to be read. */
export interface ServiceToConvert {
  readonly definition: XmlDocument;
  /** The structure of the template comes from the first one. */
  readonly configurations: readonly XmlDocument[];
  readonly modules: ModulesByName;
  readonly sdk: Sdk | undefined;
  readonly rolePlugins: readonly string[];
}

/** What is wanted, in either form of template or both. */
export type TemplateForm = "both" | "arm" | "bicep";

/** What whoever converts decides. */
export type ConvertOptions = ScaleSetsOptions | ExtendedSupportOptions;

interface CommonOptions {
  readonly to: TemplateForm;
  /** The date of the day, `2026-11-22`: what the platform has stopped by then is told. */
  readonly today: string;
  /** Money for a unit and month, by the unit's name; none is built in. */
  readonly prices: ReadonlyMap<string, number> | undefined;
}

export interface ScaleSetsOptions extends CommonOptions {
  readonly target: "scale-sets";
  readonly remoteAccess: RemoteAccessChoice | undefined;
  readonly orchestration: Orchestration;
  readonly sessions: number;
}

export interface ExtendedSupportOptions extends CommonOptions {
  readonly target: "extended-support";
  readonly remoteAccess: "extension" | "none" | undefined;
}

/** A file of a conversion: its name, which is safe on Windows, and its text. */
export interface ConvertedFile {
  readonly name: string;
  readonly text: string;
}

/** What came of a conversion. */
export interface Conversion {
  readonly files: readonly ConvertedFile[];
  /** For extended support: the owner's own files with edits, which keep their names and their encoding. */
  readonly changedFiles: readonly ChangedFile[];
  readonly account: Account;
  /** What owners ask before they read the account. */
  readonly checklist: Checklist;
  /** The comparison of the flows before and after, for each configuration. */
  readonly proofs: readonly Proof[];
}

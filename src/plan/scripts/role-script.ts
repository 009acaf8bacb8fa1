import type { Span } from "../../text/span.ts";

/** What runs within each instance of a role, in no language: a printer spells each step once. */
export interface RoleScript {
  readonly roleName: string;
  /** What the script, its folder and the zip are called. */
  readonly word: string;
  readonly kind: "web" | "worker";
  /** Whether the scale set tells its instances settings, or thumbprints of certificates, in user data. */
  readonly hasSettings: boolean;
  /** In the order of running. */
  readonly steps: readonly ScriptStep[];
}

export type ScriptStep = FolderStep | FirewallStep | TaskStep | SiteStep | ProgramStep;

interface Step {
  /** The places of the input that it stands for. */
  readonly origins: readonly Span[];
}

/** A folder on the temporary disk: a `LocalStorage`. */
export interface FolderStep extends Step {
  readonly kind: "folder";
  readonly storage: string;
  /** A name that is safe on Windows, unique in the role. */
  readonly folder: string;
  readonly sizeInMB: number;
  /** Whether it is emptied when the role starts. */
  readonly isCleaned: boolean;
}

/** Ports that the guest's firewall lets in. */
export interface FirewallStep extends Step {
  readonly kind: "firewall";
  readonly protocol: "TCP" | "UDP";
  readonly first: number;
  readonly last: number;
  /** `InputEndpoint Http of WebRole1` */
  readonly told: string;
}

/** Who runs a process: the platform's `limited` and `elevated`. */
export type ScriptAccount = "network-service" | "system";

/** A startup task of the role. */
export interface TaskStep extends Step {
  readonly kind: "task";
  /** From 1, in the packager's order. */
  readonly number: number;
  readonly commandLine: string;
  readonly account: ScriptAccount;
  /** Whether the next step waits for its end, and nothing more is done where it fails. */
  readonly isWaitedFor: boolean;
  readonly variables: readonly ScriptVariable[];
}

/** A program that is started again whenever it ends. */
export interface ProgramStep extends Step {
  readonly kind: "program";
  readonly commandLine: string;
  readonly account: ScriptAccount;
  readonly variables: readonly ScriptVariable[];
}

/** A site of IIS. */
export interface SiteStep extends Step {
  readonly kind: "site";
  /** A name that IIS takes, unique in the role. */
  readonly name: string;
  readonly folder: ZipFolder;
  readonly bindings: readonly SiteBinding[];
  /** Applications and directories, outer ones first. */
  readonly places: readonly SitePlace[];
  /** Variables of its application pool. */
  readonly variables: readonly ScriptVariable[];
}

/** A folder of the role's zip with backslashes, `sitesroot\0`. `otherwise` is taken where the zip does not hold it. */
export interface ZipFolder {
  readonly path: string;
  readonly otherwise: string | undefined;
}

export interface SiteBinding {
  readonly port: number;
  /** Empty where it is for all hosts. */
  readonly hostHeader: string;
  /** Of https, the certificate. */
  readonly certificate: SiteCertificate | undefined;
}

export interface SiteCertificate {
  readonly name: string;
  /** The store of LocalMachine. */
  readonly storeName: string;
}

/** A virtual application or directory; `application` is the path of the application that a directory is in. */
export type SitePlace =
  | { readonly kind: "application"; readonly path: string; readonly folder: ZipFolder }
  | { readonly kind: "directory"; readonly application: string; readonly path: string; readonly folder: ZipFolder };

/** An environment variable. */
export interface ScriptVariable {
  readonly name: string;
  readonly value: ScriptValue;
}

export type ScriptValue =
  | { readonly kind: "text"; readonly text: string }
  /** The value of a configuration setting; known on the instance alone. */
  | { readonly kind: "setting"; readonly name: string }
  /** The whole path of a folder step, by its `folder`. */
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "instance"; readonly fact: InstanceFact };

/** What an instance asks the metadata service about itself. `deployment` is its resource group. */
export type InstanceFact = "id" | "deployment" | "updateDomain" | "faultDomain" | "address";

/** What `deploy` does around the template, in the order of doing, in no shell's language. No value of a setting is in it. */
export interface DeploymentSteps {
  readonly serviceName: string;
  /** The template's file; `undefined` where the parameter file alone names it. */
  readonly template: string | undefined;
  /** Which parameter file goes with which of the owner's configurations. */
  readonly configurations: readonly DeployedConfiguration[];
  /** What whoever deploys has to bring in the environment. */
  readonly needed: readonly NeededVariable[];
  /** What tells that a configuration is not ready to be deployed. */
  readonly checks: readonly ConfigurationCheck[];
  /** What is taken out of the configuration when `deploy` runs. */
  readonly taken: readonly TakenValues[];
  /** Identities that read the uploaded files; made where they are not there yet. */
  readonly identities: readonly DeployedIdentity[];
  readonly uploads: readonly UploadedFile[];
}

export interface DeployedConfiguration {
  /** The name of the file without its folder: `ServiceConfiguration.Cloud.cscfg`. Empty: any file goes with it. */
  readonly fileName: string;
  /** `main.Cloud.bicepparam` */
  readonly parameterFile: string;
}

export interface NeededVariable {
  readonly name: string;
  readonly description: string;
  readonly isRequired: boolean;
}

/** An element that the configuration has to hold, or what no value in it may begin with; `missing` says what to do. */
export interface ConfigurationCheck {
  readonly kind: "needed-element" | "refused-value";
  readonly text: string;
  readonly missing: string;
}

/** A JSON object of values of one role, by their names, for one environment variable. */
export interface TakenValues {
  readonly variable: string;
  readonly roleName: string;
  /** Settings that have to be there. */
  readonly settings: readonly string[];
  /** Certificates whose thumbprints go along as `certificate:<name>`, where the configuration has them. */
  readonly certificates: readonly string[];
}

export interface DeployedIdentity {
  readonly roleName: string;
  /** The name for each of the `configurations`. */
  readonly names: readonly string[];
}

/** A file that goes to storage; its address goes to an environment variable. */
export interface UploadedFile {
  readonly file: FileToUpload;
  readonly variable: string;
  /** Whether the address carries a signature that lets anybody read the file for a day. */
  readonly isSigned: boolean;
}

export type FileToUpload =
  /** Beside `deploy`; has to hold `entry` at its root. */
  | { readonly kind: "zip"; readonly name: string; readonly entry: string }
  /** The path that this environment variable holds. */
  | { readonly kind: "named"; readonly variable: string; readonly extension: string }
  /** The configuration that `deploy` was called with. */
  | { readonly kind: "configuration" };

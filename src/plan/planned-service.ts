import type { ServiceConfiguration } from "../service/configuration.ts";
import type { ServiceDefinition } from "../service/definition.ts";

/** What a conversion starts from. */
export interface PlannedService {
  readonly written: ServiceDefinition;
  /** The same with its imports replaced. */
  readonly expanded: ServiceDefinition;
  /** The configurations that get a parameter file each; the first one's structure is the template's. */
  readonly configurations: readonly NamedConfiguration[];
}

export interface NamedConfiguration {
  /** `Cloud` of `ServiceConfiguration.Cloud.cscfg`; empty where it is the only one. */
  readonly name: string;
  readonly configuration: ServiceConfiguration;
}

export const remoteAccessChoices = ["bastion", "nat", "relay", "private", "none"] as const;
/** What takes the place of Remote Access and Remote Forwarder. */
export type RemoteAccessChoice = (typeof remoteAccessChoices)[number];

export const orchestrations = ["uniform", "flexible"] as const;
export type Orchestration = (typeof orchestrations)[number];

/** What whoever converts to scale sets decides. */
export interface ScaleSetChoices {
  /** `undefined`: Bastion where the service imports Remote Access, else none. */
  readonly remoteAccess: RemoteAccessChoice | undefined;
  readonly orchestration: Orchestration;
  /** Remote Desktop sessions at one time that a relay has to carry. */
  readonly sessions: number;
}

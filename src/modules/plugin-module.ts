import type { ExecutionContext, PortSpecifier, Protocol, TaskType } from "../service/definition.ts";
import type { SdkRange } from "../service/sdk.ts";

/** A role module: what its `.csplugin` says, field by field. Names are short; expansion sets the namespace before them. */
export interface PluginModule {
  /** The name of the module's folder, which `Import/@moduleName` gives. */
  readonly name: string;
  /** The prefix of everything that it adds; not always the name. */
  readonly namespace: string;
  /** The SDKs that shipped exactly this content. */
  readonly sdk: SdkRange;
  /** The document that this record was read from. */
  readonly source: string;
  /** `Startup/@priority`: tasks of modules run in the order of it, low to high. */
  readonly startupPriority: number;
  readonly tasks: readonly ModuleTask[];
  /** `Runtime/Environment`. */
  readonly runtimeEnvironment: readonly ModuleVariable[];
  readonly settings: readonly string[];
  readonly endpoints: readonly ModuleEndpoint[];
  readonly certificates: readonly ModuleCertificate[];
  readonly localResources: readonly ModuleLocalStorage[];
}

export interface ModuleTask {
  readonly commandLine: string;
  readonly executionContext: ExecutionContext;
  readonly taskType: TaskType;
  readonly environment: readonly ModuleVariable[];
}

/** An environment variable: a value, or the XPath of one. */
export interface ModuleVariable {
  readonly name: string;
  readonly value?: string;
  readonly xpath?: string;
}

export type ModuleEndpoint =
  | {
      readonly kind: "input";
      readonly name: string;
      readonly protocol: Protocol;
      readonly port: number;
      readonly localPort?: PortSpecifier;
      readonly certificate?: string;
      readonly ignoreRoleInstanceStatus?: boolean;
      readonly loadBalancerProbe?: string;
      readonly loadBalancer?: string;
      /** Minutes. */
      readonly idleTimeoutInMinutes?: number;
      readonly loadBalancerDistribution?: string;
    }
  | {
      readonly kind: "internal";
      readonly name: string;
      readonly protocol: Protocol;
      readonly port?: PortSpecifier;
      readonly portRanges?: readonly { readonly min: number; readonly max: number }[];
    }
  | {
      readonly kind: "instance-input";
      readonly name: string;
      readonly protocol: Protocol;
      readonly localPort: number;
      readonly publicPorts: { readonly min: number; readonly max: number };
      /** Minutes. */
      readonly idleTimeoutInMinutes?: number;
    };

export interface ModuleCertificate {
  readonly name: string;
  readonly storeLocation: string;
  readonly storeName: string;
  readonly permissionLevel?: string;
}

export interface ModuleLocalStorage {
  readonly name: string;
  /** Megabytes. */
  readonly sizeInMB?: number;
  readonly cleanOnRoleRecycle?: boolean;
}

/** What an import can name: modules by name in lower case, since folders of Windows have no case. Later versions of one module stand first. */
export type ModulesByName = ReadonlyMap<string, readonly PluginModule[]>;

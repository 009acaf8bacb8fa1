import type { Located, Span } from "../text/span.ts";
import type { XmlDocument, XmlElement } from "../xml/tree.ts";

/** What put an element into an expanded definition that the author did not write. */
export type AddedBy =
  /** An import; `span` is the module's name in it. A module given for every role (`--role-plugins`) stands on the role's name. */
  | { readonly kind: "module"; readonly module: string; readonly span: Span }
  /** The packager itself, which gives every role a `DiagnosticStore`; `span` is the role's name. */
  | { readonly kind: "packager"; readonly span: Span };

/** What every element of a definition has, written or added. */
export interface Item {
  /** Where to point: the element's name, or for what was added the place that called for it. */
  readonly span: Span;
  /** The element as written, with its comments and whatever else it holds; `undefined` where it was added. */
  readonly element: XmlElement | undefined;
  readonly addedBy: AddedBy | undefined;
}

/** A service definition (`ServiceDefinition`). An element that lacks what it must have is reported and left out; `document` has it still. */
export interface ServiceDefinition {
  readonly document: XmlDocument;
  readonly span: Span;
  readonly element: XmlElement;
  readonly name: Located<string>;
  readonly schemaVersion: Located<string> | undefined;
  readonly upgradeDomainCount: Located<number> | undefined;
  readonly topologyChangeDiscovery: Located<string> | undefined;
  readonly loadBalancerProbes: readonly LoadBalancerProbe[];
  /** Roles of all kinds in document order. */
  readonly roles: readonly Role[];
  readonly networkTrafficRules: readonly OnlyAllowTrafficTo[];
}

export type RoleKind = "web" | "worker" | "virtual-machine";

/** `WebRole`, `WorkerRole` or `VirtualMachineRole`. */
export interface Role extends Item {
  readonly kind: RoleKind;
  readonly name: Located<string>;
  /** Absent means `Small`. */
  readonly vmsize: Located<string> | undefined;
  readonly enableNativeCodeExecution: Located<boolean> | undefined;
  readonly imports: readonly Import[];
  readonly startup: Startup | undefined;
  readonly runtime: Runtime | undefined;
  readonly localResources: readonly LocalStorage[];
  readonly configurationSettings: readonly Setting[];
  /** Endpoints of all kinds in document order, the legacy ones directly under a web role included. */
  readonly endpoints: readonly Endpoint[];
  readonly certificates: readonly Certificate[];
  /** `undefined` where there is no `Sites` element. */
  readonly sites: readonly Site[] | undefined;
  readonly contents: readonly Content[];
}

export interface Import extends Item {
  readonly moduleName: Located<string>;
}

export type ExecutionContext = "limited" | "elevated";
export type TaskType = "simple" | "foreground" | "background";

export interface Startup extends Item {
  /** For internal use; a role's own is ignored by the packager. Absent means 0. */
  readonly priority: Located<number> | undefined;
  readonly tasks: readonly Task[];
}

export interface Task extends Item {
  readonly commandLine: Located<string>;
  readonly executionContext: Located<ExecutionContext> | undefined;
  readonly taskType: Located<TaskType> | undefined;
  readonly environment: readonly Variable[];
}

export interface Variable extends Item {
  readonly name: Located<string>;
  readonly value: Located<string> | undefined;
  /** The `xpath` of `RoleInstanceValue`. */
  readonly xpath: Located<string> | undefined;
}

export interface Runtime extends Item {
  readonly executionContext: Located<ExecutionContext> | undefined;
  readonly environment: readonly Variable[];
  readonly entryPoint: EntryPoint | undefined;
}

export type EntryPoint = NetFxEntryPoint | ProgramEntryPoint;

export interface NetFxEntryPoint extends Item {
  readonly kind: "net-fx";
  readonly assemblyName: Located<string>;
  readonly targetFrameworkVersion: Located<string> | undefined;
}

export interface ProgramEntryPoint extends Item {
  readonly kind: "program";
  readonly commandLine: Located<string>;
  readonly setReadyOnProcessStart: Located<boolean>;
}

export interface LocalStorage extends Item {
  readonly name: Located<string>;
  /** Megabytes; absent means 1000. */
  readonly sizeInMB: Located<number> | undefined;
  /** Absent means true. */
  readonly cleanOnRoleRecycle: Located<boolean> | undefined;
}

export interface Setting extends Item {
  readonly name: Located<string>;
}

export interface Certificate extends Item {
  readonly name: Located<string>;
  readonly storeLocation: Located<string>;
  readonly storeName: Located<string>;
  readonly permissionLevel: Located<string> | undefined;
}

export type Endpoint = InputEndpoint | InternalEndpoint | InstanceInputEndpoint;
export type Protocol = "http" | "https" | "tcp" | "udp" | "any";

/** A port, or `*` for one that the platform picks. */
export type PortSpecifier = number | "*";

interface EndpointItem extends Item {
  readonly name: Located<string>;
  readonly protocol: Located<Protocol>;
}

/** A port of the load balancer that leads to every instance of a role. */
export interface InputEndpoint extends EndpointItem {
  readonly kind: "input";
  /** The public port. */
  readonly port: Located<number>;
  /** Absent means the same as `port`; the expanded definition always has it. */
  readonly localPort: Located<PortSpecifier> | undefined;
  readonly certificate: Located<string> | undefined;
  readonly ignoreRoleInstanceStatus: Located<boolean> | undefined;
  readonly loadBalancerProbe: Located<string> | undefined;
  readonly loadBalancer: Located<string> | undefined;
  /** Minutes. */
  readonly idleTimeoutInMinutes: Located<number> | undefined;
  readonly loadBalancerDistribution: Located<string> | undefined;
}

/** A port that the other roles of the deployment can reach. */
export interface InternalEndpoint extends EndpointItem {
  readonly kind: "internal";
  /** As written; the expanded definition has a range instead. */
  readonly port: Located<PortSpecifier> | undefined;
  /** `FixedPort` and `FixedPortRange` in document order; a fixed port is a range of one. Empty: a dynamic port. */
  readonly portRanges: readonly PortRange[];
}

/** A public port for each instance, out of a range. */
export interface InstanceInputEndpoint extends EndpointItem {
  readonly kind: "instance-input";
  readonly localPort: Located<number>;
  readonly publicPorts: PortRange;
  /** Minutes. */
  readonly idleTimeoutInMinutes: Located<number> | undefined;
}

/** `FixedPortRange`, or `FixedPort` with both ends equal. Both ends belong to it. */
export interface PortRange {
  readonly span: Span;
  readonly element: XmlElement | undefined;
  readonly min: Located<number>;
  readonly max: Located<number>;
}

/** A `Site`, with what it holds. */
export interface Site extends VirtualDirectory {
  readonly bindings: readonly Binding[];
}

/** `VirtualDirectory` or `VirtualApplication`; a `Site` is one too. */
export interface VirtualDirectory extends Item {
  readonly name: Located<string>;
  readonly physicalDirectory: Located<string> | undefined;
  /** Directories and applications below it, in document order. */
  readonly children: readonly VirtualDirectory[];
}

export interface Binding extends Item {
  readonly name: Located<string>;
  readonly endpointName: Located<string>;
  readonly hostHeader: Located<string> | undefined;
}

export interface Content extends Item {
  readonly destination: Located<string>;
  /** The `path` of `SourceDirectory`. */
  readonly sourceDirectory: Located<string>;
}

export interface LoadBalancerProbe extends Item {
  readonly name: Located<string>;
  readonly protocol: Located<"http" | "tcp">;
  /** Absent means the port of the endpoint. */
  readonly port: Located<number> | undefined;
  readonly path: Located<string> | undefined;
  /** Seconds; absent means 15. */
  readonly intervalInSeconds: Located<number> | undefined;
  /** Seconds; absent means 31. */
  readonly timeoutInSeconds: Located<number> | undefined;
}

/** One rule of `NetworkTrafficRules`. */
export interface OnlyAllowTrafficTo extends Item {
  readonly destinations: readonly RoleEndpoint[];
  /** The place of `AllowAllTraffic`, if it is there. */
  readonly allowAllTraffic: Span | undefined;
  readonly whenSource: WhenSource | undefined;
}

export interface RoleEndpoint extends Item {
  readonly roleName: Located<string>;
  readonly endpointName: Located<string>;
}

export interface WhenSource extends Item {
  readonly matches: Located<string> | undefined;
  /** The `roleName` of each `FromRole`. */
  readonly fromRoles: readonly Located<string>[];
}

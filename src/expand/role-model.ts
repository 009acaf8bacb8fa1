import type { Role, Task, Variable } from "../service/definition.ts";
import { compareSdk, type Sdk } from "../service/sdk.ts";
import { type Located, located } from "../text/span.ts";

/** A startup task as it is in the package. */
export interface PackagedTask {
  readonly task: Task;
  /** The folder that it runs in, below the role's root. */
  readonly relativePath: string;
  /** Its own variables and those that the packager adds. */
  readonly environment: readonly Variable[];
}

/**
 * The startup tasks of an expanded role as the packager writes them to `RoleModel.xml`, in the order that they run in.
 * An unknown SDK is taken to be 1.6.
 */
export function packagedTasks(role: Role, sdk: Sdk | undefined): readonly PackagedTask[] {
  return (role.startup?.tasks ?? []).map((task) => ({
    task,
    relativePath: relativePath(task, role),
    environment: [...task.environment, ...packagerVariables(task, role, sdk ?? "1.6")],
  }));
}

function relativePath({ addedBy }: Task, role: Role): string {
  if (addedBy?.kind === "module") return `plugins\\${addedBy.module}`;
  return role.kind === "web" ? "approot\\bin" : "approot\\";
}

/** `RdModuleName` came with SDK 1.5, `WaRoleType` with 1.4; a role's own tasks have the latter only beside a module's. */
function packagerVariables(task: Task, role: Role, sdk: Sdk): readonly Variable[] {
  const variables: Variable[] = [];
  const module = task.addedBy?.kind === "module" ? task.addedBy.module : undefined;
  if (module !== undefined && compareSdk(sdk, "1.5") >= 0) variables.push(variable(task, "RdModuleName", module));
  if (hasModuleTask(role) && compareSdk(sdk, "1.4") >= 0) variables.push(variable(task, "WaRoleType", roleType(role)));
  return variables;
}

function variable({ span, addedBy }: Task, name: string, value: string): Variable {
  const text = (part: string): Located<string> => located(part, span);
  const packager = addedBy ?? { kind: "packager", span };
  return { span, element: undefined, addedBy: packager, name: text(name), value: text(value), xpath: undefined };
}

function roleType({ kind }: Role): string {
  return kind === "web" ? "IISWebRole" : "WorkerRole";
}

function hasModuleTask({ startup }: Role): boolean {
  return (startup?.tasks ?? []).some((task) => task.addedBy?.kind === "module");
}

import type { ExecutionContext, Task } from "../../service/definition.ts";
import type { Located } from "../../text/span.ts";
import type { AccountNote } from "../plan.ts";
import type { ScriptAccount } from "./role-script.ts";
import { byHand, droppedAt, joinPieces, keptInScript, type ScriptPiece } from "./script-piece.ts";
import { scriptVariables, type VariableSource } from "./script-variables.ts";

/** The modules that `--remote-access` replaces: their tasks go with them. */
const remoteAccessModules: readonly string[] = ["RemoteAccess", "RemoteForwarder"];

/** The role's own startup tasks in the packager's order. Those of modules ran programs of the SDK, and stay behind. */
export function startupTasks(source: VariableSource): ScriptPiece {
  const { design } = source;
  const { startup } = design.role;
  if (startup === undefined) return { steps: [], notes: [] };
  const own = startup.tasks.filter(({ addedBy }) => addedBy === undefined);
  const head = {
    steps: [],
    notes: [
      ...(startup.addedBy === undefined && startup.element !== undefined
        ? keptInScript(design, "startup tasks", startup.span)
        : []),
      ...droppedAt(
        "The packager ignored the priority of a role's own tasks.",
        startup.addedBy === undefined ? startup.priority?.span : undefined,
      ),
      ...startup.tasks.flatMap(noteOfModule),
    ],
  };
  return joinPieces([head, ...own.map((task, index) => taskPiece(source, task, index + 1))]);
}

/** Who runs what has this `executionContext`. */
export function accountOf(context: Located<ExecutionContext> | undefined): ScriptAccount {
  return context?.value === "elevated" ? "system" : "network-service";
}

/** An account in the words of a note. */
export function accountWords(account: ScriptAccount): string {
  return account === "system" ? "run as SYSTEM" : "run as NETWORK SERVICE";
}

function taskPiece(source: VariableSource, task: Task, number: number): ScriptPiece {
  const where = `startup task ${number}`;
  const account = accountOf(task.executionContext);
  const { variables, notes } = scriptVariables(source, task.environment, where);
  const isWaitedFor = (task.taskType?.value ?? "simple") === "simple";
  const { commandLine, span, executionContext, taskType } = task;
  return {
    steps: [
      {
        kind: "task",
        number,
        commandLine: commandLine.value,
        account,
        isWaitedFor,
        variables,
        origins: [commandLine.span],
      },
    ],
    notes: [
      ...keptInScript(source.design, where, span, commandLine.span),
      ...keptInScript(source.design, `${where}, ${accountWords(account)}`, executionContext?.span),
      ...keptInScript(source.design, `${where}, ${isWaitedFor ? "waited for" : "not waited for"}`, taskType?.span),
      ...notes,
    ],
  };
}

function noteOfModule({ addedBy }: Task): readonly AccountNote[] {
  if (addedBy?.kind !== "module" || remoteAccessModules.includes(addedBy.module)) return [];
  return byHand(
    addedBy.span,
    `The startup tasks of ${addedBy.module} ran programs of the SDK, which instances do not have any more.`,
    `Do without ${addedBy.module}, or install on the instances what takes its place.`,
  );
}

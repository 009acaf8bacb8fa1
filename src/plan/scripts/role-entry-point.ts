import type { EntryPoint, NetFxEntryPoint, ProgramEntryPoint, Runtime } from "../../service/definition.ts";
import type { RoleDesign } from "../design/design.ts";
import type { AccountNote } from "../plan.ts";
import { byHand, droppedAt, joinPieces, keptInScript, type ScriptPiece } from "./script-piece.ts";
import { scriptVariables, type VariableSource } from "./script-variables.ts";
import { accountOf, accountWords } from "./startup-tasks.ts";

/**
 * The process of a worker role: its `ProgramEntryPoint`. A class that derives from `RoleEntryPoint` has no host any more,
 * whether a `NetFxEntryPoint` names it or the packager found it in the role's assembly: by hand.
 */
export function roleEntryPoint(source: VariableSource): ScriptPiece {
  const { role } = source.design;
  const entryPoint = role.runtime?.entryPoint;
  if (role.runtime !== undefined && entryPoint?.kind === "program") {
    return programPiece(source, role.runtime, entryPoint);
  }
  return joinPieces([
    { steps: [], notes: entryPointNotes(source.design, entryPoint) },
    ...(role.runtime === undefined || role.kind === "web" ? [] : [{ steps: [], notes: runtimeByHand(role.runtime) }]),
  ]);
}

function programPiece(source: VariableSource, runtime: Runtime, program: ProgramEntryPoint): ScriptPiece {
  const { design } = source;
  const account = accountOf(runtime.executionContext);
  const { variables, notes } = scriptVariables(source, runtime.environment, "program");
  const { commandLine, span, setReadyOnProcessStart } = program;
  return {
    steps: [{ kind: "program", commandLine: commandLine.value, account, variables, origins: [commandLine.span] }],
    notes: [
      ...keptInScript(design, "program", writtenSpan(runtime), span, commandLine.span),
      ...keptInScript(design, `program, ${accountWords(account)}`, runtime.executionContext?.span),
      ...droppedAt("The probes of the load balancer tell whether an instance is ready.", setReadyOnProcessStart.span),
      ...notes,
    ],
  };
}

function entryPointNotes(design: RoleDesign, entryPoint: EntryPoint | undefined): readonly AccountNote[] {
  const { role, word } = design;
  if (entryPoint?.kind === "net-fx") return netFxNotes(design, entryPoint);
  if (role.kind === "web") return [];
  return byHand(
    role.span,
    `No process hosts the RoleEntryPoint of ${role.name.value} any more: OnStart, Run and OnStop are called by nobody.`,
    `Make it a program, name that in a ProgramEntryPoint and convert again, or start it in ${word}.ps1.`,
  );
}

function netFxNotes({ role, word }: RoleDesign, entryPoint: NetFxEntryPoint): readonly AccountNote[] {
  const why = `No process hosts the RoleEntryPoint in ${entryPoint.assemblyName.value} any more: OnStart, Run and OnStop are called by nobody.`;
  const todo =
    role.kind === "web"
      ? `Move what it does into the site (Application_Start), or into a program that ${word}.ps1 starts.`
      : `Make it a program, name that in a ProgramEntryPoint and convert again, or start it in ${word}.ps1.`;
  const places = [entryPoint.span, entryPoint.assemblyName.span, entryPoint.targetFrameworkVersion?.span];
  return places.flatMap((place) => byHand(place, why, todo));
}

/** The variables and the account of a process that does not start. */
function runtimeByHand(runtime: Runtime): readonly AccountNote[] {
  const why = "The process that it was for has no host any more.";
  const todo = "Give it to the program that takes the place of the RoleEntryPoint.";
  const own = runtime.environment.filter(({ addedBy }) => addedBy === undefined);
  const places = [
    writtenSpan(runtime),
    runtime.executionContext?.span,
    ...own.flatMap(({ span, name, value, xpath }) => [span, name.span, value?.span, xpath?.span]),
  ];
  return places.flatMap((place) => byHand(place, why, todo));
}

function writtenSpan({ addedBy, span }: Runtime) {
  return addedBy === undefined ? span : undefined;
}

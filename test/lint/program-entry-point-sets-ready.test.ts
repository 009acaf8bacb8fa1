import { programEntryPointSetsReady } from "../../src/lint/rules/program-entry-point-sets-ready.ts";
import { testRule } from "./test-rule.ts";

const worker = (value: string) =>
  `<WorkerRole name="Worker"><Runtime><EntryPoint><ProgramEntryPoint commandLine="a.exe" setReadyOnProcessStart="${value}" /></EntryPoint></Runtime></WorkerRole>`;

testRule(programEntryPointSetsReady, {
  accepts: {
    "1 for true": worker("1"),
    "no boolean, which the structure check reports": worker("no"),
  },
  reports: {
    false: {
      code: worker("[|false|]"),
      message: "notReady",
      text: "setReadyOnProcessStart of role 'Worker' is false, but only true is possible.",
    },
  },
});

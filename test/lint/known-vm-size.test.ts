import { knownVmSize } from "../../src/lint/rules/known-vm-size.ts";
import { testRule } from "./test-rule.ts";

testRule(knownVmSize, {
  accepts: {
    "no vmsize": `<WebRole name="Web" />`,
    "an alias": `<WorkerRole name="Worker" vmsize="A4" />`,
    "a size that only extended support has": `<WorkerRole name="Worker" vmsize="Standard_E96a_v4" />`,
    "an SDK whose schema lists the sizes": { sdk: "1.8", code: `<WebRole name="Web" vmsize="Huge" />` },
    "a size that has been retired": `<WorkerRole name="Worker" vmsize="A11" />`,
  },
  reports: {
    "a size of virtual machines only": {
      code: `<WebRole name="Web" vmsize="[|Standard_B2s|]" />`,
      message: "unknown",
      text: "Role 'Web' has size 'Standard_B2s', which Cloud Services do not have.",
    },
    "another case": {
      code: `<WebRole name="Web" vmsize="[|STANDARD_D1|]" />`,
      message: "misspelt",
      text: "Role 'Web' has size 'STANDARD_D1', which Cloud Services do not have; did you mean 'Standard_D1'?",
    },
    "a slip of the pen, with the first SDK that took any text": {
      sdk: "2.0",
      code: `<WorkerRole name="Worker" vmsize="[|Smal|]" />`,
      message: "misspelt",
    },
    "white space": { code: `<WorkerRole name="Worker" vmsize="[| Small|]" />`, message: "misspelt" },
    "no name at all": { code: `<WorkerRole name="Worker" vmsize="[||]" />`, message: "unknown" },
    "names of objects": {
      code: `<WebRole name="Web" vmsize="[|__proto__|]" /><WorkerRole name="Worker" vmsize="[|constructor|]" />`,
      message: "unknown",
    },
  },
});

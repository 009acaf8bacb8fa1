import { extendedSupportVmSize } from "../../src/lint/rules/extended-support-vm-size.ts";
import { testRule } from "./test-rule.ts";

const platform = "extended-support";

testRule(extendedSupportVmSize, {
  accepts: {
    "classic, where the old sizes are at home": `<WebRole name="Web" vmsize="Small" />`,
    "a size that is offered": { platform, code: `<WebRole name="Web" vmsize="Standard_E4_v3" />` },
    "an unknown size, which is another finding": { platform, code: `<WebRole name="Web" vmsize="Standard_B2s" />` },
  },
  reports: {
    "an old size": {
      platform,
      code: `<WebRole name="Web" vmsize="[|Medium|]" />`,
      message: "advised",
      text: "Role 'Web' has size 'Medium', which extended support does not offer; 'Standard_A2_v2' is advised instead.",
    },
    "the name that old sizes have for virtual machines": {
      platform,
      code: `<WebRole name="Web" vmsize="[|Standard_A2|]" />`,
      message: "advised",
    },
    "sizes for which nothing is advised": {
      platform,
      code: `<WebRole name="Web" vmsize="[|A8|]" /><WorkerRole name="Worker" vmsize="[|Standard_F1|]" />`,
      message: "unadvised",
      text: "Role 'Web' has size 'A8', which extended support does not offer.",
    },
    "an absent vmsize": {
      platform,
      code: `<WebRole enableNativeCodeExecution='true' name='[|Web|]'></WebRole>`,
      message: "absent",
      text: "Role 'Web' names no vmsize; that means 'Small', which extended support does not offer, and 'Standard_A1_v2' is advised instead.",
    },
  },
});

import { noRetiringVmSize } from "../../src/lint/rules/no-retiring-vm-size.ts";
import { testRule } from "./test-rule.ts";

testRule(noRetiringVmSize, {
  accepts: {
    "a size that has ended": `<WebRole name="Web" vmsize="Small" />`,
    "an announced end that has come": { today: "2028-05-02", code: `<WebRole name="Web" vmsize="Standard_D1" />` },
    "extended support, which ends before": {
      platform: "extended-support",
      code: `<WebRole name="Web" vmsize="Standard_D1_v2" />`,
    },
  },
  reports: {
    "two roles, told once": {
      code: `<WebRole name="Web" vmsize="Small" />
<WebRole name="Admin" vmsize="[|Standard_D2_v3|]" /><WorkerRole name="Worker" vmsize="Standard_A1_v2" />`,
      message: "announced",
      text: "Role 'Admin' has size 'Standard_D2_v3', which ends on 2029-11-15.",
    },
    "Small before its end": {
      today: "2020-01-01",
      code: `<WebRole name="[|Web|]" />`,
      message: "announced",
    },
  },
});

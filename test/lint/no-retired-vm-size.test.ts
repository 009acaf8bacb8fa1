import { noRetiredVmSize } from "../../src/lint/rules/no-retired-vm-size.ts";
import { testRule } from "./test-rule.ts";

const twoRoles = `<WebRole name="Web" vmsize="[|ExtraSmall|]" /><WorkerRole name="Worker" vmsize="Medium" />`;

testRule(noRetiredVmSize, {
  accepts: {
    "a size before its end": { today: "2024-08-31", code: `<WebRole name="Web" vmsize="Large" />` },
    "a size that retires later": `<WebRole name="Web" vmsize="Standard_D1_v2" />`,
    "a size without an end": `<WebRole name="Web" vmsize="Standard_D2a_v4" />`,
    "an unknown size": `<WebRole name="Web" vmsize="Huge" />`,
    "a size that extended support never offered, which is another finding there": {
      platform: "extended-support",
      code: `<WebRole name="Web" /><WorkerRole name="Worker" vmsize="Small" />`,
    },
  },
  reports: {
    "two roles under classic, told once": {
      code: twoRoles,
      message: "written",
      text: "Role 'Web' has size 'ExtraSmall', which was retired on 2024-08-31.",
    },
    "each role under scale sets": {
      platform: "scale-sets",
      code: `<WebRole name="Web" vmsize="[|Small|]" /><WorkerRole name="Worker" vmsize="[|A7|]" />`,
      message: "written",
    },
    "a size that extended support once offered": {
      platform: "extended-support",
      code: `<WebRole name="Web" vmsize="[|Standard_H8|]" /><WorkerRole name="Worker" vmsize="Small" />`,
      message: "written",
      text: "Role 'Web' has size 'Standard_H8', which was retired on 2022-08-31.",
    },
    "an absent vmsize": {
      code: `<WebRole name="[|Web|]" />`,
      message: "absent",
      text: "Role 'Web' names no vmsize and so has size 'Small', which was retired on 2024-08-31.",
    },
    "an announced end that has come": {
      today: "2028-05-02",
      code: `<WebRole name="Web" vmsize="[|Standard_D1_v2|]" />`,
      message: "written",
    },
  },
});

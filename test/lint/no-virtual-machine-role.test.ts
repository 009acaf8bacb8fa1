import { noVirtualMachineRole } from "../../src/lint/rules/no-virtual-machine-role.ts";
import { testRule } from "./test-rule.ts";

testRule(noVirtualMachineRole, {
  accepts: {
    "an SDK whose schema does not have it, which the structure check reports": {
      sdk: "2.4",
      code: `<VirtualMachineRole name="Vm" />`,
    },
  },
  reports: {
    "two, told once": {
      code: `<WebRole name="Web" /><[|VirtualMachineRole|] name="Vm" /><VirtualMachineRole name="Other" />`,
      message: "gone",
      text: "Role 'Vm' is a VirtualMachineRole, which no platform runs any more.",
    },
    "one of the SDK that had it": { sdk: "1.8", code: `<[|VirtualMachineRole|] name="Vm" />`, message: "gone" },
  },
});

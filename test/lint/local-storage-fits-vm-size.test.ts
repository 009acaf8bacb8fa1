import { localStorageFitsVmSize } from "../../src/lint/rules/local-storage-fits-vm-size.ts";
import { testRule } from "./test-rule.ts";

// The temporary disk of ExtraSmall has 20,480 MB; the DiagnosticStore takes 4,096 of them.
const role = (vmsize: string, storage: string) =>
  `<WorkerRole name="Worker" vmsize="${vmsize}"><LocalResources>${storage}</LocalResources></WorkerRole>`;

testRule(localStorageFitsVmSize, {
  accepts: {
    "all of the disk": role("ExtraSmall", `<LocalStorage name="Cache" sizeInMB="16384" />`),
    "a smaller DiagnosticStore that the role declares": role(
      "ExtraSmall",
      `<LocalStorage name="Cache" sizeInMB="16385" /><LocalStorage name="DiagnosticStore" sizeInMB="4095" />`,
    ),
    "an unknown size": role("Huge", `<LocalStorage name="Cache" sizeInMB="9999999" />`),
    "a role of virtual machines, whose storage has no size": `<VirtualMachineRole name="Vm" vmsize="ExtraSmall"><LocalResources>${`<LocalStorage name="a" />`.repeat(30)}</LocalResources></VirtualMachineRole>`,
  },
  reports: {
    "one megabyte more than the disk has, with the DiagnosticStore": {
      code: role("ExtraSmall", `<LocalStorage name="Cache" sizeInMB="[|16385|]" />`),
      message: "tooMuch",
      text: "Role 'Worker' asks for 20481 MB of local storage, but the temporary disk of size 'ExtraSmall' has 20480 MB.",
    },
    "the largest of several": {
      code: role(
        "Standard_A1_v2",
        `<LocalStorage name="A" sizeInMB="1000" /><LocalStorage name="B" sizeInMB="[|9000|]" /><LocalStorage name="C" />`,
      ),
      message: "tooMuch",
    },
    "sizes that are left to the default, under a size that is left to the default": {
      code: `<WebRole name="Web"><LocalResources><LocalStorage name="[|s|]" />${`<LocalStorage name="s" />`.repeat(230)}</LocalResources></WebRole>`,
      message: "tooMuch",
      text: "Role 'Web' asks for 235096 MB of local storage, but the temporary disk of size 'Small' has 230400 MB.",
    },
  },
});

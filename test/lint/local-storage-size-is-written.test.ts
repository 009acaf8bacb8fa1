import { localStorageSizeIsWritten } from "../../src/lint/rules/local-storage-size-is-written.ts";
import { testRule } from "./test-rule.ts";

testRule(localStorageSizeIsWritten, {
  accepts: {
    "a size that is no number, which the structure check reports": `<LocalStorage name="Cache" sizeInMB="much" />`,
    "a role of virtual machines": `<VirtualMachineRole name="Vm"><LocalResources><LocalStorage name="Cache" /></LocalResources></VirtualMachineRole>`,
    "the DiagnosticStore that the packager adds": `<WorkerRole name="Worker" />`,
  },
  reports: {
    "no size": {
      code: `<LocalStorage cleanOnRoleRecycle="false" name="[|Cache|]" />`,
      message: "absent",
      text: "Local storage 'Cache' names no sizeInMB; the packager takes 1000 MB, the documents say 100.",
    },
  },
});

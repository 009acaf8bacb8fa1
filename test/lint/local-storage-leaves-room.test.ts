import { localStorageLeavesRoom } from "../../src/lint/rules/local-storage-leaves-room.ts";
import { testRule } from "./test-rule.ts";

// The temporary disk of ExtraSmall has 20,480 MB; 4,096 are the DiagnosticStore's, 6,144 Windows takes.
const role = (storage: string) =>
  `<WorkerRole name="Worker" vmsize="ExtraSmall"><LocalResources>${storage}</LocalResources></WorkerRole>`;

testRule(localStorageLeavesRoom, {
  accepts: {
    "just enough room": role(`<LocalStorage name="Cache" sizeInMB="10240" />`),
    "more than the disk, which is another finding": role(`<LocalStorage name="Cache" sizeInMB="20000" />`),
    "nothing but the DiagnosticStore on the smallest disk": `<WorkerRole name="Worker" vmsize="Standard_A1_v2" />`,
  },
  reports: {
    "a megabyte too much": {
      code: role(`<LocalStorage name="Cache" sizeInMB="[|10241|]" />`),
      message: "tight",
      text: "Role 'Worker' asks for 14337 MB of local storage, which leaves 6143 MB of the 20480 MB of size 'ExtraSmall' to page file, crash dump and logs.",
    },
    "the disk filled to the last megabyte": {
      code: role(`<LocalStorage name="Cache" sizeInMB="[|16384|]" />`),
      message: "tight",
    },
  },
});

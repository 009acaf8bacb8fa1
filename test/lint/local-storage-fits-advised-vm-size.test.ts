import { localStorageFitsAdvisedVmSize } from "../../src/lint/rules/local-storage-fits-advised-vm-size.ts";
import { testRule } from "./test-rule.ts";

const platform = "extended-support";
const role = (vmsize: string, sizeInMB: string) =>
  `<WorkerRole name="Worker"${vmsize}><LocalResources><LocalStorage name="Cache" sizeInMB="${sizeInMB}" /></LocalResources></WorkerRole>`;

testRule(localStorageFitsAdvisedVmSize, {
  accepts: {
    "storage that fits the advised size": { platform, code: role(` vmsize="Small"`, "6144") },
    "a size that stays": { platform, code: role(` vmsize="Standard_A1_v2"`, "20000") },
    "a size for which nothing is advised": { platform, code: role(` vmsize="A8"`, "20000") },
    "storage too large for the size as it is, which is another finding": {
      platform,
      code: role(` vmsize="ExtraSmall"`, "20000"),
    },
    classic: role(` vmsize="Small"`, "20000"),
  },
  reports: {
    "storage that only the old disk holds": {
      platform,
      code: role(` vmsize="Small"`, "[|6145|]"),
      message: "tooMuch",
      text: "Role 'Worker' asks for 10241 MB of local storage, but the temporary disk of 'Standard_A1_v2', advised in place of 'Small', has 10240 MB.",
    },
    "an absent vmsize": { platform, code: role("", "[|20000|]"), message: "tooMuch" },
  },
});

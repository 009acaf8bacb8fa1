import { findVmSize } from "../../service/vm-sizes.ts";
import { localStorageDemands, temporaryDiskInMB } from "../local-storage-demand.ts";
import { defineRule } from "../rule.ts";

export const localStorageFitsAdvisedVmSize = defineRule({
  name: "local-storage-fits-advised-vm-size",
  category: "sizes",
  severity: "warning",
  platforms: ["extended-support"],
  summary: "The local storage of a role fits on the temporary disk of the size that is advised in place of its own.",
  why: "The sizes that extended support advises have far smaller temporary disks than the ones they replace: 10 GB against the 225 GB of Small. Local storage that fitted for years may call for a larger size than the advised one.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite",
  messages: {
    tooMuch:
      "Role '{role}' asks for {wanted} MB of local storage, but the temporary disk of '{advised}', advised in place of '{size}', has {disk} MB.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Small">
  <LocalResources><LocalStorage name="Cache" sizeInMB="20000" /></LocalResources>
</WebRole>`,
    good: `<WebRole name="Web" vmsize="Standard_D2_v3">
  <LocalResources><LocalStorage name="Cache" sizeInMB="20000" /></LocalResources>
</WebRole>`,
  },

  *check({ expanded }) {
    for (const { role, size, wanted, at, related } of localStorageDemands(expanded)) {
      const advised = findVmSize(size.inExtendedSupport ?? size.name);
      if (advised === undefined || advised === size || wanted > temporaryDiskInMB(size)) continue;

      const disk = temporaryDiskInMB(advised);
      if (wanted <= disk) continue;
      const data = { role: role.name.value, wanted, advised: advised.name, size: size.name, disk };
      yield { message: "tooMuch", at, data, related };
    }
  },
});

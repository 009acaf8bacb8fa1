import { localStorageDemands, temporaryDiskInMB } from "../local-storage-demand.ts";
import { defineRule } from "../rule.ts";

export const localStorageFitsVmSize = defineRule({
  name: "local-storage-fits-vm-size",
  category: "sizes",
  severity: "error",
  summary: "The local storage of a role, all together, fits on the temporary disk of its size.",
  why: "Local storage lies on the temporary disk, whose size comes with vmsize. Every role has a DiagnosticStore of 4096 MB besides, unless it declares one itself. The packager does not add up, so the mistake shows when the service is deployed.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-sizes-specs",
  messages: {
    tooMuch:
      "Role '{role}' asks for {wanted} MB of local storage, but the temporary disk of size '{size}' has {disk} MB.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="ExtraSmall">
  <LocalResources><LocalStorage name="Cache" sizeInMB="20000" /></LocalResources>
</WebRole>`,
    good: `<WebRole name="Web" vmsize="Standard_D2_v3">
  <LocalResources><LocalStorage name="Cache" sizeInMB="20000" /></LocalResources>
</WebRole>`,
  },

  *check({ expanded }) {
    for (const { role, size, wanted, at, related } of localStorageDemands(expanded)) {
      const disk = temporaryDiskInMB(size);
      if (wanted <= disk) continue;
      yield { message: "tooMuch", at, data: { role: role.name.value, wanted, size: size.name, disk }, related };
    }
  },
});

import { localStorageDemands, reservedInMB, temporaryDiskInMB } from "../local-storage-demand.ts";
import { defineRule } from "../rule.ts";

export const localStorageLeavesRoom = defineRule({
  name: "local-storage-leaves-room",
  category: "sizes",
  severity: "warning",
  summary: "The local storage of a role leaves 6 GB of the temporary disk to Windows.",
  why: "A page file of 4 GB and a crash dump of 2 GB lie on the same disk, and logs come on top. When the disk is full, the role's own writing fails first.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-sizes-specs",
  messages: {
    tight:
      "Role '{role}' asks for {wanted} MB of local storage, which leaves {left} MB of the {disk} MB of size '{size}' to page file, crash dump and logs.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="ExtraSmall">
  <LocalResources><LocalStorage name="Cache" sizeInMB="12000" /></LocalResources>
</WebRole>`,
    good: `<WebRole name="Web" vmsize="ExtraSmall">
  <LocalResources><LocalStorage name="Cache" sizeInMB="8000" /></LocalResources>
</WebRole>`,
  },

  *check({ expanded }) {
    for (const { role, size, wanted, at, related } of localStorageDemands(expanded)) {
      const disk = temporaryDiskInMB(size);
      const left = disk - wanted;
      if (left < 0 || left >= reservedInMB) continue;
      yield { message: "tight", at, data: { role: role.name.value, wanted, left, disk, size: size.name }, related };
    }
  },
});

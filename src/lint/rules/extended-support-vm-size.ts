import { addAttribute, useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";
import { sizedRoles } from "../sized-roles.ts";

export const extendedSupportVmSize = defineRule({
  name: "extended-support-vm-size",
  category: "sizes",
  severity: "error",
  platforms: ["extended-support"],
  summary: "Every role of a service in extended support names a size that is offered there.",
  why: "Extended support has none of the first sizes, Small among them, which is what an absent vmsize still means. Its prerequisites advise a replacement for most.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite",
  messages: {
    advised: "Role '{role}' has size '{size}', which extended support does not offer; '{advised}' is advised instead.",
    unadvised: "Role '{role}' has size '{size}', which extended support does not offer.",
    absent:
      "Role '{role}' names no vmsize; that means '{size}', which extended support does not offer, and '{advised}' is advised instead.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Large" />`,
    good: `<WebRole name="Web" vmsize="Standard_A4_v2" />`,
  },

  *check({ written }) {
    for (const { role, size, sizeName, isWritten } of sizedRoles(written)) {
      const advised = size.inExtendedSupport;
      if (advised === size.name) continue;

      const data = { role: role.name.value, size: sizeName.value };
      if (advised === undefined) {
        yield { message: "unadvised", at: sizeName, data };
      } else if (isWritten) {
        yield { message: "advised", at: sizeName, data: { ...data, advised }, fixes: [useInstead(sizeName, advised)] };
      } else {
        const fixes = role.element === undefined ? [] : [addAttribute(role.element, "vmsize", advised)];
        yield { message: "absent", at: sizeName, data: { ...data, advised }, fixes };
      }
    }
  },
});

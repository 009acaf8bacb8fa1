import { virtualDirectories } from "../../service/virtual-directories.ts";
import { defineRule } from "../rule.ts";

export const virtualDirectoryNeedsPhysicalDirectory = defineRule({
  name: "virtual-directory-needs-physical-directory",
  category: "sites",
  severity: "warning",
  summary: "Every virtual directory and application has a physicalDirectory.",
  why: "The documents require it, the schema does not. Only a build that calls the packager itself can name the folder on the command line instead; else packing fails.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#virtualapplication",
  messages: {
    absent: "{element} '{name}' has no physicalDirectory.",
  },
  example: {
    bad: `<Site name="Web"><VirtualApplication name="api" /></Site>`,
    good: `<Site name="Web"><VirtualApplication name="api" physicalDirectory="..\\Api" /></Site>`,
  },

  *check({ written }) {
    for (const { name, physicalDirectory, element } of written.roles.flatMap(virtualDirectories)) {
      if (element === undefined || element.local === "Site" || name.value === "" || physicalDirectory?.value) continue;
      yield { message: "absent", at: physicalDirectory ?? name, data: { element: element.local, name: name.value } };
    }
  },
});

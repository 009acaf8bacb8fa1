import { virtualDirectories } from "../../service/virtual-directories.ts";
import { repeatedNames } from "../repetitions.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateVirtualPath = defineRule({
  name: "no-duplicate-virtual-path",
  category: "sites",
  severity: "error",
  summary: "The virtual directories and applications in one place have names of their own.",
  why: "Their names make up the path that IIS finds them by, where a directory and an application count alike.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#virtualapplication",
  messages: {
    twice: "'{parent}' has a virtual directory or application '{name}' already.",
  },
  example: {
    bad: `<Site name="Web">
  <VirtualApplication name="api" physicalDirectory="..\\Api" />
  <VirtualDirectory name="api" physicalDirectory="..\\Files" />
</Site>`,
    good: `<Site name="Web">
  <VirtualApplication name="api" physicalDirectory="..\\Api" />
  <VirtualDirectory name="files" physicalDirectory="..\\Files" />
</Site>`,
  },

  *check({ written }) {
    for (const parent of written.roles.flatMap(virtualDirectories)) {
      for (const { first, repeated } of repeatedNames(parent.children)) {
        const data = { parent: parent.name.value, name: repeated.name.value };
        const related = [{ message: "The first one of this name.", at: first.name }];
        yield { message: "twice", at: repeated.name, data, related };
      }
    }
  },
});

import { findAttribute } from "../../xml/tree.ts";
import { addAttribute } from "../fixes.ts";
import { defaultSizeInMB } from "../local-storage-demand.ts";
import { defineRule } from "../rule.ts";

export const localStorageSizeIsWritten = defineRule({
  name: "local-storage-size-is-written",
  category: "sizes",
  severity: "info",
  summary: "Every LocalStorage says its size.",
  why: "The documents give 100 MB for an absent sizeInMB, while the schema and the packager take 1000. A written size means the same to every reader.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#localstorage",
  messages: {
    absent: "Local storage '{name}' names no sizeInMB; the packager takes {size} MB, the documents say 100.",
  },
  example: {
    bad: `<LocalStorage name="Cache" />`,
    good: `<LocalStorage name="Cache" sizeInMB="1000" />`,
  },

  *check({ written }) {
    for (const role of written.roles) {
      if (role.kind === "virtual-machine") continue;
      for (const { name, element } of role.localResources) {
        if (element === undefined || findAttribute(element, "sizeInMB") !== undefined) continue;

        const fixes = [addAttribute(element, "sizeInMB", String(defaultSizeInMB))];
        yield { message: "absent", at: name, data: { name: name.value, size: defaultSizeInMB }, fixes };
      }
    }
  },
});

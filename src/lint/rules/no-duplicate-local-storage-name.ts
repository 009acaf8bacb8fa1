import { repeatedInRole } from "../repeated-in-role.ts";
import { defineRule } from "../rule.ts";

export const noDuplicateLocalStorageName = defineRule({
  name: "no-duplicate-local-storage-name",
  category: "names",
  severity: "error",
  summary: "Each local storage of a role has a name of its own.",
  why: "The directory of a local storage is named after it, and the runtime finds it by this name.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole#localstorage",
  messages: {
    twice: "Role '{role}' has a local storage '{name}' already.",
  },
  example: {
    bad: `<LocalStorage name="Cache" sizeInMB="512" />
<LocalStorage name="Cache" sizeInMB="512" />`,
    good: `<LocalStorage name="Cache" sizeInMB="512" />
<LocalStorage name="Uploads" sizeInMB="512" />`,
  },

  *check({ written }) {
    yield* repeatedInRole(written, (role) => role.localResources);
  },
});

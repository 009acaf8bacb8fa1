import { type CodeRecord, defineCode } from "../diagnostic/code-record.ts";

export const unknownModule = defineCode({
  name: "unknown-module",
  category: "imports",
  severity: "error",
  summary: "An import names a module that is known.",
  why: "The packager refuses an import for which the SDK has no folder. Here the import is kept, and what the module would add is missing from the expanded service.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole",
  messages: {
    import: "Module '{module}' is not known. Known are {known}; others come with --modules.",
    rolePlugin: "Module '{module}' of --role-plugins is not known. Known are {known}; others come with --modules.",
  },
  example: {
    bad: `<Imports>
  <Import moduleName="RemoteAcces" />
</Imports>`,
    good: `<Imports>
  <Import moduleName="RemoteAccess" />
</Imports>`,
  },
});

export const importTwice = defineCode({
  name: "import-twice",
  category: "imports",
  severity: "error",
  summary: "A role imports a module once.",
  why: "Everything that a module adds has one name in the role, so a second import can add nothing and would run its tasks again. It is expanded once.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole",
  messages: {
    twice: "Role '{role}' imports module '{module}' twice.",
  },
  example: {
    bad: `<Imports>
  <Import moduleName="Diagnostics" />
  <Import moduleName="Diagnostics" />
</Imports>`,
    good: `<Imports>
  <Import moduleName="Diagnostics" />
</Imports>`,
  },
});

export const importNameClash = defineCode({
  name: "import-name-clash",
  category: "imports",
  severity: "error",
  summary: "What an import adds has a name of its own in the role, or is the very declaration that is there.",
  why: "Settings, endpoints, certificates and local storage are found by name, so only one of two different ones could be meant. The role's own is taken, or else the one of the module that comes first.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole",
  messages: {
    role: "Role '{role}' declares the {what} '{name}', and module '{module}' adds a different one of that name; the role's own is taken.",
    module:
      "Modules '{first}' and '{module}' both add the {what} '{name}' to role '{role}', and not the same; that of '{first}' is taken.",
  },
  example: {
    bad: `<Imports>
  <Import moduleName="RemoteAccess" />
</Imports>
<Endpoints>
  <InternalEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" protocol="tcp" port="3390" />
</Endpoints>`,
    good: `<Imports>
  <Import moduleName="RemoteAccess" />
</Imports>`,
  },
});

/** Every code of expansion. */
export const expandCodes: readonly CodeRecord[] = [unknownModule, importTwice, importNameClash];

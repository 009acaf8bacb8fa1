import type { DispositionTable } from "../disposition.ts";

const unknown = {
  fate: "by-hand",
  why: "The format of the file does not know it. It stays in the changed file, and the packager refuses it.",
  todo: "If its name is misspelt, correct it and convert again; else take it out.",
} as const;

/** What becomes of a definition's parts for extended support, which still reads the file itself: they stay in it. */
export const extendedSupportDefinition: DispositionTable = {
  unknown,
  remarks: [],
  dispositions: [
    {
      element: "Import",
      when: { attribute: "moduleName", matches: /^\s*Remote(Access|Forwarder)\s*$/i },
      fate: "dropped",
      why: "Extended support refuses the modules of Remote Desktop in a new deployment; its own extension takes their place.",
    },
    { element: "Import", attributes: ["moduleName"], fate: "with-element" },
    {
      element: "VirtualMachineRole",
      withAllBelow: true,
      fate: "by-hand",
      why: "Extended support has web and worker roles alone.",
      todo: "Run it on virtual machines instead.",
    },
    { element: "VirtualMachineRole", attributes: ["name", "vmsize"], fate: "with-element" },
    { element: "*", fate: "kept", as: { what: "the changed definition", property: "as it was" } },
    { element: "*", attributes: ["*"], fate: "kept", as: { what: "the changed definition", property: "as it was" } },
  ],
};

/** The same of a configuration. */
export const extendedSupportConfiguration: DispositionTable = {
  unknown,
  remarks: [],
  dispositions: [
    {
      element: "Setting",
      when: { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.Remote(Access|Forwarder)\./ },
      fate: "dropped",
      why: "The modules of Remote Desktop that it belongs to are taken out.",
    },
    {
      element: "Certificate",
      when: { attribute: "name", matches: /^Microsoft\.WindowsAzure\.Plugins\.RemoteAccess\./ },
      fate: "dropped",
      why: "It decrypted the password of the module for Remote Desktop, which is taken out.",
    },
    { element: "*", fate: "kept", as: { what: "the changed configuration", property: "as it was" } },
    { element: "*", attributes: ["*"], fate: "kept", as: { what: "the changed configuration", property: "as it was" } },
  ],
};

import type { PartKind } from "../imported-parts.ts";

interface ModuleWords {
  readonly why: string;
  readonly todo: string | undefined;
}

interface ModuleRecord extends ModuleWords {
  /** In lower case, as folders of Windows have no case. */
  readonly module: string;
  readonly kinds: readonly PartKind[];
}

const monitor = "Install the Azure Monitor agent on the scale sets, with a data collection rule for what you read.";

/** What became of the parts of Microsoft's modules. */
const records: readonly ModuleRecord[] = [
  {
    module: "remoteaccess",
    kinds: ["setting"],
    why: "dropped; the administrator of the new machines is a parameter of the template, with a password of its own.",
    todo: undefined,
  },
  {
    module: "remoteaccess",
    kinds: ["certificate"],
    why: "dropped; it decrypted the password in the configuration, which is not taken over.",
    todo: undefined,
  },
  {
    module: "remoteaccess",
    kinds: ["endpoint"],
    why: "replaced by what --remote-access chose; port 3389 is open to nobody else.",
    todo: undefined,
  },
  {
    module: "remoteforwarder",
    kinds: ["endpoint"],
    why: "dropped; no public port leads to a forwarder any more.",
    todo: undefined,
  },
  {
    module: "remoteforwarder",
    kinds: ["setting"],
    why: "dropped with the forwarder that it switched on.",
    todo: undefined,
  },
  {
    module: "diagnostics",
    kinds: ["setting", "startup task"],
    why: "the agent is not on the new machines.",
    todo: monitor,
  },
  {
    module: "caching",
    kinds: ["setting", "endpoint", "startup task"],
    why: "the cache inside the roles has no counterpart.",
    todo: "Move to Azure Managed Redis and change the cache client in the code.",
  },
];

/** Modules whose programs were made for Cloud Services alone. */
const microsoft =
  /^(RemoteAccess|RemoteForwarder|Diagnostics|Caching|Connect|WebDeploy|RemoteDebuggerConnector|IntelliTrace|Profiling)$/i;

/** What is said of a part of a module: of Microsoft's what became of it, of any other that it is treated as the role's own. */
export function moduleWordsOf(module: string, kind: PartKind): ModuleWords {
  const found = records.find((one) => one.module === module.toLowerCase() && one.kinds.includes(kind));
  if (found !== undefined) return found;
  if (microsoft.test(module)) {
    return { why: "dropped with its programs, which run under Cloud Services alone.", todo: undefined };
  }
  return wordsByKind[kind] ?? { why: "treated as the role's own.", todo: undefined };
}

/** Of modules that are not Microsoft's. */
const wordsByKind: Partial<Readonly<Record<PartKind, ModuleWords>>> = {
  "startup task": {
    why: "not run, since the programs lie in the module's own folder, which is in no zip.",
    todo: "Put the programs into the role's zip and start them from its script, or do without the module.",
  },
  variable: { why: "not set, since the module's programs, which it was for, are not there.", todo: undefined },
  "local storage": {
    why: "not made, since the module's programs, which it was for, are not there.",
    todo: "Make the folder in the role's script where the programs stay.",
  },
};

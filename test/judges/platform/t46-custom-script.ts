import { itemsOf, type Json, memberOf, textOf } from "../json.ts";
import { scaleSetsOf } from "./machines.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const customScript: PlatformCheck = {
  number: "T46",
  says: "The custom script extension has a command, stands there once, and an identity that it uses is the scale set's.",
  complaints(deployed) {
    return scaleSetsOf(deployed).flatMap(({ where, profile, resource }) => {
      const scripts = itemsOf(memberOf(profile, "extensionProfile", "extensions")).filter(isScript);
      const hasIdentity = Object.keys(memberOf(resource.body, "identity", "userAssignedIdentities") ?? {}).length > 0;
      return [
        ...(scripts.length > 1 ? [{ where, what: `has ${scripts.length} script extensions` }] : []),
        ...scripts.filter((one) => !hasCommand(one)).map(() => ({ where, what: "has a script without a command" })),
        ...scripts
          .filter((one) => memberOf(one, "properties", "protectedSettings", "managedIdentity") !== undefined)
          .filter(() => !hasIdentity)
          .map(() => ({ where, what: "has a script with an identity and has none itself" })),
      ];
    });
  },
};

function isScript(extension: Json): boolean {
  return textOf(extension, "properties", "type") === "CustomScriptExtension";
}

/** A command that holds what is known later is there all the same. */
function hasCommand(extension: Json): boolean {
  return ["settings", "protectedSettings"].some((name) => {
    const command = memberOf(extension, "properties", name, "commandToExecute");
    return command !== undefined && command !== "";
  });
}

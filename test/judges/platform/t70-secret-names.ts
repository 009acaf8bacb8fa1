import { resourcesOf, whereOf } from "./parts.ts";
import type { PlatformCheck } from "./platform-check.ts";

export const secretNames: PlatformCheck = {
  number: "T70",
  says: "A secret's name has 1 to 127 letters, digits and hyphens, and no other of its vault is so named.",
  complaints(deployed) {
    const secrets = resourcesOf(deployed, "Microsoft.KeyVault/vaults/secrets");
    return secrets.flatMap((secret, index) => {
      const where = whereOf(secret);
      const name = secret.name.slice(secret.name.indexOf("/") + 1);
      const isTwice = secrets.slice(0, index).some(({ id }) => id === secret.id);
      return [
        ...(/^[a-z0-9-]{1,127}$/iu.test(name) ? [] : [{ where, what: `is named '${name}'` }]),
        ...(isTwice ? [{ where, what: "is there twice" }] : []),
      ];
    });
  },
};

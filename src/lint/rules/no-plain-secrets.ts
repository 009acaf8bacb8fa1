import { defineConfigurationRule } from "../rule.ts";
import { secretIn } from "../secrets.ts";

export const noPlainSecrets = defineConfigurationRule({
  name: "no-plain-secrets",
  category: "security",
  severity: "warning",
  summary: "A configuration holds no keys and passwords.",
  why: "Configurations are kept in repositories, sent by mail and shown in the portal, and everybody who reads one has the key. Let the deployment fill it in, or keep it in a key vault.",
  source: "https://learn.microsoft.com/azure/security/fundamentals/secrets-best-practices",
  messages: {
    secret: "Setting '{setting}' of role '{role}' holds {what} in plain text.",
  },
  example: {
    bad: `<Setting name="Database" value="Server=tcp:shop.example.com;User ID=shop;Password=correct horse battery staple" />`,
    good: `<Setting name="Database" value="Server=tcp:shop.example.com;User ID=shop;Password=__DatabasePassword__" />`,
  },

  *check({ configuration }) {
    for (const role of configuration.roles) {
      for (const { name, value } of role.settings) {
        const what = secretIn(name.value, value.value);
        if (what === undefined) continue;
        yield { message: "secret", at: value, data: { setting: name.value, role: role.name.value, what } };
      }
    }
  },
});

import { describe, expect, it } from "vitest";
import { keyVault, rolesWithSecrets } from "../../../src/plan/resources/key-vault.ts";
import { plain } from "../plain.ts";
import { configured, design, service, settings, values, worker } from "../scale-set/planned.ts";

const twoRoles = service(
  worker("Web", settings("Store", "Level")) + worker("Queue", settings("Level")) + worker("Mail", settings("ApiKey")),
  configured("Web", values({ Store: "CANARY-1", Level: "Verbose" })) +
    configured("Queue", values({ Level: "Verbose" })),
);

describe("keyVault", () => {
  it("is not there without secrets", () => {
    const planned = service(worker("Queue", settings("Level")), configured("Queue", values({ Level: "Verbose" })));
    expect(keyVault.emit(design(planned))).toEqual({});
  });

  it("lets in the subnets of the roles that have secrets, and nobody else", () => {
    const [vault] = keyVault.emit(design(twoRoles)).resources ?? [];
    expect(vault?.body.map(({ value }) => plain(value))).toEqual([
      "<location>",
      {
        tenantId: "<subscription().tenantId>",
        sku: { family: "A", name: "standard" },
        enableRbacAuthorization: true,
        enableSoftDelete: true,
        softDeleteRetentionInDays: 7,
        publicNetworkAccess: "Enabled",
        networkAcls: {
          bypass: "AzureServices",
          defaultAction: "Deny",
          virtualNetworkRules: [{ id: "<network/webSubnet>" }, { id: "<network/mailSubnet>" }],
        },
      },
    ]);
    expect(rolesWithSecrets(design(twoRoles)).map(({ symbol }) => symbol)).toEqual(["web", "mail"]);
  });

  it("has each secret by itself, with a reader of its own", () => {
    const { resources = [], variables = [], parameters = [] } = keyVault.emit(design(twoRoles));
    const symbols = resources.map(({ symbol }) => symbol);
    expect(symbols).toEqual(["vault", "webVaultSecrets", "webSecretReaders", "mailVaultSecrets", "mailSecretReaders"]);
    expect(variables.map(({ name, value }) => [name, plain(value)])).toEqual([
      ["webSecretNames", { Store: "web--Store" }],
      ["mailSecretNames", { ApiKey: "mail--ApiKey" }],
    ]);
    expect(parameters).toMatchObject([
      { name: "webSecrets", isSecure: true, value: { kind: "environment", variable: "CSDEF_WEB_SECRETS" } },
      { name: "mailSecrets", isSecure: true, value: { kind: "environment", variable: "CSDEF_MAIL_SECRETS" } },
    ]);
    const [, secrets, readers] = resources;
    expect(secrets?.body.map(({ value }) => plain(value))).toEqual([{ value: "<webSecrets[secret.key]>" }]);
    expect(readers).toMatchObject({ scope: { resource: "webVaultSecrets", isSameItem: true } });
    expect(readers?.body.map(({ value }) => plain(value))).toEqual([
      {
        roleDefinitionId:
          "<subscriptionResourceId(Microsoft.Authorization/roleDefinitions, 4633458b-17de-408a-b875-0445c86b69e6)>",
        principalId: "<webIdentity.properties.principalId>",
        principalType: "ServicePrincipal",
      },
    ]);
  });

  it("holds no value of a setting", () => {
    expect(JSON.stringify(keyVault.emit(design(twoRoles)))).not.toMatch(/canary/i);
  });
});

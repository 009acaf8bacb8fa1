import { describe, expect, it } from "vitest";
import type { AccountEntry } from "../../../src/plan/account/account.ts";
import { accountOf } from "../../../src/plan/account/account-of.ts";
import { planExtendedSupport } from "../../../src/plan/extended-support/plan-extended-support.ts";
import { serviceOf } from "../planned-services.ts";
import { configurationWith, definitionWith } from "./changed-texts.ts";

describe("the account of a service for extended support", () => {
  const definition = definitionWith(`<WebRole name="Web" vmsize="Small">
  <Imports><Import moduleName="RemoteAccess" /><Import moduleName="Diagnostics" /></Imports>
  <ConfigurationSettings><Setting name="Own" /></ConfigurationSettings>
</WebRole>`);
  const configuration = configurationWith(`<Role name="Web">
  <Instances count="2" />
  <ConfigurationSettings>
    <Setting name="Own" value="1" />
    <Setting name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled" value="true" />
  </ConfigurationSettings>
</Role>`);
  const service = serviceOf(definition, { Cloud: configuration });
  const account = accountOf(service, planExtendedSupport(service, { remoteAccess: undefined }).value.plan);
  const [ofDefinition, ofConfiguration] = account.files.map(({ entries }) => new Map(entries.map(named)));

  it("keeps what stays, although something has to be written beside it", () => {
    expect(ofConfiguration?.get("")).toMatch(/^kept .*YOUR-VIRTUAL-NETWORK/);
    expect(ofConfiguration?.get("Role Web/@name")).toMatch(/^kept .*YOUR-SUBNET/);
    expect(ofConfiguration?.get("Role Web/ConfigurationSettings/Setting Own/@value")).toBe("kept ");
    expect(ofConfiguration?.get("Role Web/Instances/@count")).toBe("kept ");
  });

  it("tells of modules and their settings as dropped or to be done by hand", () => {
    const own = "Role Web/ConfigurationSettings/Setting Microsoft.WindowsAzure.Plugins.RemoteAccess.Enabled";
    expect(ofConfiguration?.get(`${own}/@value`)).toMatch(/^dropped It belongs to module RemoteAccess/);
    expect(ofDefinition?.get("WebRole Web/Imports/Import Diagnostics")).toMatch(/^by-hand .*31 March 2026/);
    expect(ofDefinition?.get("WebRole Web/Imports/Import RemoteAccess/@moduleName")).toMatch(/^kept /);
  });

  it("keeps a size that is replaced, in the template and in the definition", () => {
    const size = account.files[0]?.entries.find(({ path }) => path.at(-1) === "@vmsize")?.outcome;
    const places = size?.fate === "kept" ? size.as.map(({ property }) => property) : [];
    expect(places).toEqual(["properties.roleProfile.roles[0].sku.name", "vmsize Standard_A1_v2"]);
  });
});

function named({ path, outcome }: AccountEntry): readonly [string, string] {
  const remarks = outcome.remarks.map(({ why, todo }) => `${why} ${todo ?? ""}`).join(" ");
  return [path.slice(1).join("/"), `${outcome.fate} ${remarks}`];
}

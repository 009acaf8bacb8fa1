import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { complaintsAbout, judgedLine } from "./complaints-about.ts";
import { resource, template } from "./parts.ts";

describeWithShared("complaintsAbout", () => {
  it("asks each judge about each file", async () => {
    const properties = { probes: 1 };
    const broken = resource("Microsoft.Network/loadBalancers", "[oops(]", { properties, dependsOn: ["x"] });
    const address = resource("Microsoft.Network/publicIPAddresses", "[parameters('name')]");
    const { complaints, skipped } = await complaintsAbout({
      template: template([broken, address], { parameters: { name: { type: "string" } } }),
      parameters: { "a.parameters.json": {}, "b.parameters.json": { parameters: { name: { value: "b b" } } } },
      values: { name: "fine" },
      bicep: "param\n",
      bicepParameters: { "main.bicepparam": "param\n" },
      powershell: { "web.ps1": "}" },
      shell: { "deploy.sh": "python3 - <<END\n1 +\nEND\n" },
      texts: { "account.md": "It is secret." },
      planted: ["secret"],
    });
    expect([...new Set(complaints.map(({ judge, file }) => `${judge} ${file}`))].sort()).toEqual([
      "expression main.json",
      "grammar main.bicep",
      "grammar main.bicepparam",
      "grammar web.ps1",
      "name a.parameters.json",
      "name b.parameters.json",
      "platform a.parameters.json",
      "platform b.parameters.json",
      "reference main.json",
      "schema a.parameters.json",
      "schema b.parameters.json",
      "schema main.json",
      "secrets ",
      ...(skipped.includes("python3 is not on the PATH") ? [] : ["shell deploy.sh"]),
      "type main.json",
    ]);
    const lines = complaints.map(judgedLine);
    expect(lines).toContain("type: main.json resources[0].properties.probes: 1 is not an array");
    expect(lines).toContainEqual(expect.stringMatching(/^name: b\.parameters\.json .*'b b' is not of/));
    expect(lines.filter((line) => /^name: a.*is not of/.test(line))).toEqual([]);
  });

  it("judges a template without parameter files too", async () => {
    const address = resource("Microsoft.Network/publicIPAddresses", "pip");
    const { complaints } = await complaintsAbout({ template: template([address]) });
    expect(complaints.map(judgedLine)).toEqual([
      "platform: main.json publicipaddresses/pip: T21: has the SKU of the default",
      "platform: main.json publicipaddresses/pip: T21: is not static",
    ]);
  });

  it("has nothing to say of nothing", async () => {
    expect(await complaintsAbout({})).toEqual({ complaints: [], skipped: [] });
  });
});

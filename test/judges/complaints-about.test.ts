import { expect, it } from "vitest";
import { describeWithShared } from "../shared-folder.ts";
import { complaintsAbout, judgedLine } from "./complaints-about.ts";
import { resource, template } from "./parts.ts";

describeWithShared("complaintsAbout", () => {
  it("asks each judge about each file", async () => {
    const broken = resource("Microsoft.Network/loadBalancers", "[oops(]", {
      properties: { probes: 1 },
      dependsOn: ["x"],
    });
    const { complaints, skipped } = await complaintsAbout({
      template: template([broken]),
      parameters: { "main.parameters.json": {} },
      bicep: "param\n",
      bicepParameters: { "main.bicepparam": "param\n" },
      powershell: { "web.ps1": "}" },
    });
    expect(skipped).toEqual([]);
    expect([...new Set(complaints.map(({ judge, file }) => `${judge} ${file}`))].sort()).toEqual([
      "expression main.json",
      "grammar main.bicep",
      "grammar main.bicepparam",
      "grammar web.ps1",
      "reference main.json",
      "schema main.json",
      "schema main.parameters.json",
      "type main.json",
    ]);
    expect(complaints.map(judgedLine)).toContain("type: main.json resources[0].properties.probes: 1 is not an array");
  });

  it("has nothing to say of nothing", async () => {
    expect(await complaintsAbout({})).toEqual({ complaints: [], skipped: [] });
  });
});

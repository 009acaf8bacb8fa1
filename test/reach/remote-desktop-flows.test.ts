import { describe, expect, it } from "vitest";
import { flowLines, linesOfKind } from "./flow-lines.ts";
import { accessList, onlyFrom, reachOf, web } from "./service-reach.ts";

const plugins = "Microsoft.WindowsAzure.Plugins";
const rdp = `${plugins}.RemoteAccess.Rdp`;
const rdpInput = `${plugins}.RemoteForwarder.RdpInput`;

const front = web("Front", "", ["RemoteAccess", "RemoteForwarder"]);
const back = web("Back", "", ["RemoteAccess"]);
const quiet = web("Quiet", "");

describe("remote desktop", () => {
  it("is the forwarder's public port, an internal port of each role, and what both amount to", () => {
    expect(flowLines(reachOf(front + back + quiet).value.flows)).toEqual([
      `internal role:Front > role:Front tcp 3389 ${rdp}`,
      `internal role:Back > role:Front tcp 3389 ${rdp}`,
      `internal role:Quiet > role:Front tcp 3389 ${rdp}`,
      `input internet > role:Front tcp 3389 > dynamic ${rdpInput}`,
      `internal role:Front > role:Back tcp 3389 ${rdp}`,
      `internal role:Back > role:Back tcp 3389 ${rdp}`,
      `internal role:Quiet > role:Back tcp 3389 ${rdp}`,
      `remote-desktop internet > role:Front tcp 3389 ${rdp} via role:Front`,
      `remote-desktop internet > role:Back tcp 3389 ${rdp} via role:Front`,
    ]);
  });

  it("works from a forwarder in a role that cannot be entered itself", () => {
    const { value } = reachOf(web("Gate", "", ["RemoteForwarder"]) + back);
    expect(linesOfKind(value, "remote-desktop")).toEqual([
      `remote-desktop internet > role:Back tcp 3389 ${rdp} via role:Gate`,
    ]);
  });

  it("leads nowhere without a forwarder, or without a role to enter", () => {
    expect(linesOfKind(reachOf(back).value, "remote-desktop")).toEqual([]);
    expect(linesOfKind(reachOf(web("Gate", "", ["RemoteForwarder"])).value, "remote-desktop")).toEqual([]);
  });

  it("comes from the networks that the forwarder's access list lets in", () => {
    const { value } = reachOf(front, accessList("Front", rdpInput, ["permit 203.0.113.0/28"]));
    expect(linesOfKind(value, "remote-desktop")).toEqual([
      `remote-desktop 203.0.113.0/28 > role:Front tcp 3389 ${rdp} via role:Front`,
    ]);
  });

  it("does not reach a role whose traffic rule leaves the forwarder's role out", () => {
    const rules = `<NetworkTrafficRules>${onlyFrom("Back", rdp, "Quiet")}</NetworkTrafficRules>`;
    expect(linesOfKind(reachOf(front + back + quiet + rules).value, "remote-desktop")).toEqual([
      `remote-desktop internet > role:Front tcp 3389 ${rdp} via role:Front`,
    ]);
  });

  it("comes in twice where two roles have a forwarder", () => {
    const { value } = reachOf(front + web("Second", "", ["RemoteForwarder"]));
    expect(linesOfKind(value, "remote-desktop")).toEqual([
      `remote-desktop internet > role:Front tcp 3389 ${rdp} via role:Front`,
      `remote-desktop internet > role:Front tcp 3389 ${rdp} via role:Second`,
    ]);
  });

  it("is known by its endpoints, written out or imported", () => {
    const written = web(
      "Front",
      `<InputEndpoint name="${rdpInput}" protocol="tcp" port="13389" localPort="*" /><InternalEndpoint name="${rdp}" protocol="tcp" port="3389" />`,
    );
    expect(linesOfKind(reachOf(written).value, "remote-desktop")).toEqual([
      `remote-desktop internet > role:Front tcp 13389 > 3389 ${rdp} via role:Front`,
    ]);
  });
});

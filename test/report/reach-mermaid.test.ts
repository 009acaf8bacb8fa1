import { describe, expect, it } from "vitest";
import { compareReach } from "../../src/reach/compare-reach.ts";
import { mermaidLabel } from "../../src/report/mermaid-text.ts";
import { comparisonMermaid, reachMermaid } from "../../src/report/reach-mermaid.ts";
import { flowOfLine } from "../reach/flow-of-line.ts";

const reach = (...lines: readonly string[]) => ({ flows: lines.map(flowOfLine), undecided: [] });

describe("a diagram", () => {
  it("has an arrow for each two, with all that it lets through", () => {
    const chart = reachMermaid(
      reach(
        "input internet > role:Web http 80 > 8080 Http",
        "input internet > role:Web https 443 Https",
        "internal role:Web > role:Back tcp dynamic Data",
        "remote-desktop internet > role:Back tcp 3389 Rdp via role:Web",
      ),
    );
    expect(chart).toBe(`flowchart LR
  n0["Web"]
  n1["Back"]
  n2(["internet"])
  n2 -->|"http 80 to 8080 Http<br/>https 443 Https"| n0
  n0 -->|"tcp dynamic Data"| n1
  n2 -->|"tcp 3389 Remote Desktop via role#58;Web"| n1
`);
  });

  it("draws one arrow for all roles of a service with many", () => {
    const chart = reachMermaid(reach(...["A", "B", "C"].map((name) => `internal role:${name} > role:C tcp 1 E`)));
    expect(chart).toContain(`(["every role"])`);
    expect(chart.match(/-->/g)).toHaveLength(1);
  });

  it("is a flowchart even of nothing", () => expect(reachMermaid(reach())).toBe("flowchart LR\n"));

  it("tells a role called internet from the Internet", () => {
    const chart = reachMermaid(reach("internal role:internet > role:Web tcp 1 E", "input internet > role:Web tcp 2 F"));
    expect(chart).toContain(`n0["internet"]`);
    expect(chart).toContain(`n2(["internet"])`);
  });

  it("of a difference dots what is lost and thickens what is opened", () => {
    const before = reach("input internet > role:Web http 80 Http", "input internet > role:Web tcp 21 Ftp");
    const after = reach("input internet > role:Web tcp 80 http", "input internet > role:Web tcp 22 ssh");
    expect(comparisonMermaid(compareReach(before, after))).toBe(`flowchart LR
  n0["Web"]
  n1(["internet"])
  n1 -->|"http 80 Http"| n0
  n1 -.->|"lost#58; tcp 21 Ftp"| n0
  n1 ==>|"opened#58; tcp 22 ssh"| n0
`);
  });
});

describe("a label", () => {
  it("is text, whatever it holds", () => {
    expect(mermaidLabel(`"];click <b> #quot; \`x\``)).toBe(`"#34;#93;#59;click #60;b#62; #35;quot#59; #96;x#96;"`);
    expect(mermaidLabel("1. one", "- two", "a_b-c", "10.0.0.0/8", "www.x.y")).toBe(
      `"1#46; one<br/>#45; two<br/>a_b-c<br/>10.0.0.0/8<br/>www#46;x#46;y"`,
    );
    expect(mermaidLabel("Büro 役割 \u{1f600}\n")).toBe(`"Büro 役割 #128512;#92;u#123;a#125;"`);
  });
});

import { describe, expect, it } from "vitest";
import { placesIn } from "../../src/diagnostic/place.ts";
import { compareReach } from "../../src/reach/compare-reach.ts";
import { comparisonToJson, reachToJson } from "../../src/reach/reach-to-json.ts";
import { configurationText, definitionText, reachOf, web } from "./service-reach.ts";

const roles = web(
  "Web",
  `
<InputEndpoint name="Http" protocol="http" port="80" localPort="*" />
<InternalEndpoint name="Range" protocol="udp"><FixedPortRange min="10" max="20" /></InternalEndpoint>
`,
);
const network = `\n<VirtualNetworkSite name="corporate" />`;
const texts = new Map([
  ["Shop.csdef", definitionText(roles)],
  ["Shop.Cloud.cscfg", configurationText(network)],
]);

describe("reach as JSON", () => {
  it("is flows and what is undecided, each with its origins", () => {
    const { value } = reachOf(roles, network);
    expect(reachToJson(value, placesIn(texts))).toEqual({
      flows: [
        {
          from: "internet",
          to: "role:Web",
          endpoint: "Http",
          kind: "input",
          protocol: "http",
          port: 80,
          localPort: "dynamic",
          via: [],
          origin: [{ file: "Shop.csdef", line: 2, column: 22 }],
        },
        {
          from: "role:Web",
          to: "role:Web",
          endpoint: "Range",
          kind: "internal",
          protocol: "udp",
          port: "10-20",
          localPort: "10-20",
          via: [],
          origin: [{ file: "Shop.csdef", line: 3, column: 25 }],
        },
      ],
      undecided: [
        {
          what: "what neighbours and on-premises hosts reach in virtual network 'corporate'",
          why: "the network, its gateways and its security groups stand in neither file",
          origin: [{ file: "Shop.Cloud.cscfg", line: 2, column: 27 }],
        },
      ],
    });
  });

  it("of a difference is six lists", () => {
    const { value } = reachOf(roles, network);
    const compared = comparisonToJson(compareReach(value, { flows: [], undecided: [] }), placesIn(texts));
    expect(Object.keys(compared)).toEqual(["lost", "opened", "same", "narrowed", "chosen", "undecided"]);
    expect(compared.lost).toEqual(reachToJson(value, placesIn(texts)).flows);
    expect(compared.undecided).toHaveLength(1);
  });
});

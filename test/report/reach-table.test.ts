import { describe, expect, it } from "vitest";
import { painter } from "../../src/diagnostic/painter.ts";
import { placesIn } from "../../src/diagnostic/place.ts";
import { compareReach } from "../../src/reach/compare-reach.ts";
import type { Reach } from "../../src/reach/flow.ts";
import { wayOutOf } from "../../src/reach/way-out.ts";
import { comparisonTable } from "../../src/report/comparison-table.ts";
import { reachTable } from "../../src/report/reach-table.ts";
import { flowOfLine } from "../reach/flow-of-line.ts";
import {
  accessList,
  configurationOf,
  configurationText,
  definitionText,
  expandedText,
  onlyFrom,
  reachOf,
  web,
} from "../reach/service-reach.ts";

const roles = [
  web(
    "Front",
    `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />\n<InputEndpoint name="Desk" protocol="tcp" port="9000" loadBalancer="Inner" />\n<InputEndpoint name="Lab" protocol="udp" port="2575" />`,
    ["RemoteAccess", "RemoteForwarder"],
  ),
  web(
    "Back",
    `<InternalEndpoint name="Data" protocol="tcp" /><InternalEndpoint name="Log" protocol="udp" port="514" />`,
  ),
  `\n<NetworkTrafficRules>${onlyFrom("Back", "Data", "Front")}</NetworkTrafficRules>`,
].join("\n");
const network = `${accessList("Front", "Lab", ["permit 198.51.100.0/24", "permit 203.0.113.0/28"])}\n<VirtualNetworkSite name="corporate" />`;
const texts = new Map([
  ["Shop.csdef", definitionText(roles)],
  ["Shop.Cloud.cscfg", configurationText(network)],
]);
const options = { title: "Shop", roles: ["Front", "Back"], places: placesIn(texts), paint: painter(false) };

describe("the table of a service", () => {
  const configuration = configurationOf(configurationText(network));
  const wayOut = wayOutOf(expandedText(definitionText(roles)), configuration);

  it("is grouped for reading", () => {
    expect(reachTable(reachOf(roles, network).value, { ...options, wayOut })).toMatchInlineSnapshot(`
      "Shop

      From the Internet
        to          protocol  port  arrives at  endpoint                                                 from                             because of
        role:Front  http      80    8080        Http                                                     internet                         Shop.csdef:1
        role:Front  udp       2575              Lab                                                      198.51.100.0/24, 203.0.113.0/28  Shop.csdef:3; Shop.Cloud.cscfg:1
        role:Front  tcp       3389  dynamic     Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput  internet                         Shop.csdef:1

      From private networks and the platform
        to          protocol  port  endpoint  from             via    because of
        role:Front  tcp       9000  Desk      virtual-network  Inner  Shop.csdef:2

      Between roles
        to          protocol  port     endpoint                                         from        because of
        role:Front  tcp       3389     Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp  every role  Shop.csdef:1
        role:Back   tcp       dynamic  Data                                             role:Front  Shop.csdef:4, 6
        role:Back   udp       514      Log                                              every role  Shop.csdef:4

      Remote Desktop, from end to end
        to          protocol  port  endpoint                                         from      via         because of
        role:Front  tcp       3389  Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp  internet  role:Front  Shop.csdef:1

      To open in a firewall in front of it
        direction  protocol  port     from             to          for
        inbound    TCP       80       internet         role:Front  Http
        inbound    TCP       3389     internet         role:Front  Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput
        inbound    TCP       9000     virtual-network  role:Front  Desk
        inbound    UDP       2575     198.51.100.0/24  role:Front  Lab
        inbound    UDP       2575     203.0.113.0/28   role:Front  Lab
        outbound   TCP       1-65535  every role       internet    no file limits what the roles call
        outbound   UDP       1-65535  every role       internet    no file limits what the roles call
        Who connects from behind a firewall of their own needs the inbound lines there as outbound ones.

      Not decided: 1
        what                                                                        why                                                                      because of
        what neighbours and on-premises hosts reach in virtual network 'corporate'  the network, its gateways and its security groups stand in neither file  Shop.Cloud.cscfg:2
      "
    `);
  });

  it("says where there is nothing", () => {
    const empty = reachTable({ flows: [], undecided: [] }, { ...options, wayOut: [] });
    expect(empty).toMatchInlineSnapshot(`
      "Shop

      From the Internet
        nothing

      Between roles
        nothing

      Remote Desktop, from end to end
        none

      To open in a firewall in front of it
        direction  protocol  port
        inbound    TCP       none
        inbound    UDP       none
        outbound   TCP       none
        outbound   UDP       none
        Who connects from behind a firewall of their own needs the inbound lines there as outbound ones.
      "
    `);
  });

  it("is coloured in its headings alone", () => {
    const plain = reachTable(reachOf(roles).value, { ...options, wayOut });
    const coloured = reachTable(reachOf(roles).value, { ...options, wayOut, paint: painter(true) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of a terminal are what is looked for.
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});

describe("the table of a template", () => {
  it("tells the platform's probes and networks apart from the Internet, and of the way out nothing", () => {
    const flows = [
      "input internet > role:Web tcp 80 rule via balancer",
      "input load-balancer > role:Web tcp 8080 probes",
      "internal bastion > role:Web tcp 3389 desktop",
      "input 10.0.0.0/8 > role:Web tcp 1433 sql",
      "input 9.0.0.0/8 > role:Web tcp 25 mail",
    ].map(flowOfLine);
    expect(reachTable({ flows, undecided: [] }, { ...options, wayOut: undefined })).toMatchInlineSnapshot(`
      "Shop

      From the Internet
        to        protocol  port  endpoint  from       via
        role:Web  tcp       80    rule      internet   balancer
        role:Web  tcp       25    mail      9.0.0.0/8

      From private networks and the platform
        to        protocol  port  endpoint  from
        role:Web  tcp       8080  probes    load-balancer
        role:Web  tcp       3389  desktop   bastion
        role:Web  tcp       1433  sql       10.0.0.0/8

      Between roles
        nothing

      Remote Desktop, from end to end
        none

      To open in a firewall in front of it
        direction  protocol  port  from        to        for
        inbound    TCP       25    9.0.0.0/8   role:Web  mail
        inbound    TCP       80    internet    role:Web  rule
        inbound    TCP       1433  10.0.0.0/8  role:Web  sql
        inbound    UDP       none
        outbound   TCP                                   not derived from a template
        outbound   UDP                                   not derived from a template
        Who connects from behind a firewall of their own needs the inbound lines there as outbound ones.
      "
    `);
  });
});

describe("the table of a difference", () => {
  it("begins with what somebody has to look at", () => {
    const template: Reach = {
      flows: [
        "input internet > role:Front tcp 80 > 8080 http",
        "input internet > role:Front tcp 22 ssh",
        "internal bastion > role:Front tcp 3389 desktop",
      ].map(flowOfLine),
      undecided: [{ what: "what it is", why: "nobody says", origins: [] }],
    };
    expect(comparisonTable(compareReach(reachOf(roles).value, template), options)).toMatchInlineSnapshot(`
      "Shop

      Lost, so that the service works less: 5
        to          protocol  port     endpoint  from             via    because of
        role:Front  tcp       9000     Desk      virtual-network  Inner  Shop.csdef:2
        role:Front  udp       2575     Lab       internet                Shop.csdef:3
        role:Back   tcp       dynamic  Data      role:Front              Shop.csdef:4, 6
        role:Back   udp       514      Log       every role              Shop.csdef:4

      Opened, which is a risk: 1
        to          protocol  port  endpoint  from
        role:Front  tcp       22    ssh       internet

      Not decided: 1
        what        why
        what it is  nobody says

      Chosen, for Remote Desktop: 5
        to          protocol  port  arrives at  endpoint                                                 from        via         because of
        role:Front  tcp       3389              Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp          every role              Shop.csdef:1
        role:Front  tcp       3389  dynamic     Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput  internet                Shop.csdef:1
        role:Front  tcp       3389              Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp          internet    role:Front  Shop.csdef:1
        role:Front  tcp       3389              desktop                                                  bastion

      The same: 1
        to          protocol  port  arrives at  endpoint  from      because of
        role:Front  http      80    8080        Http      internet  Shop.csdef:1
      "
    `);
  });
});

describe("names that a terminal would obey", () => {
  it("are written out", () => {
    const hostile = web("A\u202eB", `<InputEndpoint name="::error&#10;" protocol="http" port="80" />`);
    const { value } = reachOf(hostile);
    const text = reachTable(value, { ...options, title: "\u001b[31m", wayOut: [] });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|^::/m);
    expect(text).toContain("role:A\\u{202e}B");
  });
});

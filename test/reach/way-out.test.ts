import { describe, expect, it } from "vitest";
import { peerInWords, portsInWords } from "../../src/reach/flow.ts";
import { wayOutOf } from "../../src/reach/way-out.ts";
import { configurationOf, configurationText, definitionText, expandedText, web } from "./service-reach.ts";

function wayOut(roles: string, network?: string): readonly string[] {
  const configuration = network === undefined ? undefined : configurationOf(configurationText(network));
  return wayOutOf(expandedText(definitionText(roles)), configuration).map(
    ({ carrier, ports, to, why }) => `${carrier} ${portsInWords(ports)} ${peerInWords(to)}: ${why}`,
  );
}

describe("the way out", () => {
  it("is open to everywhere", () => {
    expect(wayOut(web("Web", ""))).toEqual([
      "tcp 1-65535 internet: no file limits what the roles call",
      "udp 1-65535 internet: no file limits what the roles call",
    ]);
  });

  it("leads to the name servers of the configuration", () => {
    const servers = `<Dns><DnsServers><DnsServer name="a" IPAddress="10.0.0.4" /><DnsServer name="b" IPAddress="tbd" /></DnsServers></Dns>`;
    expect(wayOut(web("Web", ""), servers).slice(2)).toEqual([
      "tcp 53 10.0.0.4/32: name server 'a'",
      "udp 53 10.0.0.4/32: name server 'a'",
    ]);
  });

  it("is nobody's without roles", () => expect(wayOut("")).toEqual([]));
});

import { describe, expect, it } from "vitest";
import { compareLines } from "./compare-lines.ts";

const http = "input internet > role:Web http 80 Http";

describe("what is in both", () => {
  it("is the same, whatever the endpoint, kind, local port and way are", () => {
    expect(compareLines([http], ["instance-input internet > role:Web tcp 80 > 8080 rule via balancer"])).toEqual({
      same: [http],
    });
  });

  it("is the same under http, https and tcp, not under udp", () => {
    expect(compareLines([http], ["input internet > role:Web https 80 rule"])).toEqual({ same: [http] });
    expect(compareLines([http], ["input internet > role:Web udp 80 rule"])).toEqual({
      lost: [http],
      opened: ["input internet > role:Web udp 80 rule"],
    });
  });

  it("is the same in pieces put together", () => {
    const range = "internal role:A > role:B any 10-19 E";
    const pieces = ["tcp 10-14", "tcp 15-19", "udp 1-30"].map((ports) => `internal role:A > role:B ${ports} rule`);
    expect(compareLines([range], pieces)).toEqual({
      same: [range],
      opened: ["internal role:A > role:B udp 1-9 rule", "internal role:A > role:B udp 20-30 rule"],
    });
  });

  it("is the same in halves of the address space", () => {
    const halves = ["0.0.0.0/1", "128.0.0.0/1"].map((cidr) => `input ${cidr} > role:Web tcp 80 rule`);
    expect(compareLines([http], halves)).toEqual({ same: [http] });
    expect(compareLines([...halves], [http])).toEqual({ same: halves });
  });
});

describe("what is in one", () => {
  it("is lost or opened", () => {
    const other = "input internet > role:Web tcp 81 rule";
    expect(compareLines([http], [other])).toEqual({ lost: [http], opened: [other] });
  });

  it("goes role by role", () => {
    expect(compareLines(["internal role:A > role:B tcp 1 E"], ["internal role:B > role:A tcp 1 E"])).toEqual({
      lost: ["internal role:A > role:B tcp 1 E"],
      opened: ["internal role:B > role:A tcp 1 E"],
    });
    expect(compareLines([], ["input internet > role:Extra tcp 80 rule"])).toEqual({
      opened: ["input internet > role:Extra tcp 80 rule"],
    });
  });

  it("tells a role of any name from every other peer", () => {
    expect(compareLines([], ["internal role:internet > role:Web tcp 80 rule"])).toEqual({
      opened: ["internal role:internet > role:Web tcp 80 rule"],
    });
    expect(compareLines(["internal role:__proto__ > role:constructor tcp 80 E"], [])).toEqual({
      lost: ["internal role:__proto__ > role:constructor tcp 80 E"],
    });
  });

  it("is split by ports", () => {
    expect(compareLines(["internal role:A > role:B tcp 10-20 E"], ["internal role:A > role:B tcp 15-30 rule"])).toEqual(
      {
        lost: ["internal role:A > role:B tcp 10-14 E"],
        same: ["internal role:A > role:B tcp 15-20 E"],
        opened: ["internal role:A > role:B tcp 21-30 rule"],
      },
    );
  });

  it("is split by transports", () => {
    expect(compareLines(["internal role:A > role:B any 10 E"], ["internal role:A > role:B tcp 10 rule"])).toEqual({
      lost: ["internal role:A > role:B udp 10 E"],
      same: ["internal role:A > role:B tcp 10 E"],
    });
  });

  it("is split by addresses", () => {
    expect(
      compareLines(["input 198.51.100.0/24 > role:Web tcp 80 E"], ["input 198.51.100.128/24 > role:Web tcp 80 rule"]),
    ).toEqual({ same: ["input 198.51.100.0/24 > role:Web tcp 80 E"] });
    expect(
      compareLines(["input 198.51.100.0/24 > role:Web tcp 80 E"], ["input 198.51.100.128/25 > role:Web tcp 80 rule"]),
    ).toEqual({
      lost: ["input 198.51.100.0/25 > role:Web tcp 80 E"],
      same: ["input 198.51.100.128/25 > role:Web tcp 80 E"],
    });
    expect(compareLines([http], ["input 128.0.0.0/1 > role:Web tcp 80 rule"])).toEqual({
      lost: ["input 0.0.0.0/1 > role:Web http 80 Http"],
      same: ["input 128.0.0.0/1 > role:Web http 80 Http"],
    });
  });

  it("is split by addresses, ports and transports at once", () => {
    expect(
      compareLines(["input 198.51.100.0/30 > role:Web any 1-4 E"], ["input 198.51.100.2/31 > role:Web tcp 3-9 rule"]),
    ).toEqual({
      lost: [
        "input 198.51.100.0/30 > role:Web tcp 1-2 E",
        "input 198.51.100.0/31 > role:Web tcp 3-4 E",
        "input 198.51.100.0/30 > role:Web udp 1-4 E",
      ],
      same: ["input 198.51.100.2/31 > role:Web tcp 3-4 E"],
      opened: ["input 198.51.100.2/31 > role:Web tcp 5-9 rule"],
    });
  });

  it("is narrowed where an access list names addresses that nobody has who can come", () => {
    expect(compareLines(["input 8.0.0.0/6 > role:Web tcp 80 E"], ["input 8.0.0.0/7 > role:Web tcp 80 r"])).toEqual({
      same: ["input 8.0.0.0/7 > role:Web tcp 80 E"],
      lost: ["input 11.0.0.0/8 > role:Web tcp 80 E"],
      narrowed: ["input 10.0.0.0/8 > role:Web tcp 80 E"],
    });
    const inside = "input 198.51.100.0/24 > role:Web tcp 80 E via inside";
    expect(compareLines([inside], [])).toEqual({ narrowed: [inside] });
    expect(compareLines(["internal 10.0.0.0/8 > role:Web tcp 80 E"], []).lost).toHaveLength(1);
  });

  it("is nothing where the Internet comes in and a list kept out private addresses alone", () => {
    const kept = [
      "0.0.0.0/5",
      "8.0.0.0/7",
      "11.0.0.0/8",
      "12.0.0.0/6",
      "16.0.0.0/4",
      "32.0.0.0/3",
      "64.0.0.0/2",
      "128.0.0.0/1",
    ];
    const service = kept.map((cidr) => `input ${cidr} > role:Web tcp 80 E`);
    expect(compareLines(service, ["input internet > role:Web tcp 80 r"]).opened).toBeUndefined();
    expect(compareLines(service.slice(1), ["input internet > role:Web tcp 80 r"]).opened).toContain(
      "input 0.0.0.0/5 > role:Web tcp 80 r",
    );
  });

  it("keeps the local port of each part", () => {
    expect(
      compareLines(["input internet > role:Web tcp 10-19 > 110-119 E"], ["input internet > role:Web tcp 10-14 rule"])
        .lost,
    ).toEqual(["input internet > role:Web tcp 15-19 > 115-119 E"]);
    expect(
      compareLines(["instance-input internet > role:Web tcp 10-19 > 9000 E"], ["input internet > role:Web tcp 10-14 r"])
        .lost,
    ).toEqual(["instance-input internet > role:Web tcp 15-19 > 9000 E"]);
  });

  it("is nothing where the Internet reaches the same by IPv6 too", () => {
    expect(compareLines([http], [http, "input 2001:db8::/32 > role:Web tcp 80 rule"])).toEqual({ same: [http] });
    expect(compareLines([], ["input 2001:db8::/32 > role:Web tcp 80 rule"])).toEqual({
      opened: ["input 2001:db8::/32 > role:Web tcp 80 rule"],
    });
  });

  it("is compared by its words where an address is none", () => {
    const odd = "input AzureCloud > role:Web tcp 80 rule";
    expect(compareLines([], [odd])).toEqual({ opened: [odd] });
    expect(compareLines([odd], [odd])).toEqual({ same: [odd] });
  });
});

describe("the virtual network", () => {
  const balanced = "input virtual-network > role:B tcp 80 > 8080 E via Inner";

  it("includes every role", () => {
    expect(compareLines([balanced], [balanced, "internal role:A > role:B tcp 80 rule"])).toEqual({ same: [balanced] });
    expect(
      compareLines(["internal role:A > role:B tcp 9 E"], ["internal virtual-network > role:B tcp 9 rule"]),
    ).toEqual({
      same: ["internal role:A > role:B tcp 9 E"],
      opened: ["internal virtual-network > role:B tcp 9 rule"],
    });
  });

  it("is more than its roles", () => {
    const roles = ["A", "B"].map((role) => `internal role:${role} > role:B tcp 80 rule`);
    expect(compareLines([balanced], roles)).toEqual({
      lost: [balanced],
      same: ["input role:B > role:B tcp 80 > 8080 E via Inner", "input role:A > role:B tcp 80 > 8080 E via Inner"],
    });
  });

  it("takes the direct way to the local port as the same flow", () => {
    expect(compareLines([balanced], [balanced, "internal virtual-network > role:B tcp 8080 rule"])).toEqual({
      same: [balanced],
    });
  });

  it("holds addresses that only a network of one's own has", () => {
    expect(compareLines([balanced], [balanced, "input 10.1.0.0/16 > role:B tcp 8080 rule"])).toEqual({
      same: [balanced],
    });
    expect(compareLines([balanced], [balanced, "input 9.1.0.0/16 > role:B tcp 8080 rule"])).toEqual({
      same: [balanced],
      opened: ["input 9.1.0.0/16 > role:B tcp 8080 rule"],
    });
  });

  it("is no news where the whole Internet came in, but is where only some networks did", () => {
    const template = ["internal virtual-network > role:Web tcp 8080 rule", "internal role:A > role:Web tcp 8080 rule"];
    const before = "input internet > role:Web tcp 80 > 8080 E";
    expect(compareLines([before], [before, ...template])).toEqual({ same: [before] });
    const narrow = "input 198.51.100.0/24 > role:Web tcp 80 > 8080 E";
    expect(compareLines([narrow], [narrow, ...template])).toEqual({ same: [narrow], opened: template });
  });

  it("is not met by the Internet", () => {
    expect(compareLines(["internal role:A > role:B tcp 9 E"], ["input internet > role:B tcp 9 rule"])).toEqual({
      lost: ["internal role:A > role:B tcp 9 E"],
      opened: ["input internet > role:B tcp 9 rule"],
    });
  });

  it("is undecided where an access list of an internal balancer named addresses", () => {
    const listed = "input 10.1.0.0/16 > role:B tcp 80 > 8080 E via Inner";
    expect(compareLines([listed], [listed, "internal role:A > role:B tcp 8080-8081 rule"])).toEqual({
      same: [listed],
      opened: ["internal role:A > role:B tcp 8081 rule"],
      undecided: ["whether role:A to role:B on tcp 8080 was open before"],
    });
  });

  it("is told once where roles are let in by flows of their own", () => {
    const open = ["virtual-network", "role:A", "role:B"].map((from) => `internal ${from} > role:B any 1-65535 rule`);
    expect(compareLines(["internal role:A > role:B tcp 9 E"], open)).toEqual({
      same: ["internal role:A > role:B tcp 9 E"],
      opened: [
        "internal virtual-network > role:B any 1-65535 rule",
        "internal role:A > role:B tcp 1-8 rule",
        "internal role:A > role:B tcp 10-65535 rule",
        "internal role:A > role:B udp 1-65535 rule",
        "internal role:B > role:B any 1-65535 rule",
      ],
    });
  });
});

describe("a port that the platform picks", () => {
  const dynamic = (name: string, protocol = "tcp") => `internal role:A > role:B ${protocol} dynamic ${name}`;
  const fixed = (ports: string) => `internal role:A > role:B tcp ${ports} rule`;

  it("is met by any one fixed port of the two roles", () => {
    expect(compareLines([dynamic("E")], [fixed("20000")])).toEqual({ same: [dynamic("E")] });
    expect(compareLines([dynamic("E")], ["internal role:B > role:A tcp 20000 rule"])).toEqual({
      lost: [dynamic("E")],
      opened: ["internal role:B > role:A tcp 20000 rule"],
    });
    expect(compareLines([dynamic("E")], ["internal role:A > role:B udp 20000 rule"]).lost).toEqual([dynamic("E")]);
  });

  it("uses each port once", () => {
    expect(compareLines([dynamic("E"), dynamic("F")], [fixed("20000")])).toEqual({
      same: [dynamic("E")],
      lost: [dynamic("F")],
    });
    expect(compareLines([dynamic("E")], [fixed("20000"), fixed("20005")])).toEqual({
      same: [dynamic("E")],
      opened: [fixed("20005")],
    });
  });

  it("uses no port that a fixed one of the service is met by", () => {
    expect(compareLines([dynamic("E"), fixed("9000")], [fixed("9000")])).toEqual({
      same: [fixed("9000")],
      lost: [dynamic("E")],
    });
    expect(compareLines([dynamic("E"), fixed("9000")], [fixed("9000-9001")])).toEqual({
      same: [dynamic("E"), fixed("9000")],
    });
  });

  it("takes the single port rather than one of a range", () => {
    expect(compareLines([dynamic("E")], [fixed("100-199"), fixed("20000")])).toEqual({
      same: [dynamic("E")],
      opened: [fixed("100-199")],
    });
  });

  it("takes a port of the machine rather than one of a load balancer", () => {
    const balanced = "input virtual-network > role:B tcp 443 > 9000 front via balancer";
    expect(compareLines([dynamic("E"), balanced], [balanced, fixed("20000")])).toEqual({
      same: [dynamic("E"), balanced],
    });
    const more = "input role:A > role:B tcp 443 > 9000 front via balancer";
    expect(compareLines([dynamic("E")], [more, fixed("20000")]).opened).toEqual([more]);
  });

  it("takes one port of a range, and the rest is opened", () => {
    expect(compareLines([dynamic("E")], [fixed("20000-20002")])).toEqual({
      same: [dynamic("E")],
      opened: [fixed("20001-20002")],
    });
  });

  it("needs both transports under any", () => {
    expect(compareLines([dynamic("E", "any")], [fixed("20000")])).toEqual({
      same: [dynamic("E")],
      lost: [dynamic("E", "udp")],
    });
    expect(compareLines([dynamic("E", "any")], ["internal role:A > role:B any 20000 rule"])).toEqual({
      same: [dynamic("E", "any")],
    });
  });

  it("is met by one of a changed service, that of the same endpoint first", () => {
    expect(compareLines([dynamic("E"), dynamic("F")], [dynamic("F")])).toEqual({
      lost: [dynamic("E")],
      same: [dynamic("F")],
    });
    expect(compareLines([dynamic("E")], [dynamic("F"), dynamic("G")])).toEqual({
      same: [dynamic("E")],
      opened: [dynamic("G")],
    });
  });

  it("does not stand for a fixed one", () => {
    expect(compareLines([fixed("9000")], [dynamic("E")])).toEqual({ lost: [fixed("9000")], opened: [dynamic("E")] });
  });

  it("is met by the whole virtual network's port", () => {
    expect(compareLines([dynamic("E")], ["internal virtual-network > role:B tcp 20000 rule"])).toEqual({
      same: [dynamic("E")],
      opened: ["internal virtual-network > role:B tcp 20000 rule"],
    });
  });
});

describe("an address of an instance's own", () => {
  const own = "public-address internet > role:Web any 1-65535 Own";

  it("is met by the ports that the template opens, and the rest is narrowed", () => {
    expect(compareLines([http, own], ["input internet > role:Web tcp 80 rule"])).toEqual({
      same: [http, "public-address internet > role:Web tcp 80 Own"],
      narrowed: [
        "public-address internet > role:Web tcp 1-79 Own",
        "public-address internet > role:Web tcp 81-65535 Own",
        "public-address internet > role:Web udp 1-65535 Own",
      ],
    });
  });

  it("makes no port of its role news, from wherever", () => {
    const template = ["input internet > role:Web tcp 22 rule", "internal virtual-network > role:Web any 1-65535 rule"];
    expect(compareLines([own], template).opened).toBeUndefined();
    expect(compareLines([own], ["input internet > role:Other tcp 22 rule"]).opened).toHaveLength(1);
  });

  it("is narrowed as a whole where the template has nothing of it", () => {
    expect(compareLines([http, own], [])).toEqual({ lost: [http], narrowed: [own] });
  });
});

describe("what the template leaves undecided", () => {
  const doubt = "input internet > role:Web tcp 80-81 rule";

  it("is neither lost nor opened", () => {
    expect(compareLines([http], [], { undecided: [doubt] })).toEqual({ undecided: [doubt] });
    expect(compareLines([], [], { undecided: [doubt] })).toEqual({ undecided: [doubt] });
    expect(
      compareLines(["internal role:A > role:B tcp 1-9 E"], [], { undecided: ["internal role:A > role:B tcp 3-5 r"] }),
    ).toEqual({
      lost: ["internal role:A > role:B tcp 1-2 E", "internal role:A > role:B tcp 6-9 E"],
      undecided: ["internal role:A > role:B tcp 3-5 r"],
    });
  });

  it("is left out where it would change nothing", () => {
    const certain = "input internet > role:Web tcp 80-81 certain";
    expect(compareLines([certain], [certain], { undecided: [doubt] })).toEqual({ same: [certain] });
    expect(compareLines([], ["input internet > role:Web tcp 80-81 certain"], { undecided: [doubt] })).toEqual({
      opened: [certain],
      undecided: [doubt],
    });
  });

  it("may meet a port that the platform picks", () => {
    const dynamic = "internal role:A > role:B tcp dynamic E";
    const open = "internal role:A > role:B tcp 20000 rule";
    expect(compareLines([dynamic], [], { undecided: [open] })).toEqual({ undecided: [open] });
    expect(compareLines([dynamic], [open], { undecided: ["internal role:A > role:B tcp 20001 rule"] })).toEqual({
      same: [dynamic],
      undecided: ["internal role:A > role:B tcp 20001 rule"],
    });
  });
});

describe("probes", () => {
  const probing = (ports: string) => `input load-balancer > role:Web tcp ${ports} rule`;

  it("are what the load balancer may reach", () => {
    expect(compareLines([http], [http, probing("8080")], { probes: ["role:Web 8080"] })).toEqual({
      same: [http, probing("8080")],
    });
  });

  it("leave every other port opened", () => {
    expect(compareLines([], [probing("8080-8081")], { probes: ["role:Web 8080"] })).toEqual({
      same: [probing("8080")],
      opened: [probing("8081")],
    });
    expect(compareLines([], [probing("8080")], { probes: ["role:Other 8080"] })).toEqual({ opened: [probing("8080")] });
    expect(compareLines([], ["input load-balancer > role:Web any 8080 rule"], { probes: ["role:Web 8080"] })).toEqual({
      same: [probing("8080")],
      opened: ["input load-balancer > role:Web udp 8080 rule"],
    });
    expect(
      compareLines([], ["input internet > role:Web tcp 8080 rule"], { probes: ["role:Web 8080"] }).opened,
    ).toHaveLength(1);
  });
});

describe("remote desktop", () => {
  const plugins = "Microsoft.WindowsAzure.Plugins";
  const wayIn = `input internet > role:Front tcp 3389 > dynamic ${plugins}.RemoteForwarder.RdpInput`;
  const desktop = (from: string, to: string) =>
    `internal role:${from} > role:${to} tcp 3389 ${plugins}.RemoteAccess.Rdp`;
  const sum = `remote-desktop internet > role:Back tcp 3389 ${plugins}.RemoteAccess.Rdp via role:Front`;
  const before = [wayIn, desktop("Front", "Back"), sum];

  it("of the modules is chosen, whether it stays or not", () => {
    expect(compareLines(before, [])).toEqual({ chosen: before });
    expect(compareLines(before, before)).toEqual({ chosen: before });
  });

  it.each([
    ["a bastion", "internal bastion > role:Back tcp 3389 rule"],
    ["the way to a bastion", "input internet > bastion tcp 443 rule"],
    ["a network", "input 198.51.100.0/24 > role:Back tcp 3389 rule"],
    ["a port for each instance", "instance-input 198.51.100.0/24 > role:Back tcp 50000-50019 > 3389 rule"],
    ["the Internet, which had it before", "instance-input internet > role:Back tcp 50000-50019 > 3389 rule"],
    ["the private network", "input virtual-network > role:Back tcp 3389 rule"],
  ])("through %s is chosen instead", (_way, choice) => {
    expect(compareLines(before, [choice])).toEqual({ chosen: [...before, choice] });
  });

  it.each([
    ["a role without Remote Access", "internal bastion > role:Front tcp 3389 rule"],
    ["another port", "internal bastion > role:Back tcp 22 rule"],
    ["udp", "internal bastion > role:Back udp 3389 rule"],
    ["more ports than that", "input 198.51.100.0/24 > role:Back tcp 3389-3390 rule"],
  ])("to %s is opened", (_where, flow) => {
    expect(compareLines(before, [flow]).opened).toEqual([flow]);
  });

  it("from the whole Internet is opened where an access list narrowed it before", () => {
    const narrowed = before.map((line) => line.replace("internet", "203.0.113.0/24"));
    const open = "instance-input internet > role:Back tcp 50000 > 3389 rule";
    expect(compareLines(narrowed, [open])).toEqual({ opened: [open], chosen: narrowed });
  });

  it("is opened in a service that had none", () => {
    const flows = ["internal bastion > role:Back tcp 3389 rule", "input internet > bastion tcp 443 rule"];
    expect(compareLines([], flows)).toEqual({ opened: flows });
  });
});

import { describe, expect, it } from "vitest";
import { reachOfFile, sortedLines, undecidedLines } from "./reach-of-template.ts";

/** What a role without a security group, or with the default rules alone, lets in from its network. */
function open(from: string, to: string, rule: string): string {
  return `internal ${from} > role:${to} any 1-65535 ${rule}`;
}

const unguarded = "no security group";

describe("whole templates", () => {
  it("two tiers: the web is public, the database is for the web alone", () => {
    // The group of the web opens local port 8080, and its default rules leave it open to the network. That of the database
    // names the subnet of the web, in which only the web is, and denies the rest of the network.
    expect(sortedLines(reachOfFile("two-tiers"))).toEqual([
      "input internet > role:web tcp 80 > 8080 http via balancer",
      open("role:db", "web", "AllowVnetInBound"),
      "internal role:web > role:db tcp 1433 sql",
      open("role:web", "web", "AllowVnetInBound"),
      open("virtual-network", "web", "AllowVnetInBound"),
    ]);
  });

  it("bastion: nothing but Remote Desktop, from the Bastion subnet", () => {
    // A Basic Bastion connects to 22 and 3389; its own group lets out 3389 only, and that of the machine lets in the same.
    expect(sortedLines(reachOfFile("bastion"))).toEqual(["internal bastion > role:app tcp 3389 rdp via bastion"]);
  });

  it("NAT pool: a range of a Basic balancer leads to the instances, with no group in the way", () => {
    expect(sortedLines(reachOfFile("nat-pool"))).toEqual([
      "instance-input internet > role:app tcp 50000-50119 > 3389 rdp via balancer",
      open("role:app", "app", unguarded),
      open("virtual-network", "app", unguarded),
    ]);
  });

  it("NAT rule of a pool: ten ports of a Standard balancer, for one network", () => {
    // The deny of VirtualNetwork shuts out the network, and with it the instances among themselves.
    expect(sortedLines(reachOfFile("nat-rule-range"))).toEqual([
      "instance-input 203.0.113.0/24 > role:jump tcp 4000-4009 > 3389 rdp via balancer",
    ]);
  });

  it("NAT rules of interfaces: each copy has a port, and the copies are one workload", () => {
    expect(sortedLines(reachOfFile("nat-rules-of-interfaces"))).toEqual([
      "instance-input internet > role:app0..app2 tcp 50000 > 3389 rdp0 via balancer",
      "instance-input internet > role:app0..app2 tcp 50001 > 3389 rdp1 via balancer",
      "instance-input internet > role:app0..app2 tcp 50002 > 3389 rdp2 via balancer",
      open("role:app0..app2", "app0..app2", unguarded),
      open("virtual-network", "app0..app2", unguarded),
    ]);
  });

  it("internal balancer: a flow from the network, which the direct way to its local port is as well", () => {
    const reach = reachOfFile("internal-balancer");
    expect(sortedLines(reach)).toEqual([
      "input virtual-network > role:api tcp 80 > 9000 api via balancer",
      "internal load-balancer > role:api tcp 9000 probe",
      open("role:api", "web", unguarded),
      open("role:web", "web", unguarded),
      open("virtual-network", "web", unguarded),
    ]);
    expect(reach.probes).toMatchObject([{ to: { kind: "role", name: "api" }, port: 9000 }]);
  });

  it("deny all with exceptions: both the subnet and the interface must allow", () => {
    // 22: the subnet allows 198.51.100.0/24, the interface takes out its upper half. 443: everybody at the subnet, the
    // Internet at the interface. 8443: allowed at the subnet, above the ports that the interface opens.
    expect(sortedLines(reachOfFile("deny-all"))).toEqual([
      "public-address 198.51.100.0/25 > role:app tcp 22 admins via address",
      "public-address internet > role:app tcp 443 web via address",
    ]);
  });

  it("application security groups: one subnet, and the groups tell who may call whom", () => {
    expect(sortedLines(reachOfFile("application-security-groups"))).toEqual([
      "internal role:api > role:db tcp 1433 api-to-db",
      "internal role:web > role:api tcp 8080 web-to-api",
    ]);
  });

  it("Basic is open without a group, Standard closed", () => {
    expect(sortedLines(reachOfFile("basic-and-standard"))).toEqual([
      open("role:new", "old", unguarded),
      open("role:old", "new", unguarded),
      open("virtual-network", "new", unguarded),
      open("virtual-network", "old", unguarded),
      `public-address internet > role:old any 1-65535 ${unguarded} via basic`,
    ]);
  });

  it("a rule whose probe is blocked forwards nothing, one without a probe does", () => {
    // The denied VirtualNetwork holds the address that probes come from.
    expect(sortedLines(reachOfFile("probe-blocked"))).toEqual([
      "input internet > role:app tcp 81 > 80 unprobed via balancer",
    ]);
  });

  it("existing subnet: what its unknown groups may still refuse is undecided, what ours refuse is decided", () => {
    const reach = reachOfFile("existing-subnet");
    const why = "the security groups of subnet 'corporate/frontend', which is not in the template";
    expect(reach.flows).toEqual([]);
    expect(undecidedLines(reach)).toEqual([
      `whether 'http' lets internet to role:web on tcp 80 through: ${why}`,
      `whether 'probe' lets load-balancer to role:web on tcp 8080 through: ${why}`,
    ]);
    expect(reach.undecided[0]?.flow).toMatchObject({ kind: "input", localPorts: { first: 8080, last: 8080 } });
  });

  it("public addresses of instances: the ports that the group opens", () => {
    // Two halves of a network are one network. Standard, so nothing else is open from outside.
    expect(sortedLines(reachOfFile("instance-addresses"))).toEqual([
      open("role:app", "app", "AllowVnetInBound"),
      open("virtual-network", "app", "AllowVnetInBound"),
      "public-address 198.51.100.0/24 > role:app tcp 22 ssh via each",
      "public-address internet > role:app udp 443 quic via each",
      "public-address internet > role:app udp 8443-8444 quic via each",
    ]);
  });

  it("nested deployment: the balancer is in it, its pool comes out of it, its port goes into it", () => {
    const lines = (file?: string) =>
      sortedLines(
        reachOfFile("nested-deployment", file === undefined ? {} : { parameters: { text: file, file: "values.json" } }),
      );
    const inside = [open("role:app", "app", unguarded), open("virtual-network", "app", unguarded)];
    expect(lines()).toEqual(["input internet > role:app tcp 8000 > 80 http via balancer", ...inside]);
    expect(lines('{ "parameters": { "port": { "value": 8443 } } }')).toEqual([
      "input internet > role:app tcp 8443 > 80 http via balancer",
      ...inside,
    ]);
  });

  it("a role is what has its tag, else its name, else what the caller says", () => {
    const text = '{ "parameters": { "role": { "value": "Frontend" } } }';
    const resourcesByRole = new Map([
      ["Cache", "VMSS-cache"],
      ["Worker", "x1"],
    ]);
    const reach = reachOfFile("role-tags", {
      parameters: { text, file: "values.json" },
      resourcesByRole,
      roleNames: ["Frontend", "Worker", "Cache"],
    });
    const roles = reach.flows.flatMap(({ to }) => (to.kind === "role" ? [to.name] : []));
    // `x1` is Frontend by its tag, and `worker` is Worker by its name, so that --role Worker=x1 counts for nothing.
    expect([...new Set(roles)].sort()).toEqual(["Cache", "Frontend", "Worker"]);
    expect(sortedLines(reach)[0]).toBe("input internet > role:Frontend tcp 80 http via balancer");
  });

  it("without names each scale set is called as it is", () => {
    const { flows } = reachOfFile("role-tags");
    const roles = flows.flatMap(({ to }) => (to.kind === "role" ? [to.name] : []));
    expect([...new Set(roles)].sort()).toEqual(["WebRole1", "vmss-cache", "worker"]);
  });

  it("a service as it is converted: its endpoints and nothing else", () => {
    const reach = reachOfFile("converted-service");
    expect(sortedLines(reach)).toEqual([
      "input internet > role:Web tcp 80 > 8080 Http via balancer",
      "instance-input 198.51.100.7/32 > role:Web tcp 10000-10019 > 9000 Debug via balancer",
      "internal load-balancer > role:Web tcp 8080 probes",
      "internal role:Web > role:Worker tcp 10100-10103 Rpc-from-Web",
      "internal role:Worker > role:Worker tcp 10100-10103 Rpc-from-Worker",
    ]);
    expect(reach.undecided).toEqual([]);
    expect(reach.probes).toMatchObject([{ to: { kind: "role", name: "Web" }, port: 8080 }]);
  });

  it("spelling: cases, numbers as texts, lists beside single values, the tags' old names, a rule without ports", () => {
    // The subnet is a resource of its own and its group is named in another case. ESP has no ports and opens none.
    expect(sortedLines(reachOfFile("odd-spelling"))).toEqual([
      "public-address internet > role:app any 53 listed via address",
      "public-address internet > role:app any 8000-8001 listed via address",
      "public-address internet > role:app tcp 80 old via address",
    ]);
  });
});

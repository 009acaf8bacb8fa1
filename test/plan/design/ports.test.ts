import { describe, expect, it } from "vitest";
import { AssignedPorts } from "../../../src/plan/design/assigned-ports.ts";
import { TakenPorts, type WantedPorts } from "../../../src/plan/design/taken-ports.ts";
import { definitionText, expandedText, web } from "../../reach/service-reach.ts";

describe("AssignedPorts", () => {
  it("gives each port from 20000 on once, and none that an endpoint has", () => {
    const endpoints = `<InternalEndpoint name="A" protocol="tcp" port="20001" />
      <InternalEndpoint name="B" protocol="udp"><FixedPortRange min="20003" max="20005" /></InternalEndpoint>`;
    const ports = new AssignedPorts(expandedText(definitionText(web("Web", endpoints))));
    expect([ports.take(), ports.take(), ports.take()]).toEqual([20000, 20002, 20006]);
  });

  it("gives none where none is left", () => {
    const all = `<InternalEndpoint name="A" protocol="tcp"><FixedPortRange min="20000" max="65535" /></InternalEndpoint>`;
    expect(new AssignedPorts(expandedText(definitionText(web("Web", all)))).take()).toBeUndefined();
  });
});

describe("TakenPorts", () => {
  const http: WantedPorts = {
    balancer: "public",
    transport: "Tcp",
    first: 80,
    last: 80,
    role: "web",
    localPort: 8080,
    owner: "Web/Http",
  };
  const cases: Readonly<Record<string, readonly [Partial<WantedPorts>, string]>> = {
    "the same port": [{ role: "other" }, "front-end"],
    "a range that holds the port": [{ role: "other", first: 70, last: 90 }, "front-end"],
    "another port to the same one of the role": [{ first: 81, last: 81 }, "back-end"],
    "the same local port of another role": [{ first: 81, last: 81, role: "other" }, "free"],
    "the same over another transport": [{ transport: "Udp" }, "free"],
    "the same on another balancer": [{ balancer: "inside" }, "free"],
    "port 65535": [{ first: 65535, last: 65535, localPort: 1 }, "out-of-range"],
    "port 0": [{ first: 0, last: 0, localPort: 1 }, "out-of-range"],
    "the last port that there is": [{ first: 65534, last: 65534, localPort: 1 }, "free"],
  };

  it.each(Object.entries(cases))("%s beside another rule", (_, [more, kind]) => {
    const taken = new TakenPorts();
    expect(taken.take(http).kind).toBe("free");
    const found = taken.take({ ...http, owner: "Other/E", ...more });
    expect(found.kind).toBe(kind);
    if (found.kind === "front-end" || found.kind === "back-end") expect(found.owner).toBe("Web/Http");
  });

  it("keeps nothing of what it refused", () => {
    const taken = new TakenPorts();
    taken.take(http);
    taken.take({ ...http, first: 80, last: 90, localPort: 9 });
    expect(taken.take({ ...http, first: 85, last: 85, localPort: 9 }).kind).toBe("free");
  });
});

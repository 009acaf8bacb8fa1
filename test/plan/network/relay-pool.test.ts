import { describe, expect, it } from "vitest";
import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { designService } from "../../../src/plan/design/design-service.ts";
import { relayPool } from "../../../src/plan/network/relay-pool.ts";
import { definitionText, web } from "../../reach/service-reach.ts";
import { serviceOf } from "../planned-services.ts";

/** Roles with so many instances, of which each imports Remote Access. */
function designOf(counts: Readonly<Record<string, number>>, sessions: number): ServiceDesign {
  const roles = Object.keys(counts).map((name) => web(name, "", ["RemoteAccess"]));
  const instances = Object.entries(counts).map(
    ([name, count]) => `<Role name="${name}"><Instances count="${count}" /></Role>`,
  );
  const configuration = `<ServiceConfiguration serviceName="Shop" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceConfiguration">${instances.join("")}</ServiceConfiguration>`;
  const service = serviceOf(definitionText(roles.join("")), { Cloud: configuration });
  return designService(service, { remoteAccess: "relay", orchestration: "uniform", sessions }).value;
}

function connectionsOf(design: ServiceDesign): readonly (readonly string[])[] {
  return relayPool(design).namespaces.map(({ connections }) => connections.map(({ name }) => name));
}

describe("the pool of a relay", () => {
  it("is one namespace, with one connection for up to 25 instances of a role", () => {
    expect(connectionsOf(designOf({ Web: 25, Jobs: 1 }, 5000))).toEqual([["web", "jobs"]]);
    expect(relayPool(designOf({ Web: 25, Jobs: 1 }, 5000))).toMatchObject({ listeners: 26, sessions: 5000 });
  });

  it("has a further connection for each 25 instances more", () => {
    const { namespaces } = relayPool(designOf({ Web: 51, Jobs: 2 }, 1));
    const told = namespaces.flatMap(({ connections }) =>
      connections.map(({ symbol, name, part }) => [symbol, name, part]),
    );
    expect(told).toEqual([
      ["webRelay1Connection1", "web-1", 0],
      ["webRelay1Connection2", "web-2", 1],
      ["webRelay1Connection3", "web-3", 2],
      ["jobsRelay1Connection1", "jobs", 0],
    ]);
  });

  it("has a further namespace for each 5,000 sessions more, in which every instance listens", () => {
    expect(connectionsOf(designOf({ Web: 26 }, 10_001))).toEqual(Array(3).fill(["web-1", "web-2"]));
    const pool = relayPool(designOf({ Web: 26 }, 10_001));
    expect(pool).toMatchObject({ listeners: 78, sessions: 15_000 });
    const symbols = pool.namespaces.flatMap(({ symbol, connections }) => [
      symbol,
      ...connections.map((one) => one.symbol),
    ]);
    expect(new Set(symbols).size).toBe(9);
  });

  it("has a further namespace for hybrid connections beyond 10,000", () => {
    const many = designOf({ Web: 250_001 }, 1);
    expect(connectionsOf(many).map((names) => names.length)).toEqual([10_000, 1]);
  });

  it("is empty where something else was chosen", () => {
    const other = { ...designOf({ Web: 1 }, 1), remoteAccess: "nat" } as const;
    expect(relayPool(other).namespaces).toEqual([]);
  });
});

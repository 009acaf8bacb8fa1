import { describe, expect, it } from "vitest";
import { matchConfigurations, type NamedService } from "../../src/service/match-configurations.ts";

function named(serviceName: string | undefined, file = String(serviceName)) {
  return { serviceName, file } satisfies NamedService & { file: string };
}

function match(definitions: readonly (string | undefined)[], configurations: readonly (string | undefined)[]) {
  const { services, alone } = matchConfigurations(
    definitions.map((name) => named(name)),
    configurations.map((name, index) => named(name, `${index}`)),
  );
  return {
    services: services.map((service) => service.configurations.map(({ file }) => file)),
    alone: alone.map(({ file }) => file),
  };
}

describe("matchConfigurations", () => {
  it("gives the only definition every configuration, whatever its name", () => {
    expect(match(["Shop"], ["Shop", "Other", undefined, ""])).toEqual({ services: [["0", "1", "2", "3"]], alone: [] });
  });

  it("goes by name where there are several definitions", () => {
    expect(match(["Shop", "Mail"], ["Mail", "Shop", "Mail", "Stock"])).toEqual({
      services: [["1"], ["0", "2"]],
      alone: ["3"],
    });
  });

  it("gives configurations to each definition of their name", () => {
    expect(match(["Shop", "Shop"], ["Shop"])).toEqual({ services: [["0"], ["0"]], alone: [] });
  });

  it("matches no names that are not there", () => {
    expect(match(["", undefined, "Shop"], ["", undefined])).toEqual({ services: [[], [], []], alone: ["0", "1"] });
  });

  it("leaves configurations without a definition alone", () => {
    expect(match([], ["Shop"])).toEqual({ services: [], alone: ["0"] });
  });

  it("knows no names of its own", () => {
    expect(match(["__proto__", "constructor"], ["constructor", "toString", "__proto__"])).toEqual({
      services: [["2"], ["0"]],
      alone: ["1"],
    });
  });

  it("takes time in proportion to the number of files", () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `Service${index}`);
    const { services, alone } = match(names, names.toReversed());
    expect(services).toHaveLength(50_000);
    expect(services[0]).toEqual(["49999"]);
    expect(alone).toEqual([]);
  });
});

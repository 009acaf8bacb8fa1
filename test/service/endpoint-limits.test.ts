import { describe, expect, it } from "vitest";
import { limitEras, limitsOf, newestLimits } from "../../src/service/endpoint-limits.ts";
import { isInRange, sdkVersions } from "../../src/service/sdk.ts";

describe("limitEras", () => {
  it.each(sdkVersions)("has one time that SDK %s belongs to", (sdk) => {
    expect(limitEras.filter((era) => isInRange(sdk, era.sdk))).toHaveLength(1);
  });

  it.each(limitEras)("names a document for $name", ({ source }) => expect(source).toMatch(/^https:\/\//));
});

describe("limitsOf", () => {
  it("is today's where no SDK is known", () => expect(limitsOf(undefined)).toBe(newestLimits));

  it.each([
    ["1.3", ["input,internal role 5"], 5],
    ["1.4", ["input deployment 25", "internal role 5"], 5],
    ["1.6", ["input deployment 25", "internal deployment 25"], 25],
    ["1.7", ["input deployment 25", "internal deployment 25", "instance-input deployment 25"], 25],
  ] as const)("of SDK %s", (sdk, endpoints, roles) => {
    const era = limitsOf(sdk);
    expect(era.endpoints.map(({ kinds, scope, allowed }) => `${kinds} ${scope} ${allowed}`)).toEqual(endpoints);
    expect(era.rolesAllowed).toBe(roles);
  });
});

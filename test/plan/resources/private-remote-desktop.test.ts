import { expect, it } from "vitest";
import { privateRemoteDesktop } from "../../../src/plan/resources/private-remote-desktop.ts";
import { web } from "../../reach/service-reach.ts";
import { designOf } from "./network-parts.ts";

it("asks whoever deploys for the range of the customer's own network", () => {
  const role = web("Web", "", ["RemoteAccess"]);
  const { parameters } = privateRemoteDesktop.emit(designOf(role, "", "private"));
  expect(parameters?.map(({ name, value }) => [name, value.kind])).toEqual([["corporateRange", "environment"]]);
  expect(parameters?.[0]?.origins).toHaveLength(1);
  expect(privateRemoteDesktop.emit(designOf(role, "", "relay"))).toEqual({});
});

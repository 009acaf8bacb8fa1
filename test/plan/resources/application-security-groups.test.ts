import { expect, it } from "vitest";
import { applicationSecurityGroups } from "../../../src/plan/resources/application-security-groups.ts";
import { web } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { bodyOf, designOf } from "./network-parts.ts";

it("makes an application security group for each role", () => {
  const fragment = applicationSecurityGroups.emit(designOf(web("Web", "") + web("Jobs", "")));
  expect(fragment.resources?.map(({ symbol, name }) => [symbol, plain(name)])).toEqual([
    ["webGroup", "<{serviceName}-web-group>"],
    ["jobsGroup", "<{serviceName}-jobs-group>"],
  ]);
  expect(bodyOf(fragment, "webGroup")).toEqual({ location: "<location>", properties: {} });
});

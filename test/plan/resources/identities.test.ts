import { expect, it } from "vitest";
import { identities } from "../../../src/plan/resources/identities.ts";
import { plain } from "../plain.ts";
import { design, service, worker } from "../scale-set/planned.ts";

it("names an identity that exists for each role", () => {
  const { parameters = [], resources = [] } = identities.emit(design(service(worker("Web") + worker("Queue"))));
  const defaults = parameters.map(({ name, defaultValue }) => [name, defaultValue && plain(defaultValue)]);
  expect(defaults).toEqual([
    ["webIdentityName", "shop-web-identity"],
    ["queueIdentityName", "shop-queue-identity"],
  ]);
  expect(resources.map(({ symbol, isExisting, name }) => [symbol, isExisting, plain(name)])).toEqual([
    ["webIdentity", true, "<webIdentityName>"],
    ["queueIdentity", true, "<queueIdentityName>"],
  ]);
});

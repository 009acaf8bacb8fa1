import { describe, expect, it } from "vitest";
import { relay } from "../../../src/plan/resources/relay.ts";
import { web } from "../../reach/service-reach.ts";
import { plain } from "../plain.ts";
import { bodyOf, designOf, parametersOf, symbolsOf } from "./network-parts.ts";

const modules = ["RemoteAccess", "RemoteForwarder"];
const emit = (...args: Parameters<typeof designOf>) => relay.emit(designOf(...args));

describe("relay", () => {
  it("is a namespace, with a hybrid connection a role and rules for listening and sending on it", () => {
    const fragment = emit(web("Web", "", modules) + web("Jobs", ""), "", "relay");
    expect(fragment.resources?.map(({ symbol, type, parent, name }) => [symbol, type, parent, plain(name)])).toEqual([
      [
        "relayNamespace1",
        "Microsoft.Relay/namespaces",
        undefined,
        "<{serviceName}-relay1-{uniqueString(resourceGroup().id)}>",
      ],
      ["webRelay1Connection1", "Microsoft.Relay/namespaces/hybridConnections", "relayNamespace1", "web"],
      [
        "webRelay1Connection1Listen",
        "Microsoft.Relay/namespaces/hybridConnections/authorizationRules",
        "webRelay1Connection1",
        "listen",
      ],
      [
        "webRelay1Connection1Send",
        "Microsoft.Relay/namespaces/hybridConnections/authorizationRules",
        "webRelay1Connection1",
        "send",
      ],
    ]);
    expect(bodyOf(fragment, "webRelay1Connection1Listen")).toEqual({ properties: { rights: ["Listen"] } });
    expect(bodyOf(fragment, "webRelay1Connection1Send")).toEqual({ properties: { rights: ["Send"] } });
    expect(bodyOf(fragment, "webRelay1Connection1")).toEqual({ properties: { requiresClientAuthorization: true } });
    expect(fragment.outputs?.map(({ name }) => name)).toEqual(["relayNamespaceNames"]);
    expect(parametersOf(fragment)).toEqual(["location", "serviceName"]);
  });

  it("gives no key to two roles", () => {
    const fragment = emit(web("Web", "", modules) + web("Jobs", "", modules), "", "relay");
    const rules = fragment.resources?.filter(({ type }) => type.endsWith("/authorizationRules")) ?? [];
    expect(new Set(rules.map(({ parent, name }) => `${parent} ${plain(name)}`)).size).toBe(4);
    expect(new Set(rules.map(({ origins }) => origins[0]?.start)).size).toBe(2);
  });

  it("is not there where something else was chosen", () => {
    expect(symbolsOf(emit(web("Web", "", modules), "", "nat"))).toEqual([]);
    expect(symbolsOf(emit(web("Web", ""), "", "relay"))).toEqual([]);
  });
});

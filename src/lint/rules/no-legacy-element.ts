import { compareSdk } from "../../service/sdk.ts";
import { childElements, nameSpan } from "../../xml/tree.ts";
import { defineRule } from "../rule.ts";

/** Elements that stood directly under a role, with the element that holds them since SDK 1.3. */
const holders: ReadonlyMap<string, string> = new Map([
  ["LocalStorage", "LocalResources"],
  ["InputEndpoints", "Endpoints"],
  ["InternalEndpoint", "Endpoints"],
]);

export const noLegacyElement = defineRule({
  name: "no-legacy-element",
  category: "versions",
  severity: "info",
  summary: "Local storage stands in LocalResources and endpoints stand in Endpoints.",
  why: "The forms of SDK 1.2 and older are still accepted, but hold one local storage, two http endpoints and one internal endpoint at most, and current documents and tools do not know them.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-webrole",
  messages: {
    legacy: "{element} directly under role '{role}' is the form of SDK 1.2 and older; today it is {holder}.",
  },
  example: {
    bad: `<WebRole name="Web">
  <LocalStorage name="Cache" sizeInMB="1000" />
</WebRole>`,
    good: `<WebRole name="Web">
  <LocalResources><LocalStorage name="Cache" sizeInMB="1000" /></LocalResources>
</WebRole>`,
  },

  *check({ written, sdk }) {
    if (sdk !== undefined && compareSdk(sdk, "1.3") < 0) return;

    for (const { name, element, kind } of written.roles) {
      if (element === undefined || kind === "virtual-machine") continue;
      for (const child of childElements(element)) {
        const holder = holders.get(child.local);
        // A worker role never had endpoints of its own, which the structure check says.
        if (holder === undefined || (kind === "worker" && holder === "Endpoints")) continue;

        const today = child.local === "InputEndpoints" ? holder : `${holder}/${child.local}`;
        const data = { element: child.local, role: name.value, holder: today };
        yield { message: "legacy", at: nameSpan(child), data };
      }
    }
  },
});

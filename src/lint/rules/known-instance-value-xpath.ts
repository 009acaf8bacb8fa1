import { knownXPathsLike, parseInstanceValueXPath } from "../../service/instance-value-xpath.ts";
import { ownVariables } from "../../service/own-variables.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

/** More letters than these apart, another XPath is a guess rather than a correction. */
const furthest = 3;

export const knownInstanceValueXpath = defineRule({
  name: "known-instance-value-xpath",
  category: "startup",
  severity: "warning",
  summary: "The xpath of a RoleInstanceValue is one that the runtime answers.",
  why: "The runtime knows a dozen paths, in exactly this case. Another one leaves the variable empty; thumbprints of certificates are among what cannot be read.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-config-xpath",
  messages: {
    unknown: "The runtime does not know the XPath '{xpath}' of variable '{variable}'.",
    misspelt: "The runtime does not know the XPath '{xpath}' of variable '{variable}'; did you mean '{nearest}'?",
  },
  example: {
    bad: `<Task commandLine="install.cmd">
  <Environment><Variable name="Emulated"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@isEmulated" /></Variable></Environment>
</Task>`,
    good: `<Task commandLine="install.cmd">
  <Environment><Variable name="Emulated"><RoleInstanceValue xpath="/RoleEnvironment/Deployment/@emulated" /></Variable></Environment>
</Task>`,
  },

  *check({ written }) {
    for (const { name, xpath } of written.roles.flatMap(ownVariables)) {
      if (xpath === undefined || parseInstanceValueXPath(xpath.value) !== undefined) continue;

      const data = { xpath: xpath.value, variable: name.value };
      const nearest = nearestWord(xpath.value, knownXPathsLike(xpath.value), furthest);
      if (nearest === undefined) yield { message: "unknown", at: xpath, data };
      else yield { message: "misspelt", at: xpath, data: { ...data, nearest }, fixes: [useInstead(xpath, nearest)] };
    }
  },
});

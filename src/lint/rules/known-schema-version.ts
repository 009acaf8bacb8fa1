import { schemaVersions } from "../../service/sdk.ts";
import { nearestWord } from "../../text/nearest-word.ts";
import { useInstead } from "../fixes.ts";
import { defineRule } from "../rule.ts";

export const knownSchemaVersion = defineRule({
  name: "known-schema-version",
  category: "versions",
  severity: "warning",
  summary: "The schemaVersion of a definition is one that an SDK wrote.",
  why: "The attribute tells which SDK's tools read the file. Each SDK's schema takes its own value alone, so no tool takes one that no SDK wrote.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-file",
  messages: {
    unknown: "No SDK has schemaVersion '{version}'; there are {known}.",
    misspelt: "No SDK has schemaVersion '{version}'; did you mean '{nearest}'?",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.9" />`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />`,
  },

  *check({ written: { schemaVersion } }) {
    const version = schemaVersion?.value.trim();
    if (schemaVersion === undefined || version === undefined) return;
    if (version === "unspecified" || schemaVersions.includes(version)) return;

    const nearest = nearestWord(version, schemaVersions, 2);
    if (nearest === undefined) {
      const known = schemaVersions.map((one) => `'${one}'`).join(", ");
      yield { message: "unknown", at: schemaVersion, data: { version, known } };
    } else {
      const fixes = [useInstead(schemaVersion, nearest)];
      yield { message: "misspelt", at: schemaVersion, data: { version, nearest }, fixes };
    }
  },
});

import type { Located } from "../../text/span.ts";
import { useInstead } from "../fixes.ts";
import { defineServiceRule } from "../rule.ts";

export const schemaVersionsAgree = defineServiceRule({
  name: "schema-versions-agree",
  category: "versions",
  severity: "warning",
  summary: "Definition and configuration have the same schemaVersion.",
  why: "It picks the SDK whose tools read the file. A service is packaged by one SDK, so one of the two was left behind by an upgrade.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-file",
  messages: {
    different: "The configuration has schemaVersion '{configured}', but its definition '{defined}'.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Shop" schemaVersion="2012-10.1.8" />`,
    good: `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Shop" schemaVersion="2015-04.2.6" />`,
  },

  *check({ written, configuration }) {
    const defined = stated(written.schemaVersion);
    const configured = stated(configuration.schemaVersion);
    if (defined === undefined || configured === undefined || defined.value === configured.value) return;
    yield {
      message: "different",
      at: configured,
      data: { configured: configured.value, defined: defined.value },
      related: [{ message: "The definition's.", at: defined }],
      fixes: [useInstead(configured, defined.value)],
    };
  },
});

/** A version that says something: the schema's default is a word of its own for none. */
function stated(version: Located<string> | undefined): Located<string> | undefined {
  return version === undefined || ["", "unspecified"].includes(version.value) ? undefined : version;
}

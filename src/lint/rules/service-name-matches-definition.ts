import { isPlaceholder } from "../placeholder.ts";
import { defineServiceRule } from "../rule.ts";

export const serviceNameMatchesDefinition = defineServiceRule({
  name: "service-name-matches-definition",
  category: "configuration",
  severity: "error",
  summary: "The serviceName of a configuration is the name of its definition.",
  why: "The platform pairs the two files by this name and refuses a configuration that names another service.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-cscfg-file",
  messages: {
    different: "The configuration is for service '{configured}', but the definition is named '{defined}'.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Store" />`,
    good: `<ServiceDefinition name="Shop" />
<!-- in the configuration -->
<ServiceConfiguration serviceName="Shop" />`,
  },

  *check({ written, configuration }) {
    const { serviceName } = configuration;
    if (isPlaceholder(serviceName.value) || isPlaceholder(written.name.value)) return;
    if (serviceName.value === "" || written.name.value === "" || serviceName.value === written.name.value) return;
    yield {
      message: "different",
      at: serviceName,
      data: { configured: serviceName.value, defined: written.name.value },
      related: [{ message: "The definition's name.", at: written.name }],
    };
  },
});

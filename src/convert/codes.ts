import { type CodeRecord, defineCode } from "../diagnostic/code-record.ts";

export const configurationsShareTemplate = defineCode({
  name: "configurations-share-template",
  category: "conversion",
  severity: "warning",
  summary: "The configurations of a service differ in values, not in structure.",
  why: "One template serves all configurations: each has a parameter file with its own counts and names. A configuration that adds addresses, access lists, balancers or certificates needs another template, which comes of converting with that configuration alone.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/bicep/parameter-files",
  messages: {
    differs:
      "Configuration {file} needs another template than {first} ({resource} differs), so it gets no parameter file; convert it alone with --configuration.",
  },
  example: {
    bad: `<NetworkConfiguration>
  <VirtualNetworkSite name="only-in-this-configuration" />
</NetworkConfiguration>`,
    good: `<Instances count="4" />`,
  },
});

export const conversionKeepsFlows = defineCode({
  name: "conversion-keeps-flows",
  category: "conversion",
  severity: "error",
  summary: "The network of the template lets through what the service let through, and nothing else.",
  why: "The flows of the service and those of the template written for it are derived apart and compared. A difference that the conversion did not announce is a mistake that somebody has to look at before anything is deployed.",
  source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
  messages: {
    lost: "The template does not let through {flow}.",
    opened: "The template lets through {flow}, which the service did not.",
    broken: "In the template, {mistake}.",
    more: "So it is with {count} more; csdef reach with --template main.json lists them all.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Other" protocol="http" port="80" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Other" protocol="http" port="8080" />`,
  },
});

export const convertedImageGetsUpdates = defineCode({
  name: "converted-image-gets-updates",
  category: "conversion",
  severity: "warning",
  summary: "The Windows Server of a scale set gets security updates.",
  why: "The image follows from osFamily by a table with dates. Once updates of that Windows Server have ended, a newer csdef, or another osFamily, gives a newer image.",
  source: "https://learn.microsoft.com/lifecycle/products/windows-server-2022",
  messages: { ended: "Security updates of {server}, the image of the scale sets, ended on {date}." },
  example: {
    bad: `<ServiceConfiguration serviceName="Old" osFamily="6" />`,
    good: `<ServiceConfiguration serviceName="New" osFamily="7" />`,
  },
});

export const convertedTemplateFitsLimits = defineCode({
  name: "converted-template-fits-limits",
  category: "conversion",
  severity: "error",
  summary: "What a service becomes fits into one template.",
  why: "A template takes 256 parameters and 800 resources, each item of a loop counted; one beyond that is neither compiled nor deployed. The service has to be split, or converted a few roles at a time.",
  source: "https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices#template-limits",
  messages: {
    parameters: "The template of service '{service}' would need {count} parameters; a template takes {most}.",
    resources: "The template of service '{service}' would need {count} resources; a template takes {most}.",
  },
  example: {
    bad: `<Certificates>
  <Certificate name="First" storeLocation="LocalMachine" storeName="My" />
  <!-- … and three hundred more -->
</Certificates>`,
    good: `<Certificates>
  <Certificate name="First" storeLocation="LocalMachine" storeName="My" />
</Certificates>`,
  },
});

/** What is found when plan, template and proof are put together. */
export const convertCodes: readonly CodeRecord[] = [
  configurationsShareTemplate,
  conversionKeepsFlows,
  convertedImageGetsUpdates,
  convertedTemplateFitsLimits,
];

import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

const prerequisites = "https://learn.microsoft.com/azure/cloud-services-extended-support/deploy-prerequisite";

export const extendedSupportIsEnding = defineCode({
  name: "extended-support-is-ending",
  category: "conversion",
  severity: "info",
  summary: "A service is converted for a platform that goes on.",
  why: "Cloud Services (extended support) end on 31 March 2027. Since April 2026 users report that new services are refused there and that the platform points to other targets, so this conversion serves a service that runs there today.",
  source: "https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/863",
  messages: {
    ending:
      "Cloud Services (extended support) end on 31 March 2027, and since April 2026 users report that new services are refused.",
    ended: "Cloud Services (extended support) ended on 31 March 2027: nothing can be deployed there.",
  },
  example: {
    bad: "<!-- csdef convert --target extended-support -->",
    good: "<!-- csdef convert --target scale-sets -->",
  },
});

export const extendedSupportOffersSize = defineCode({
  name: "extended-support-offers-size",
  category: "conversion",
  severity: "info",
  summary: "Each role has a size that extended support offers.",
  why: "Extended support has none of the first sizes. Its prerequisites advise a replacement for most of them, whose temporary disk is far smaller; the template and the changed definition name it.",
  source: prerequisites,
  messages: {
    replaced: "Role '{role}' gets size '{advised}' in place of '{size}', which extended support does not offer.",
    unadvised: "Role '{role}' has size '{size}', which extended support does not offer and for which none is advised.",
    unknown: "Role '{role}' has size '{size}', of which it is not known whether extended support offers it.",
    tooSmall:
      "Role '{role}' asks for {wanted} MB of local storage, but the temporary disk of '{advised}', which it gets, has {disk} MB.",
  },
  example: {
    bad: `<WebRole name="Web" vmsize="Large" />`,
    good: `<WebRole name="Web" vmsize="Standard_A4_v2" />`,
  },
});

export const extendedSupportTakesModule = defineCode({
  name: "extended-support-takes-module",
  category: "conversion",
  severity: "info",
  summary: "A role imports no module that extended support does not take.",
  why: "Remote Desktop is an extension there, and so were diagnostics until 31 March 2026. The modules, their settings and their certificate have to be gone from both files before a service is deployed.",
  source: prerequisites,
  messages: {
    takenOut:
      "Module '{module}' of role '{role}' is taken out of the changed files: extended support does not take it.",
    leftover: "'{name}' of role '{role}' is taken out with module '{module}' that it belongs to.",
    missed: "Variable '{variable}' of role '{role}' asks for '{name}', which is taken out.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />`,
  },
});

export const extendedSupportTakesOsFamily = defineCode({
  name: "extended-support-takes-os-family",
  category: "conversion",
  severity: "error",
  summary: "The guest OS family is one that extended support takes.",
  why: "Extended support takes families 5, 6 and 7. Which of them an application runs on has to be tried, so the changed configuration keeps what it had.",
  source:
    "https://learn.microsoft.com/azure/cloud-services-extended-support/cloud-services-guestos-family-2-3-4-retirement",
  messages: {
    retired:
      "Guest OS family {family}, {server}, is not taken by extended support; the changed configuration has it still.",
    unknown: "Guest OS family '{family}' is none that extended support takes.",
  },
  example: {
    bad: `<ServiceConfiguration serviceName="Shop" osFamily="4" />`,
    good: `<ServiceConfiguration serviceName="Shop" osFamily="7" />`,
  },
});

export const extendedSupportNeedsNetwork = defineCode({
  name: "extended-support-needs-network",
  category: "conversion",
  severity: "warning",
  summary: "A configuration names a virtual network, and a subnet for each role.",
  why: "Extended support deploys into an existing network only. Where the configuration names none, the changed one has a placeholder, with which nothing can be deployed.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/schema-cscfg-networkconfiguration",
  messages: {
    network: "No virtual network is named: write its name in place of '{placeholder}' in the changed configuration.",
    subnet: "Role '{role}' has no subnet: write its name in place of '{placeholder}' in the changed configuration.",
    borrowed: "Role '{role}' has no subnet and gets '{subnet}', the only one that the configuration names.",
  },
  example: {
    bad: `<NetworkConfiguration />`,
    good: `<NetworkConfiguration>
  <VirtualNetworkSite name="corporate" />
  <AddressAssignments>
    <InstanceAddress roleName="Shop"><Subnets><Subnet name="front" /></Subnets></InstanceAddress>
  </AddressAssignments>
</NetworkConfiguration>`,
  },
});

export const extendedSupportTakesNames = defineCode({
  name: "extended-support-takes-names",
  category: "conversion",
  severity: "error",
  summary: "No role has the name of the service.",
  why: "Cloud Services (classic) took it; in extended support the deployment fails with a networking error that does not say why. Code and other files may use either name, so neither is changed.",
  source:
    "https://github.com/MicrosoftDocs/azure-docs/blob/main/articles/cloud-services-extended-support/in-place-migration-common-errors.md",
  messages: {
    same: "Service and role are both named '{name}', which extended support refuses; rename one of them in both files.",
  },
  example: {
    bad: `<ServiceDefinition name="Shop"><WorkerRole name="Shop" /></ServiceDefinition>`,
    good: `<ServiceDefinition name="ShopService"><WorkerRole name="Shop" /></ServiceDefinition>`,
  },
});

export const extendedSupportTakesBalancers = defineCode({
  name: "extended-support-takes-balancers",
  category: "conversion",
  severity: "error",
  summary: "A configuration names at most one internal load balancer.",
  why: "A cloud service of extended support has at most two load balancers: a public one and an internal one.",
  source:
    "https://github.com/Azure/azure-rest-api-specs/blob/main/specification/compute/resource-manager/Microsoft.Compute/CloudserviceRP/stable/2022-09-04/cloudService.json",
  messages: {
    further:
      "Internal load balancer '{name}' is left out of the template: extended support has one, which is '{first}'.",
  },
  example: {
    bad: `<LoadBalancers>
  <LoadBalancer name="One"><FrontendIPConfiguration type="private" subnet="front" /></LoadBalancer>
  <LoadBalancer name="Two"><FrontendIPConfiguration type="private" subnet="front" /></LoadBalancer>
</LoadBalancers>`,
    good: `<LoadBalancers>
  <LoadBalancer name="One"><FrontendIPConfiguration type="private" subnet="front" /></LoadBalancer>
</LoadBalancers>`,
  },
});

export const extendedSupportNeedsRemoteAccess = defineCode({
  name: "extended-support-needs-remote-access",
  category: "conversion",
  severity: "info",
  summary: "Remote Desktop is asked for where a role had it.",
  why: "The extension takes the place of the Remote Access module. A service without the module had no Remote Desktop, and converting it opens none.",
  source: "https://learn.microsoft.com/azure/cloud-services-extended-support/enable-rdp",
  messages: {
    without: "No role imports Remote Access, so the choice of remote access changes nothing.",
  },
  example: {
    bad: `<WebRole name="Web" />`,
    good: `<WebRole name="Web"><Imports><Import moduleName="RemoteAccess" /></Imports></WebRole>`,
  },
});

export const extendedSupportChangesWellFormedFiles = defineCode({
  name: "extended-support-changes-well-formed-files",
  category: "conversion",
  severity: "error",
  summary: "A file that has to be changed is well-formed.",
  why: "The files are changed in place. In one that is not well-formed it is a guess where an element ends, so nothing is taken out of it or put into it.",
  source: "https://www.w3.org/TR/xml/#sec-well-formed",
  messages: {
    broken: "The {kind} is not well-formed and is not changed; mend it and convert again.",
  },
  example: {
    bad: `<Role name="Web"><Instances count="1" />`,
    good: `<Role name="Web"><Instances count="1" /></Role>`,
  },
});

/** What is found while a service is converted for extended support. */
export const extendedSupportCodes: readonly CodeRecord[] = [
  extendedSupportIsEnding,
  extendedSupportOffersSize,
  extendedSupportTakesModule,
  extendedSupportTakesOsFamily,
  extendedSupportNeedsNetwork,
  extendedSupportTakesNames,
  extendedSupportTakesBalancers,
  extendedSupportNeedsRemoteAccess,
  extendedSupportChangesWellFormedFiles,
];

import { type CodeRecord, defineCode } from "../../diagnostic/code-record.ts";

const inboundNatRules = "https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules";
const probes = "https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview";

export const convertedPortIsFree = defineCode({
  name: "converted-port-is-free",
  category: "conversion",
  severity: "warning",
  summary: "No two rules of a load balancer want the same port.",
  why: "A load balancer of Azure takes one rule for a front-end port, and one rule for a back-end port of the same machines. What Cloud Services took beyond that cannot be written: the endpoint is left out, its flow is told as lost, and its local or public port has to be moved by hand.",
  source: inboundNatRules,
  messages: {
    backEnd:
      "Endpoint '{endpoint}' of role '{role}' is left out: the load balancer takes no second rule to local port {port}, which '{other}' has.",
    frontEnd:
      "Endpoint '{endpoint}' of role '{role}' is left out: public port {port} is that of '{other}' on the same load balancer.",
    outOfRange:
      "Endpoint '{endpoint}' of role '{role}' is left out: a load balancer takes front-end ports up to 65534.",
    noneLeft: "Endpoint '{endpoint}' of role '{role}' is left out: there is no free port that it could be given.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Other" protocol="http" port="8080" localPort="80" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" />
<InputEndpoint name="Other" protocol="http" port="8080" localPort="8080" />`,
  },
});

export const convertedUdpEndpointHasProbe = defineCode({
  name: "converted-udp-endpoint-has-probe",
  category: "conversion",
  severity: "warning",
  summary: "The role of a udp endpoint has an endpoint that can be probed.",
  why: "A load balancer asks a machine over tcp or http whether it is alive, never over udp. A udp rule borrows the probe of a tcp endpoint of its role; without one, packets go to machines that are down as well.",
  source: probes,
  messages: {
    none: "Endpoint '{endpoint}' of role '{role}' gets no probe: the role has no tcp endpoint whose probe it could borrow.",
  },
  example: {
    bad: `<InputEndpoint name="Game" protocol="udp" port="9000" />`,
    good: `<InputEndpoint name="Game" protocol="udp" port="9000" />
<InputEndpoint name="Status" protocol="tcp" port="9001" />`,
  },
});

export const convertedProbePortIsTaken = defineCode({
  name: "converted-probe-port-is-taken",
  category: "conversion",
  severity: "warning",
  summary: "An http probe asks on a port that Azure's load balancer takes for http probes.",
  why: "Azure's load balancer refuses http probes on ports of other well-known protocols. The probe asks over tcp there, which tells that something listens, not that it is well.",
  source: probes,
  messages: {
    refused: "Probe '{probe}' becomes a tcp probe: http probes are refused on port {port}.",
  },
  example: {
    bad: `<LoadBalancerProbe name="Alive" protocol="http" port="25" path="/" />`,
    good: `<LoadBalancerProbe name="Alive" protocol="http" port="8081" path="/" />`,
  },
});

export const convertedPortIsFixed = defineCode({
  name: "converted-port-is-fixed",
  category: "conversion",
  severity: "info",
  summary: "An endpoint says which port it listens on.",
  why: "The platform picked a port and told the role's code, through RoleEnvironment, which one. Nobody tells it any more, so the template has a fixed one, and the code has to listen there.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-workerrole",
  messages: {
    assigned: "Endpoint '{endpoint}' of role '{role}' gets local port {port} in place of one that the platform picked.",
  },
  example: {
    bad: `<InternalEndpoint name="Queue" protocol="tcp" />`,
    good: `<InternalEndpoint name="Queue" protocol="tcp">
  <FixedPort port="10100" />
</InternalEndpoint>`,
  },
});

export const convertedIdleTimeFits = defineCode({
  name: "converted-idle-time-fits",
  category: "conversion",
  severity: "warning",
  summary: "An endpoint keeps idle connections for as long as a load balancer can.",
  why: "A rule of a load balancer keeps an idle connection for 4 to 100 minutes, and is refused with any other time.",
  source: "https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset",
  messages: {
    outside: "Endpoint '{endpoint}' of role '{role}' keeps idle connections for {minutes} minutes in place of {asked}.",
  },
  example: {
    bad: `<InputEndpoint name="Http" protocol="http" port="80" idleTimeoutInMinutes="120" />`,
    good: `<InputEndpoint name="Http" protocol="http" port="80" idleTimeoutInMinutes="30" />`,
  },
});

export const convertedRoleHasCounterpart = defineCode({
  name: "converted-role-has-counterpart",
  category: "conversion",
  severity: "error",
  summary: "A role is a web or a worker role.",
  why: "A virtual machine role stands for a disk that its owner uploaded. A template can make a machine of such a disk, but nothing in the definition says where it is.",
  source: "https://learn.microsoft.com/azure/cloud-services/schema-csdef-file",
  messages: { virtualMachine: "Role '{role}' is left out: a virtual machine role has to be converted by hand." },
  example: {
    bad: `<VirtualMachineRole name="Legacy" />`,
    good: `<WorkerRole name="Legacy"><Runtime /></WorkerRole>`,
  },
});

export const convertedRemoteAccessIsImported = defineCode({
  name: "converted-remote-access-is-imported",
  category: "conversion",
  severity: "info",
  summary: "A choice of remote access is made for a service that imports Remote Access.",
  why: "What replaces Remote Desktop opens ways in that the service has to have had. Where no role imports Remote Access there is nothing to replace, and the choice changes nothing.",
  source: "https://learn.microsoft.com/azure/cloud-services/cloud-services-role-enable-remote-desktop-new-portal",
  messages: { none: "--remote-access {choice} changes nothing: no role of '{service}' imports Remote Access." },
  example: {
    bad: `<WorkerRole name="Worker" />`,
    good: `<WorkerRole name="Worker">
  <Imports><Import moduleName="RemoteAccess" /></Imports>
</WorkerRole>`,
  },
});

/** What is found while a service is laid out as scale sets. */
export const designCodes: readonly CodeRecord[] = [
  convertedPortIsFree,
  convertedUdpEndpointHasProbe,
  convertedProbePortIsTaken,
  convertedPortIsFixed,
  convertedIdleTimeFits,
  convertedRoleHasCounterpart,
  convertedRemoteAccessIsImported,
];

import { type Disposition, unread } from "../disposition.ts";

/** What becomes of probes, endpoints and traffic rules of which the plan of scale sets says nothing. */
export const networkDispositions: readonly Disposition[] = [
  {
    element: "LoadBalancerProbe",
    fate: "dropped",
    why: "No load-balancing rule of the output asks by it: no input endpoint names it, or the endpoint that does was refused.",
  },
  { element: "LoadBalancerProbe", attributes: ["name"], fate: "with-element" },
  {
    element: "LoadBalancerProbe",
    attributes: ["path"],
    when: { attribute: "protocol", matches: /^\s*tcp\s*$/i },
    fate: "dropped",
    why: "A tcp probe only connects; it asks for no path.",
  },
  {
    element: "LoadBalancerProbe",
    attributes: ["protocol", "port", "path", "intervalInSeconds", "timeoutInSeconds"],
    ...unread,
  },

  {
    element: "InputEndpoint",
    fate: "by-hand",
    why: "No load-balancing rule was made for it: it could not be read, or the load balancer refuses it.",
    todo: "Look at the findings for this line, mend the definition and convert again.",
  },
  { element: "InputEndpoint", attributes: ["name"], fate: "with-element" },
  {
    element: "InputEndpoint",
    attributes: ["certificate"],
    fate: "with-element",
    why: "The load balancer passes the connection on as it is; TLS ends on the instance, as before.",
  },
  {
    element: "InputEndpoint",
    attributes: ["ignoreRoleInstanceStatus"],
    when: { attribute: "ignoreRoleInstanceStatus", matches: /^\s*(false|0)\s*$/ },
    fate: "dropped",
    why: "It is what holds without it too: a probe decides which instances get traffic.",
  },
  {
    element: "InputEndpoint",
    attributes: ["ignoreRoleInstanceStatus"],
    fate: "dropped",
    why: "The rule has no probe, so every instance gets traffic whatever its state.",
  },
  {
    element: "InputEndpoint",
    attributes: ["idleTimeoutInMinutes"],
    when: { attribute: "protocol", matches: /^\s*udp\s*$/i },
    fate: "dropped",
    why: "It is the idle time of TCP connections, and udp has none.",
  },
  {
    element: "InputEndpoint",
    attributes: [
      "protocol",
      "port",
      "localPort",
      "loadBalancerProbe",
      "loadBalancer",
      "idleTimeoutInMinutes",
      "loadBalancerDistribution",
    ],
    ...unread,
  },
  {
    element: "InternalEndpoint",
    fate: "by-hand",
    why: "No security rule was made for it: it could not be read, or it has no port that a rule could name.",
    todo: "Look at the findings for this line, mend the definition and convert again.",
  },
  { element: "InternalEndpoint", attributes: ["name"], fate: "with-element" },
  { element: "InternalEndpoint", attributes: ["protocol", "port"], ...unread },
  { element: "FixedPort", ...unread },
  { element: "FixedPort", attributes: ["port"], ...unread },
  { element: "FixedPortRange", ...unread },
  { element: "FixedPortRange", attributes: ["min", "max"], ...unread },
  {
    element: "InstanceInputEndpoint",
    fate: "by-hand",
    why: "No inbound NAT rule was made for it: it could not be read, or the load balancer refuses it.",
    todo: "Look at the findings for this line; where its local port is also that of an input endpoint, give it another.",
  },
  { element: "InstanceInputEndpoint", attributes: ["name"], fate: "with-element" },
  {
    element: "InstanceInputEndpoint",
    attributes: ["idleTimeoutInMinutes"],
    when: { attribute: "protocol", matches: /^\s*udp\s*$/i },
    fate: "dropped",
    why: "It is the idle time of TCP connections, and udp has none.",
  },
  { element: "InstanceInputEndpoint", attributes: ["localPort", "protocol", "idleTimeoutInMinutes"], ...unread },

  {
    element: "RoleEndpoint",
    fate: "by-hand",
    why: "The rule names an endpoint that is not there, or one that no security rule could be made for.",
    todo: "Look at the findings for this line, mend the definition and convert again.",
  },
  { element: "RoleEndpoint", attributes: ["roleName", "endpointName"], fate: "with-element" },
  {
    element: "AllowAllTraffic",
    fate: "dropped",
    why: "It lets every role in, which is what holds without a rule too.",
  },
  {
    element: "WhenSource",
    fate: "by-hand",
    why: "The rule names no role that is there, or is about no endpoint that a security rule could be made for.",
    todo: "Look at the findings for this line, mend the definition and convert again.",
  },
  {
    element: "WhenSource",
    attributes: ["matches"],
    fate: "dropped",
    why: "The list can be read in one way only: one of its roles is enough.",
  },
  {
    element: "FromRole",
    fate: "by-hand",
    why: "The rule names a role that is not there, or is about no endpoint that a security rule could be made for.",
    todo: "Look at the findings for this line, mend the definition and convert again.",
  },
  { element: "FromRole", attributes: ["roleName"], fate: "with-element" },
];

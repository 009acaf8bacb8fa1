import { remoteAccess } from "../../modules/remote-access.ts";
import { remoteForwarder } from "../../modules/remote-forwarder.ts";
import type { Flow } from "../../reach/flow.ts";
import { flowsOfService } from "../../reach/flows-of-service.ts";
import { publicPorts } from "../../service/ports.ts";
import { desktopPort } from "../../service/remote-desktop-endpoints.ts";
import { listText } from "../list-text.ts";
import { type OpenEndpoint, openEndpoints } from "../open-endpoints.ts";
import { defineServiceRule, type ServiceSubject } from "../rule.ts";

export const noRemoteDesktopFromInternet = defineServiceRule({
  name: "no-remote-desktop-from-internet",
  category: "security",
  severity: "warning",
  summary: "Remote Desktop is not open to the whole Internet.",
  why: "Passwords for it are guessed day and night. It is meant to be switched on when it is needed and off again; else an access list, a bastion or a private network stands before it.",
  source: "https://learn.microsoft.com/azure/security/fundamentals/network-best-practices",
  messages: {
    forwarded:
      "Remote Desktop to role {roles} is open to the whole Internet, through the forwarder on role '{forwarder}'.",
    direct: "Endpoint '{endpoint}' leads the whole Internet to the Remote Desktop port of role '{role}'.",
  },
  example: {
    bad: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="true" />`,
    good: `<Import moduleName="RemoteAccess" />
<Import moduleName="RemoteForwarder" />
<!-- in the configuration -->
<Setting name="Microsoft.WindowsAzure.Plugins.RemoteForwarder.Enabled" value="false" />`,
  },

  *check(subject) {
    if (subject.isLocal) return;
    for (const { name } of subject.expanded.roles) {
      const desktops = throughForwarder(name.value, subject);
      const [first] = desktops;
      if (first === undefined) continue;
      const roles = listText([...new Set(desktops.map((flow) => `'${receiverOf(flow)}'`))]);
      const [at = name.span] = first.origins;
      yield { message: "forwarded", at, data: { roles, forwarder: name.value } };
    }
    for (const { role, endpoint } of openEndpoints(subject)) {
      const { localPort, protocol, name } = endpoint;
      if (localPort?.value !== desktopPort || protocol.value === "udp" || isOnPublicPort(endpoint)) continue;
      yield { message: "direct", at: localPort, data: { endpoint: name.value, role: role.name.value } };
    }
  },
});

/** What the whole Internet reaches through the forwarder of a role, as far as it is switched on at both ends. */
function throughForwarder(forwarder: string, subject: ServiceSubject): readonly Flow[] {
  if (isSwitchedOff(forwarder, remoteForwarder[0].namespace, subject)) return [];
  const { flows } = flowsOfService(subject.expanded, subject.configuration).value;
  return flows
    .filter(
      ({ kind, from, via }) =>
        kind === "remote-desktop" && from.kind === "internet" && via.includes(`role:${forwarder}`),
    )
    .filter((flow) => !isSwitchedOff(receiverOf(flow), remoteAccess.namespace, subject));
}

/** Anything but `true` leaves a module without effect. */
function isSwitchedOff(role: string, namespace: string, { configuration }: ServiceSubject): boolean {
  const settings = configuration.roles.find(({ name }) => name.value === role)?.settings ?? [];
  const enabled = settings.find(({ name }) => name.value === `${namespace}.Enabled`);
  return enabled !== undefined && enabled.value.value.trim().toLowerCase() !== "true";
}

function receiverOf({ to }: Flow): string {
  return to.kind === "role" ? to.name : "";
}

/** Another rule is about the public port of Remote Desktop. */
function isOnPublicPort(endpoint: OpenEndpoint["endpoint"]): boolean {
  return publicPorts(endpoint).some(({ min, max }) => min <= desktopPort && desktopPort <= max);
}

import { remoteForwarder } from "../../modules/remote-forwarder.ts";
import type { Flow } from "../../reach/flow.ts";
import { flowsOfService } from "../../reach/flows-of-service.ts";
import { desktopPort } from "../../service/remote-desktop-endpoints.ts";
import { listText } from "../list-text.ts";
import { openEndpoints } from "../open-endpoints.ts";
import { defineServiceRule, type ServiceSubject } from "../rule.ts";

export const noRemoteDesktopFromInternet = defineServiceRule({
  name: "no-remote-desktop-from-internet",
  category: "security",
  severity: "warning",
  summary: "Remote Desktop is not open to the whole Internet.",
  why: "Passwords for it are guessed day and night. It is meant to be switched on when it is needed and off again; else an access list, a bastion or a private network stands before it.",
  source: "https://learn.microsoft.com/azure/security/fundamentals/network-best-practices",
  messages: {
    forwarded: "Remote Desktop to role {roles} is open to the whole Internet, through the forwarder on role '{forwarder}'.",
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
    for (const role of subject.expanded.roles) {
      const { value: forwarder } = role.name;
      const desktops = throughForwarder(forwarder, subject);
      const [first] = desktops;
      if (first === undefined || isSwitchedOff(forwarder, subject)) continue;
      const roles = listText([...new Set(desktops.map((flow) => `'${roleOf(flow)}'`))]);
      const [at = role.name.span] = first.origins;
      yield { message: "forwarded", at, data: { roles, forwarder } };
    }
    for (const { role, endpoint } of openEndpoints(subject)) {
      const { localPort, protocol, name } = endpoint;
      if (localPort?.value !== desktopPort || protocol.value === "udp" || isPublicDesktop(endpoint)) continue;
      yield { message: "direct", at: localPort, data: { endpoint: name.value, role: role.name.value } };
    }
  },
});

function throughForwarder(forwarder: string, { expanded, configuration }: ServiceSubject): readonly Flow[] {
  return flowsOfService(expanded, configuration).value.flows.filter(
    ({ kind, from, via }) => kind === "remote-desktop" && from.kind === "internet" && via.includes(`role:${forwarder}`),
  );
}

function isSwitchedOff(forwarder: string, { configuration }: ServiceSubject): boolean {
  const name = `${remoteForwarder.namespace}.Enabled`;
  const settings = configuration.roles.find((role) => role.name.value === forwarder)?.settings ?? [];
  return settings.some((setting) => setting.name.value === name && setting.value.value.toLowerCase() === "false");
}

function roleOf({ to }: Flow): string {
  return to.kind === "role" ? to.name : "";
}

import { rolesThatImport } from "../../service/find-import.ts";
import { removeElement } from "../remove-element.ts";
import { defineRule } from "../rule.ts";

export const oneRemoteForwarder = defineRule({
  name: "one-remote-forwarder",
  category: "imports",
  severity: "error",
  platforms: ["classic", "scale-sets"],
  summary: "At most one role imports RemoteForwarder.",
  why: "The module's endpoint has the fixed public port 3389, and a public port belongs to one endpoint of the deployment. One forwarder serves every role that imports RemoteAccess.",
  source: "https://www.runeibsen.dk/?m=201012",
  messages: {
    second: "Role '{role}' imports RemoteForwarder as role '{first}' does; both take public port 3389.",
  },
  example: {
    bad: `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`,
    good: `<WebRole name="Web"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>
<WorkerRole name="Worker"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
  },

  *check({ written }) {
    const [first, ...others] = rolesThatImport(written, "RemoteForwarder");
    if (first === undefined) return;

    const related = [{ message: "The first import of RemoteForwarder.", at: first.entry.moduleName }];
    for (const { role, entry } of others) {
      const data = { role: role.name.value, first: first.role.name.value };
      const fixes = entry.element ? [removeElement(written.document, entry.element, "Remove this import")] : [];
      yield { message: "second", at: entry.moduleName, data, related, fixes };
    }
  },
});

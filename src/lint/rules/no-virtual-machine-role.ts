import { compareSdk } from "../../service/sdk.ts";
import { defineRule } from "../rule.ts";

export const noVirtualMachineRole = defineRule({
  name: "no-virtual-machine-role",
  category: "retirement",
  severity: "warning",
  severityOn: { "extended-support": "error", "scale-sets": "error" },
  summary: "No role is a VirtualMachineRole.",
  why: "The VM role was a beta of 2010 to 2012 that virtual machines took over; the last schema to have it is that of SDK 1.8.",
  source:
    "https://github.com/akromm/azure-sdk-tools/blob/c94a1be606ba44c319af112a8ef579861a957065/WindowsAzurePowershell/src/Management.Utilities/Common/XmlSchema/ServiceDefinitionSchema.cs",
  messages: {
    gone: "Role '{role}' is a VirtualMachineRole, which no platform runs any more.",
  },
  example: {
    bad: `<VirtualMachineRole name="Vm" />`,
    good: `<WorkerRole name="Worker" />`,
  },

  *check({ written, sdk }) {
    // Where the schema does not have it, the structure check says so.
    if (sdk !== undefined && compareSdk(sdk, "2.4") >= 0) return;

    const [first, ...others] = written.roles.filter((role) => role.kind === "virtual-machine");
    if (first === undefined) return;
    const related = others.map(({ name, span }) => ({ message: `Role '${name.value}' is one too.`, at: span }));
    yield { message: "gone", at: first.span, data: { role: first.name.value }, related };
  },
});

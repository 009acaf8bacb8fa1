import { trafficRuleLetsForwarderIn } from "../../src/lint/rules/traffic-rule-lets-forwarder-in.ts";
import { testRule } from "./test-rule.ts";

const forwarder = `<WebRole name="Gate"><Imports><Import moduleName="RemoteForwarder" /></Imports></WebRole>`;
const entered = `<WorkerRole name="Back"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`;
const rule = (sources: string, endpoint = "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp") =>
  `<OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="${endpoint}" roleName="Back" /></Destinations>${sources}</OnlyAllowTrafficTo>`;
const from = (role: string) => `<WhenSource matches="AnyRule"><FromRole roleName="${role}" /></WhenSource>`;

testRule(trafficRuleLetsForwarderIn, {
  accepts: {
    "no rules": forwarder + entered,
    "the forwarder's role": forwarder + entered + rule(from("Gate")),
    "all roles": forwarder + entered + rule("<AllowAllTraffic />"),
    "a rule for another endpoint": forwarder + entered + rule(from("Back"), "Queue"),
    "no forwarder": entered + rule(from("Back")),
    "nobody at all, which another rule reports": forwarder + entered + rule(`<WhenSource matches="AnyRule" />`),
    "another rule that lets it in": forwarder + entered + rule(from("Back")) + rule(from("Gate")),
  },
  reports: {
    "the forwarder's role left out": {
      code: forwarder + entered + rule(from("Back").replace("WhenSource", "[|WhenSource|]")),
      message: "shut",
      text: "Remote Desktop cannot reach role 'Back': the traffic rule for its Rdp endpoint leaves out role 'Gate', where the forwarder is.",
    },
  },
});

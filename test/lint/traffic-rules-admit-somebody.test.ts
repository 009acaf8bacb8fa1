import { trafficRulesAdmitSomebody } from "../../src/lint/rules/traffic-rules-admit-somebody.ts";
import { testRule } from "./test-rule.ts";

const queue = `<InternalEndpoint name="Queue" protocol="tcp" />`;
const rule = (sources: string, endpoint = "Queue") =>
  `<OnlyAllowTrafficTo><Destinations><RoleEndpoint endpointName="${endpoint}" roleName="Web" /></Destinations>${sources}</OnlyAllowTrafficTo>`;

testRule(trafficRulesAdmitSomebody, {
  accepts: {
    "no rules": queue,
    "a rule that lets all in": queue + rule("<AllowAllTraffic />"),
    "a rule that lets a role in":
      queue + rule(`<WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource>`),
    "a role that is not there, which another rule reports":
      queue + rule(`<WhenSource matches="AnyRule"><FromRole roleName="Wbe" /></WhenSource>`),
    "another rule that lets a role in":
      queue +
      rule(`<WhenSource matches="AnyRule" />`) +
      rule(`<WhenSource matches="AnyRule"><FromRole roleName="Web" /></WhenSource>`),
    "an endpoint that is not there, which another rule reports":
      queue + rule(`<WhenSource matches="AnyRule" />`, "Que"),
    "an input endpoint, which rules do not limit": `<InputEndpoint name="Queue" protocol="tcp" port="1" />${rule(`<WhenSource matches="AnyRule" />`)}`,
  },
  reports: {
    "a list without roles": {
      code: queue + rule(`<[|WhenSource|] matches="AnyRule" />`),
      message: "nobody",
      text: "No role can reach endpoint 'Queue' of role 'Web': the traffic rules for it name no source.",
    },
    "an endpoint that a module adds": {
      code:
        `<Import moduleName="RemoteAccess" />` +
        rule(`<[|WhenSource|] matches="AnyRule" />`, "Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp"),
      message: "nobody",
    },
  },
});

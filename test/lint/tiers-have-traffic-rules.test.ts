import { tiersHaveTrafficRules } from "../../src/lint/rules/tiers-have-traffic-rules.ts";
import { testRule } from "./test-rule.ts";

const web = `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>`;
const back = (name: string, endpoint: string) =>
  `<WorkerRole name="${name}"><Endpoints><InternalEndpoint name="${endpoint}" protocol="tcp" port="8080" /></Endpoints></WorkerRole>`;

testRule(tiersHaveTrafficRules, {
  accepts: {
    "one tier": web,
    "one role that calls itself": `<InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="Gossip" protocol="tcp" />`,
    "nothing public": back("A", "Api") + back("B", "Book"),
    rules: `${web}${back("A", "Api")}<NetworkTrafficRules><OnlyAllowTrafficTo><Destinations><RoleEndpoint roleName="A" endpointName="Api" /></Destinations><AllowAllTraffic /></OnlyAllowTrafficTo></NetworkTrafficRules>`,
    "what modules add": `${web}<WorkerRole name="A"><Imports><Import moduleName="RemoteAccess" /></Imports></WorkerRole>`,
    "a public role that is only called by itself": `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="Gossip" protocol="tcp" /></Endpoints></WebRole><WorkerRole name="A" />`,
  },
  reports: {
    "two tiers, once": {
      code: web + back("A", "[|Api|]") + back("B", "Book"),
      message: "open",
      text: "Endpoint 'Api' of role 'A' and all other internal ones are open to every role, as there are no NetworkTrafficRules.",
    },
  },
});

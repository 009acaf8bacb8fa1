import { bindingNamesEndpoint } from "../../src/lint/rules/binding-names-endpoint.ts";
import { testRule } from "./test-rule.ts";

const site = (endpoint: string) =>
  `<Site name="Web"><Bindings><Binding name="B" endpointName="${endpoint}" /></Bindings></Site>`;

testRule(bindingNamesEndpoint, {
  accepts: {
    "an internal endpoint": `${site("Inside")}<InternalEndpoint name="Inside" protocol="http" />`,
    "an endpoint of a module": `${site("Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput")}<Import moduleName="RemoteForwarder" />`,
    "what an unknown module may add": `${site("Two10.Site.Http")}<Import moduleName="Two10" />`,
    "no name, which the structure check reports": site(""),
  },
  reports: {
    "a misspelt endpoint": {
      code: `${site("[|Htp|]")}<InputEndpoint name="Http" protocol="http" port="80" />`,
      message: "undeclared",
      text: "Binding 'B' names endpoint 'Htp', which role 'Web' does not have.",
    },
    "an endpoint of another role": {
      code: `<WebRole name="Web"><Sites>${site("[|Http|]")}</Sites></WebRole>
<WorkerRole name="Worker"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WorkerRole>`,
      message: "undeclared",
    },
    "names of objects": { code: site("[|constructor|]"), message: "undeclared" },
  },
});

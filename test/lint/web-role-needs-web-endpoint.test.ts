import { webRoleNeedsWebEndpoint } from "../../src/lint/rules/web-role-needs-web-endpoint.ts";
import { testRule } from "./test-rule.ts";

const web = (endpoints: string, rest = "") =>
  `<WebRole name="Web"><Endpoints>${endpoints}</Endpoints>${rest}</WebRole>`;

testRule(webRoleNeedsWebEndpoint, {
  accepts: {
    "https alone": web(`<InputEndpoint name="Https" protocol="https" port="443" certificate="Tls" />`),
    "a site for the other roles": web(`<InternalEndpoint name="Inside" protocol="http" />`),
    "a worker role": `<WorkerRole name="Billing" />`,
    "an endpoint in the place of SDK 1.2": `<WebRole name="Web"><InputEndpoints><InputEndpoint name="Http" protocol="http" port="80" /></InputEndpoints></WebRole>`,
    "an unknown module, which may bring one": web("", `<Imports><Import moduleName="Contoso" /></Imports>`),
  },
  reports: {
    "no endpoint at all": {
      code: `<WebRole name="[|Web|]" />`,
      message: "none",
      text: "Web role 'Web' has neither an http nor an https endpoint.",
    },
    "only tcp, and Remote Desktop": {
      code: `<WebRole name="[|Web|]"><Endpoints><InputEndpoint name="Tcp" protocol="tcp" port="80" /></Endpoints>
        <Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports></WebRole>`,
      message: "none",
    },
  },
});

import { noDuplicateEndpointName } from "../../src/lint/rules/no-duplicate-endpoint-name.ts";
import { testRule } from "./test-rule.ts";

testRule(noDuplicateEndpointName, {
  accepts: {
    "one name in two roles": `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
      <WebRole name="Admin"><Endpoints><InputEndpoint name="Http" protocol="http" port="8080" /></Endpoints></WebRole>`,
    "an endpoint that the role declares and an import adds": `<Import moduleName="RemoteAccess" />
      <InternalEndpoint name="Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp" protocol="tcp" port="3389" />`,
    "endpoints without a name": `<InternalEndpoint protocol="tcp" /><InternalEndpoint protocol="udp" />`,
  },
  reports: {
    "endpoints of two kinds": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" /><InternalEndpoint name="[|Http|]" protocol="http" />`,
      message: "twice",
      text: "Role 'Web' has an endpoint 'Http' already.",
    },
    "a copy, which can go": {
      code: `<InternalEndpoint name="Queue" protocol="tcp" port="8080" />
        <InternalEndpoint protocol="tcp" name="[|Queue|]" port="8080"></InternalEndpoint>`,
      message: "twice",
    },
    "an endpoint in the place of SDK 1.2": {
      code: `<WebRole name="Web">
        <InputEndpoints><InputEndpoint name="Http" protocol="http" port="80" /></InputEndpoints>
        <InternalEndpoint name="[|Http|]" protocol="http" />
      </WebRole>`,
      message: "twice",
    },
  },
});

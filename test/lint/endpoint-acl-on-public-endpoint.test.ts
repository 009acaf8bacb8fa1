import { endpointAclOnPublicEndpoint } from "../../src/lint/rules/endpoint-acl-on-public-endpoint.ts";
import { testRule } from "./test-rule.ts";

testRule(endpointAclOnPublicEndpoint, {
  accepts: {
    "a port of each instance": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10002" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<EndpointAcl role="Web" endPoint="Debug" accessControl="Office" />`,
    },
    "an endpoint that is not there, which another rule reports": {
      definition: `<WebRole name="Web" />`,
      configuration: `<EndpointAcl role="Web" endPoint="Debug" accessControl="Office" />`,
    },
  },
  reports: {
    "an internal endpoint that an import brings": {
      definition: `<Import moduleName="RemoteAccess" />`,
      configuration: `<EndpointAcl role="Web" endPoint="[|Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp|]" accessControl="Office" />`,
      message: "internal",
      text: "Endpoint 'Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp' of role 'Web' is internal, where an access control list does nothing.",
    },
  },
});

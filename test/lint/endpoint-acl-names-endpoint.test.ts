import { endpointAclNamesEndpoint } from "../../src/lint/rules/endpoint-acl-names-endpoint.ts";
import { testRule } from "./test-rule.ts";

testRule(endpointAclNamesEndpoint, {
  accepts: {
    "an endpoint of the first of two roles of one name": {
      definition: `<WorkerRole name="Web"><Endpoints><InputEndpoint name="Https" protocol="tcp" port="443" /></Endpoints></WorkerRole><WorkerRole name="Web" />`,
      configuration: `<EndpointAcl role="Web" endPoint="Https" accessControl="Office" />`,
    },
    "a role with an unknown module, which may bring the endpoint": {
      definition: `<Import moduleName="OurModule" />`,
      configuration: `<EndpointAcl role="Web" endPoint="Our.Endpoint" accessControl="Office" />`,
    },
    "the endpoint of an import": {
      definition: `<Import moduleName="RemoteForwarder" />`,
      configuration: `<EndpointAcl role="Web" endPoint="Microsoft.WindowsAzure.Plugins.RemoteForwarder.RdpInput" accessControl="Office" />`,
    },
    "empty names, which the structure check reports": {
      definition: `<InputEndpoint name="Http" protocol="http" port="80" />`,
      configuration: `<EndpointAcl role="" endPoint="Http" accessControl="Office" /><EndpointAcl role="Web" endPoint="" accessControl="Office" />`,
    },
  },
  reports: {
    "an endpoint that is not there": {
      definition: `<InputEndpoint name="Https" protocol="tcp" port="443" />`,
      configuration: `<EndpointAcl role="Web" endPoint="[|Management|]" accessControl="Office" />`,
      message: "endpoint",
      text: "Role 'Web' has no endpoint 'Management'.",
    },
    "a slip": {
      definition: `<InputEndpoint name="Https" protocol="tcp" port="443" />`,
      configuration: `<EndpointAcl role="Web" endPoint="[|https|]" accessControl="Office" />`,
      message: "endpoint",
    },
    "a role that is not there": {
      definition: `<InputEndpoint name="Https" protocol="tcp" port="443" />`,
      configuration: `<EndpointAcl role="[|web|]" endPoint="Https" accessControl="Office" />`,
      message: "role",
      text: "There is no role 'web' whose endpoints could have an access control list.",
    },
  },
});

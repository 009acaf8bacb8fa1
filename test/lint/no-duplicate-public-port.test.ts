import { noDuplicatePublicPort } from "../../src/lint/rules/no-duplicate-public-port.ts";
import { testRule } from "./test-rule.ts";

const forwarder = `<Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" />`;

testRule(noDuplicatePublicPort, {
  accepts: {
    "one port number over tcp and udp": `<InputEndpoint name="Dns" protocol="udp" port="53" />
      <InputEndpoint name="DnsTcp" protocol="tcp" port="53" />`,
    "a local port that another endpoint has outside": `<InputEndpoint name="Http" protocol="http" port="80" localPort="443" />
      <InputEndpoint name="Https" protocol="https" port="443" localPort="80" />`,
    "an internal endpoint": `<InputEndpoint name="Http" protocol="http" port="80" />
      <InternalEndpoint name="Inside" protocol="http" port="80" />`,
    "one port on the public address and on an internal load balancer": `<InputEndpoint name="Http" protocol="http" port="80" />
      <InputEndpoint name="Inside" protocol="http" port="80" localPort="8080" loadBalancer="Balancer" />`,
    "two forwarders, which have a rule of their own": `<WebRole name="Web"><Imports>${forwarder}</Imports></WebRole>
      <WorkerRole name="Billing"><Imports>${forwarder}</Imports></WorkerRole>`,
    "a copy of an endpoint, whose name is reported": `<InputEndpoint name="Http" protocol="http" port="80" />
      <InputEndpoint name="Http" protocol="http" port="80" />`,
    "what is no port": `<InputEndpoint name="One" protocol="tcp" port="0" /><InputEndpoint name="Two" protocol="tcp" port="0" />
      <InputEndpoint name="Three" protocol="tcp" port="70000" /><InputEndpoint name="Four" protocol="tcp" port="70000" />`,
  },
  reports: {
    "http and tcp in two roles": {
      code: `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
        <WorkerRole name="Billing"><Endpoints><InputEndpoint name="Feed" protocol="tcp" port="[|80|]" localPort="8080" /></Endpoints></WorkerRole>`,
      message: "twice",
      text: "Endpoint 'Feed' takes public port 80 (tcp), which 'Http' of role 'Web' has.",
    },
    "each one after the first": {
      code: `<InputEndpoint name="One" protocol="udp" port="53" /><InputEndpoint name="Two" protocol="udp" port="[|53|]" />
        <InputEndpoint name="Three" protocol="udp" port="[|53|]" />`,
      message: "twice",
    },
    "one name and port in two roles": {
      code: `<WebRole name="Web"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WebRole>
        <WebRole name="Admin"><Endpoints><InputEndpoint name="Http" protocol="http" port="[|80|]" /></Endpoints></WebRole>`,
      message: "twice",
    },
    "the forwarder's port in another role": {
      code: `<WebRole name="Web"><Imports>${forwarder}</Imports></WebRole>
        <WorkerRole name="Billing"><Endpoints><InputEndpoint name="Desktop" protocol="tcp" port="[|3389|]" /></Endpoints></WorkerRole>`,
      message: "forwarder",
      text: "Endpoint 'Desktop' takes public port 3389 (tcp), which RemoteForwarder in role 'Web' needs for Remote Desktop.",
    },
    "the forwarder's port ahead of the import": {
      code: `<InputEndpoint name="Desktop" protocol="tcp" port="[|3389|]" localPort="8080" />${forwarder}`,
      message: "forwarder",
    },
    "two ports of two internal balancers, of which one is taken": {
      code: `<InputEndpoint name="One" protocol="tcp" port="80" loadBalancer="A" />
        <InputEndpoint name="Two" protocol="tcp" port="80" localPort="81" loadBalancer="B" />
        <InputEndpoint name="Three" protocol="tcp" port="[|80|]" localPort="82" loadBalancer="A" />`,
      message: "twice",
    },
  },
});

import { endpointAclNamesAccessControl } from "../../src/lint/rules/endpoint-acl-names-access-control.ts";
import { testRule } from "./test-rule.ts";

testRule(endpointAclNamesAccessControl, {
  accepts: {
    "no network configuration": `<Instances count="1" />`,
    "the attribute as the documents spell it": `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><EndpointAcl role="Web" endpoint="Http" accessControl="Office" />`,
    "an empty name, which the structure check reports": `<EndpointAcl role="Web" endPoint="Http" accessControl="" />`,
  },
  reports: {
    "no list at all": {
      code: `<EndpointAcl role="Web" endPoint="Http" accessControl="[|Office|]" />`,
      message: "unknown",
      text: "There is no access control list 'Office' in the configuration.",
    },
    "a list of nearly that name": {
      code: `<AccessControl name="Office"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><EndpointAcl role="Web" endPoint="Http" accessControl="[|office|]" />`,
      message: "unknown",
    },
  },
});

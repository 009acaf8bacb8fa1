import { accessListsAdmitSomebody } from "../../src/lint/rules/access-lists-admit-somebody.ts";
import { testRule } from "./test-rule.ts";

const definition = `<InputEndpoint name="Api" protocol="tcp" port="8443" />`;
const closed = `<AccessControl name="Closed"><Rule order="1" action="deny" remoteSubnet="0.0.0.0/0" /></AccessControl>`;

testRule(accessListsAdmitSomebody, {
  accepts: {
    "no list": { definition, configuration: closed },
    "a list that lets somebody in": {
      definition,
      configuration: `<AccessControl name="L"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><EndpointAcl role="Web" endPoint="Api" accessControl="L" />`,
    },
    "a list without rules": {
      definition,
      configuration: `<AccessControl name="L" /><EndpointAcl role="Web" endPoint="Api" accessControl="L" />`,
    },
    "an internal endpoint, on which lists do nothing": {
      definition: `<InternalEndpoint name="Api" protocol="tcp" port="8443" />`,
      configuration: `${closed}<EndpointAcl role="Web" endPoint="Api" accessControl="Closed" />`,
    },
    "a local configuration": {
      definition,
      configuration: `${closed}<EndpointAcl role="Web" endPoint="Api" accessControl="Closed" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "a list that denies everybody": {
      definition,
      configuration: `${closed}<EndpointAcl role="Web" endPoint="Api" accessControl="[|Closed|]" />`,
      message: "nobody",
      text: "Nobody can reach endpoint 'Api' of role 'Web': its access lists deny every address.",
    },
    "two lists without a common address": {
      definition,
      configuration: `<AccessControl name="A"><Rule order="1" action="permit" remoteSubnet="10.0.0.0/8" /></AccessControl><AccessControl name="B"><Rule order="1" action="permit" remoteSubnet="11.0.0.0/8" /></AccessControl><EndpointAcl role="Web" endPoint="Api" accessControl="[|A|]" /><EndpointAcl role="Web" endPoint="Api" accessControl="B" />`,
      message: "nobody",
    },
  },
});

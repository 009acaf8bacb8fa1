import { olderEndpointLimit } from "../../src/lint/rules/older-endpoint-limit.ts";
import { testRule } from "./test-rule.ts";

const internals = (count: number) =>
  Array.from({ length: count }, (_, index) => `<InternalEndpoint name="Internal${index}" protocol="tcp" />`).join("");

testRule(olderEndpointLimit, {
  accepts: {
    "as many as SDK 1.0 allowed": `<InputEndpoint name="Http" protocol="http" port="80" />${internals(4)}`,
    "six internal endpoints of a known SDK": { code: internals(6), sdk: "1.7" },
    "six internal endpoints in extended support": { code: internals(6), platform: "extended-support" },
    "a module of SDK 1.8, with five endpoints of its own": `<Import moduleName="caching" />${internals(2)}`,
    "an endpoint of a kind that SDK 1.7 brought": `${internals(6)}
      <InstanceInputEndpoint name="Direct" protocol="tcp" localPort="80">
        <AllocatePublicPortFrom><FixedPortRange min="8000" max="8009" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>`,
    "more than is allowed today, which another rule reports": internals(26),
  },
  reports: {
    "six internal endpoints": {
      code: `${internals(5)}<InternalEndpoint name="[|Last|]" protocol="tcp" />`,
      message: "over",
      text: "Role 'Web' has 6 internal endpoints, of which SDK 1.4 allowed 5: 6 declared. No schemaVersion tells the SDK, so today's limits were checked.",
    },
    "six beside an unknown module, which proves nothing": {
      code: `${internals(5)}<InternalEndpoint name="[|Last|]" protocol="tcp" /><Import moduleName="Contoso" />`,
      message: "over",
    },
    "six of both kinds, one of an import": {
      code: `<InputEndpoint name="Http" protocol="http" port="80" />${internals(4)}<Import moduleName="[|RemoteAccess|]" />`,
      message: "over",
      text: "Role 'Web' has 6 input and internal endpoints, of which SDK 1.3 and older allowed 5: 5 declared, 1 by RemoteAccess. No schemaVersion tells the SDK, so today's limits were checked.",
    },
  },
});

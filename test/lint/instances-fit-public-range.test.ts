import { instancesFitPublicRange } from "../../src/lint/rules/instances-fit-public-range.ts";
import { testRule } from "./test-rule.ts";

testRule(instancesFitPublicRange, {
  accepts: {
    "as many ports as instances": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10002" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="3" />`,
    },
    "a local configuration": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10000" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="3" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "a range the wrong way round, which another check reports": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10002" max="10000" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="3" />`,
    },
    "no count": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10000" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Role name="Web" />`,
    },
    "another kind of endpoint": {
      definition: `<InputEndpoint name="Http" protocol="http" port="80" />`,
      configuration: `<Instances count="3" />`,
    },
  },
  reports: {
    "a port too few": {
      definition: `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><FixedPortRange min="10000" max="10001" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      configuration: `<Instances count="[|3|]" />`,
      message: "tooSmall",
      text: "Role 'Web' has 3 instances, but endpoint 'Debug' has 2 public ports for them.",
    },
  },
});

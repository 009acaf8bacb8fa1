import { publicRangeIsNotWide } from "../../src/lint/rules/public-range-is-not-wide.ts";
import { testRule } from "./test-rule.ts";

const range = (min: number, max: number) =>
  `<InstanceInputEndpoint name="Debug" protocol="tcp" localPort="9000"><AllocatePublicPortFrom><[|FixedPortRange|] min="${min}" max="${max}" /></AllocatePublicPortFrom></InstanceInputEndpoint>`;
const unmarked = (min: number, max: number) => range(min, max).replace("[|", "").replace("|]", "");
const instances = (count: number) => `<Instances count="${count}" />`;

testRule(publicRangeIsNotWide, {
  accepts: {
    "room to grow": { definition: unmarked(10000, 10099), configuration: instances(50) },
    "the usual block": { definition: unmarked(30400, 30424), configuration: instances(1) },
    "no count": { definition: unmarked(10000, 19999), configuration: `<Setting name="A" value="b" />` },
    "a local configuration": {
      definition: unmarked(10000, 19999),
      configuration: instances(1),
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
  },
  reports: {
    "more than twice as many ports as instances": {
      definition: range(10000, 10099),
      configuration: instances(49),
      message: "wide",
      text: "Endpoint 'Debug' takes 100 public ports, and role 'Web' has 49 instances.",
    },
    "a single instance": {
      definition: range(10000, 10099),
      configuration: instances(1),
      message: "wide",
      text: "Endpoint 'Debug' takes 100 public ports, and role 'Web' has one instance.",
    },
    "more than a thousand": { definition: range(10000, 11000), configuration: instances(900), message: "wide" },
  },
});

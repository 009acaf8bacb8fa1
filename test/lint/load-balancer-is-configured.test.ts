import { loadBalancerIsConfigured } from "../../src/lint/rules/load-balancer-is-configured.ts";
import { testRule } from "./test-rule.ts";

testRule(loadBalancerIsConfigured, {
  accepts: {
    "an endpoint of the public load balancer": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" />`,
      configuration: `<Instances count="2" />`,
    },
    "a local configuration": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />`,
      configuration: `<Instances count="2" />`,
      configurationFile: "ServiceConfiguration.Local.cscfg",
    },
    "an empty name, which the structure check reports": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="" />`,
      configuration: `<Instances count="2" />`,
    },
    "a load balancer that nobody uses": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" />`,
      configuration: `<LoadBalancer name="Back"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
    },
  },
  reports: {
    "no network configuration": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />`,
      configuration: `<[|ServiceConfiguration|] serviceName="Service" />`,
      message: "absent",
      text: "The configuration has no internal load balancer 'Back', which endpoint 'Api' names.",
    },
    "another load balancer": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />`,
      configuration: `<ServiceConfiguration serviceName="Service"><[|NetworkConfiguration|]><LoadBalancers><LoadBalancer name="Entrance"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer></LoadBalancers></NetworkConfiguration></ServiceConfiguration>`,
      message: "absent",
    },
    "a slip": {
      definition: `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />`,
      configuration: `<LoadBalancer name="[|back|]"><FrontendIPConfiguration type="private" subnet="Back" /></LoadBalancer>`,
      message: "absent",
    },
    "one load balancer of two endpoints, which is one mistake": {
      definition: `<InputEndpoint name="A" protocol="tcp" port="1" loadBalancer="Back" /><InputEndpoint name="B" protocol="tcp" port="2" loadBalancer="Back" />`,
      configuration: `<[|ServiceConfiguration|] serviceName="Service" />`,
      message: "absent",
    },
  },
});

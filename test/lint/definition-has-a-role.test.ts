import { definitionHasARole } from "../../src/lint/rules/definition-has-a-role.ts";
import { testRule } from "./test-rule.ts";

const namespace = `xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition"`;

testRule(definitionHasARole, {
  accepts: {
    "a role of the old virtual machine kind": `<VirtualMachineRole name="Machine" />`,
  },
  reports: {
    "a definition as tools scaffold it": {
      code: `<[|ServiceDefinition|] name="Shop" ${namespace}></ServiceDefinition>`,
      message: "none",
      text: "Service 'Shop' has no role.",
    },
    "a definition without a name": { code: `<[|ServiceDefinition|] ${namespace} />`, message: "unnamed" },
  },
});

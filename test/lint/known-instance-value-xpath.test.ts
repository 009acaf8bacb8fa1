import { knownInstanceValueXpath } from "../../src/lint/rules/known-instance-value-xpath.ts";
import { testRule } from "./test-rule.ts";

const instance = "/RoleEnvironment/CurrentInstance";
const variable = (xpath: string) => `<Variable name="V"><RoleInstanceValue xpath="${xpath}" /></Variable>`;
const task = (...xpaths: readonly string[]) =>
  `<Task commandLine="a.cmd"><Environment>${xpaths.map(variable).join("")}</Environment></Task>`;

testRule(knownInstanceValueXpath, {
  accepts: {
    "facts of deployment and instance": task(
      "/RoleEnvironment/Deployment/@emulated",
      "/RoleEnvironment/Deployment/@id",
      `${instance}/@id`,
      `${instance}/@updateDomain`,
      `${instance}/@faultDomain`,
      `${instance}/@roleName`,
    ),
    "what is declared, whether it exists or not": task(
      `${instance}/ConfigurationSettings/ConfigurationSetting[@name='A']/@value`,
      `${instance}/LocalResources/LocalResource[@name='A']/@path`,
      `${instance}/LocalResources/LocalResource[@name='A']/@sizeInMB`,
      `${instance}/Endpoints/Endpoint[@name='A']/@protocol`,
      `${instance}/Endpoints/Endpoint[@name='A']/@address`,
      `${instance}/Endpoints/Endpoint[@name='A']/@port`,
    ),
    "double quotes and white space": task(` ${instance}/Endpoints/Endpoint[ @name = &quot;A&quot; ]/@port `),
  },
  reports: {
    "another case": {
      code: task(`[|${instance}/@RoleName|]`),
      message: "misspelt",
      text: `The runtime does not know the XPath '${instance}/@RoleName' of variable 'V'; did you mean '${instance}/@roleName'?`,
    },
    "a slip in the path of an endpoint": {
      code: task(`[|${instance}/Endpoint/Endpoint[@name='A']/@port|]`),
      message: "misspelt",
    },
    "certificates, of the runtime's environment": {
      code: `<Runtime><Environment>${variable(`[|${instance}/Certificates/Certificate[@name='A']/@thumbprint|]`)}</Environment></Runtime>`,
      message: "unknown",
      text: `The runtime does not know the XPath '${instance}/Certificates/Certificate[@name='A']/@thumbprint' of variable 'V'.`,
    },
    "nothing, and a name of objects": { code: task("[||]", "[|__proto__|]"), message: "unknown" },
  },
});

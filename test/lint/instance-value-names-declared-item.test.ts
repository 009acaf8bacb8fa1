import { instanceValueNamesDeclaredItem } from "../../src/lint/rules/instance-value-names-declared-item.ts";
import { testRule } from "./test-rule.ts";

const instance = "/RoleEnvironment/CurrentInstance";
const task = (xpath: string) =>
  `<Task commandLine="a.cmd"><Environment><Variable name="V"><RoleInstanceValue xpath="${xpath}" /></Variable></Environment></Task>`;
const port = (name: string) => `${instance}/Endpoints/Endpoint[@name='${name}']/@port`;

testRule(instanceValueNamesDeclaredItem, {
  accepts: {
    "what the role declares": `<Setting name="Mode" /><LocalStorage name="Cache" sizeInMB="10" />
${task(`${instance}/ConfigurationSettings/ConfigurationSetting[@name='Mode']/@value`)}
${task(`${instance}/LocalResources/LocalResource[@name='Cache']/@path`)}`,
    "what an import and the packager add": `<Import moduleName="RemoteAccess" />
${task(port("Microsoft.WindowsAzure.Plugins.RemoteAccess.Rdp"))}
${task(`${instance}/LocalResources/LocalResource[@name='DiagnosticStore']/@path`)}`,
    "what an unknown module may add": `<Import moduleName="Tomcat" />${task(port("Two10.Tomcat.Http"))}`,
    "a path that the runtime does not know, which is another finding": task(
      `${instance}/Endpoints/Other[@name='A']/@port`,
    ),
    "a fact": task(`${instance}/@id`),
  },
  reports: {
    "an endpoint of another role": {
      code: `<WebRole name="Web"><Startup>${task(`[|${port("Inside")}|]`)}</Startup></WebRole>
<WorkerRole name="Worker"><Endpoints><InternalEndpoint name="Inside" protocol="tcp" /></Endpoints></WorkerRole>`,
      message: "undeclared",
      text: "Variable 'V' reads endpoint 'Inside', which role 'Web' does not have.",
    },
    "a setting in another case, and names of objects": {
      code: `<Setting name="Mode" />
${task(`[|${instance}/ConfigurationSettings/ConfigurationSetting[@name='mode']/@value|]`)}
${task(`[|${instance}/LocalResources/LocalResource[@name='constructor']/@path|]`)}`,
      message: "undeclared",
      text: "Variable 'V' reads setting 'mode', which role 'Web' does not have.",
    },
  },
});

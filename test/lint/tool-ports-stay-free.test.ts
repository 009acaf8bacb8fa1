import { toolPortsStayFree } from "../../src/lint/rules/tool-ports-stay-free.ts";
import { testRule } from "./test-rule.ts";

const debuggerImport = `<Import moduleName="RemoteDebuggerConnector" />`;
const worker = (name: string, endpoints: string) =>
  `<WorkerRole name="${name}"><Endpoints>${endpoints}</Endpoints><Imports>${debuggerImport}</Imports></WorkerRole>`;
const input = (port: string) => `<InputEndpoint name="Feed" protocol="tcp" port="${port}" localPort="9000" />`;

testRule(toolPortsStayFree, {
  accepts: {
    "no such import": `<InputEndpoint name="Admin" protocol="tcp" port="8172" />`,
    "the tool's own endpoint": `<Import moduleName="WebDeploy" />
      <InputEndpoint name="Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint" protocol="tcp" port="8172" localPort="8172" />`,
    "the port past the blocks of one role": worker("A", input("30425")),
    "the port ahead of the block": worker("A", input("30399")),
    udp: worker("A", `<InputEndpoint name="Feed" protocol="udp" port="30400" localPort="9000" />`),
    "the local port of another role": `${worker("A", "")}<WebRole name="Web"><Endpoints>
      <InternalEndpoint name="Peers" protocol="tcp" port="30398" /></Endpoints></WebRole>`,
  },
  reports: {
    "the port of Web Deploy": {
      code: `<Import moduleName="webdeploy" /><InputEndpoint name="Admin" protocol="https" port="[|8172|]" localPort="443" certificate="Tls" />`,
      message: "public",
      text: "Endpoint 'Admin' takes public port 8172, which Visual Studio gives to 'Microsoft.WindowsAzure.Plugins.WebDeploy.InputEndpoint' beside the import of WebDeploy.",
    },
    "the block of a second role": { code: worker("A", input("[|30425|]")) + worker("B", ""), message: "public" },
    "a local port": {
      code: worker(
        "A",
        `<InternalEndpoint name="Peers" protocol="tcp"><FixedPortRange min="[|31000|]" max="32000" /></InternalEndpoint>`,
      ),
      message: "local",
      text: "Endpoint 'Peers' has local ports 31000 to 32000, which Visual Studio gives to 'Microsoft.WindowsAzure.Plugins.RemoteDebugger.Forwarder' beside the import of RemoteDebuggerConnector.",
    },
  },
});

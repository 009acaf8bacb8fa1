import { remoteDebuggerConnector } from "../../src/modules/remote-debugger-connector.ts";
import { testModule } from "./test-module.ts";

testModule(remoteDebuggerConnector, "RemoteDebuggerConnector/sdk2.5-2.9");

import { remoteAccess } from "../../src/modules/remote-access.ts";
import { testModule } from "./test-module.ts";

testModule(remoteAccess, "RemoteAccess/sdk1.4-2.9");

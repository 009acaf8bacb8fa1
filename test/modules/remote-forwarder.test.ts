import { remoteForwarder } from "../../src/modules/remote-forwarder.ts";
import { testModule } from "./test-module.ts";

const [newer, older] = remoteForwarder;

testModule(newer, "RemoteForwarder/sdk1.8-2.9");
testModule(older, "RemoteForwarder/sdk1.4-1.6");

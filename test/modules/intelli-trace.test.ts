import { intelliTrace } from "../../src/modules/intelli-trace.ts";
import { testModule } from "./test-module.ts";

const [newer, older] = intelliTrace;

testModule(newer, "IntelliTrace/sdk1.8");
testModule(older, "IntelliTrace/sdk1.4");

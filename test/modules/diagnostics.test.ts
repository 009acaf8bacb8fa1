import { diagnostics } from "../../src/modules/diagnostics.ts";
import { testModule } from "./test-module.ts";

const [newer, older] = diagnostics;

testModule(newer, "Diagnostics/sdk2.7-2.9");
testModule(older, "Diagnostics/sdk1.3-2.4");

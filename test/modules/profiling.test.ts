import { profiling } from "../../src/modules/profiling.ts";
import { testModule } from "./test-module.ts";

testModule(profiling, "Profiling/sdk2.5");

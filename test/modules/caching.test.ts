import { caching } from "../../src/modules/caching.ts";
import { testModule } from "./test-module.ts";

testModule(caching, "Caching/sdk1.8-2.7");

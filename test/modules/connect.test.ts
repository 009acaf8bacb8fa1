import { connect } from "../../src/modules/connect.ts";
import { testModule } from "./test-module.ts";

testModule(connect, "Connect/sdk1.5");

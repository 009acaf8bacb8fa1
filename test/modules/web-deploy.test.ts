import { webDeploy } from "../../src/modules/web-deploy.ts";
import { testModule } from "./test-module.ts";

testModule(webDeploy, "WebDeploy/sdk2.3-2.9");

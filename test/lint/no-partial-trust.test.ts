import { noPartialTrust } from "../../src/lint/rules/no-partial-trust.ts";
import { testRule } from "./test-rule.ts";

testRule(noPartialTrust, {
  accepts: {
    "nothing said": `<WebRole name="Web" />`,
    "1 for true": `<WebRole name="Web" enableNativeCodeExecution="1" />`,
    "no boolean, which the structure check reports": `<WebRole name="Web" enableNativeCodeExecution="False" />`,
  },
  reports: {
    "false, in both its forms": {
      code: `<WebRole name="Web" enableNativeCodeExecution="[|false|]" /><WorkerRole name="Worker" enableNativeCodeExecution="[|0|]" />`,
      message: "partial",
      text: "Role 'Web' asks for partial trust, which later SDKs and guest systems do not have.",
    },
  },
});

import { roleLimit } from "../../src/lint/rules/role-limit.ts";
import { testRule } from "./test-rule.ts";

const roles = (count: number) =>
  Array.from({ length: count }, (_, index) => `<WorkerRole name="Shard${index}" />`).join("");

testRule(roleLimit, {
  accepts: {
    "25 roles": roles(25),
    "five roles with SDK 1.4": { code: roles(5), sdk: "1.4" },
    "30 roles on scale sets": { code: roles(30), platform: "scale-sets" },
  },
  reports: {
    "two too many": {
      code: `${roles(25)}<WebRole name="[|Web|]" /><WebRole name="Admin" />`,
      message: "over",
      text: "The service has 27 of 25 roles (limit of SDK 1.7 and later).",
    },
    "a sixth role with SDK 1.4": { code: `${roles(5)}<WebRole name="[|Web|]" />`, sdk: "1.4", message: "over" },
    "25 roles and one in extended support": {
      code: `${roles(25)}<WebRole name="[|Web|]" />`,
      sdk: "1.4",
      platform: "extended-support",
      message: "over",
    },
  },
});

import { noRetiredPlatform } from "../../src/lint/rules/no-retired-platform.ts";
import { testRule } from "./test-rule.ts";

const file = `<[|ServiceDefinition|] name="Shop"><WebRole name="Web" /><WorkerRole name="Worker" /></ServiceDefinition>`;
const unmarked = file.replace("[|", "").replace("|]", "");

testRule(noRetiredPlatform, {
  accepts: {
    "classic in its time": { today: "2024-08-31", code: unmarked },
    "scale sets": { platform: "scale-sets", code: unmarked },
    "a definition without roles": `<ServiceDefinition name="Shop" />`,
  },
  reports: {
    "classic, once": {
      code: file,
      message: "classic",
      text: "Cloud Services (classic) ended on 2024-08-31, and what takes them over, extended support, ends on 2027-03-31.",
    },
    "extended support on its last day": {
      platform: "extended-support",
      today: "2027-03-31",
      code: file,
      message: "ending",
      text: "Cloud Services (extended support) end on 2027-03-31.",
    },
    "extended support after its end": {
      platform: "extended-support",
      today: "2027-04-01",
      code: file,
      message: "ended",
    },
  },
});

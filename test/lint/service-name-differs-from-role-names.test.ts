import { serviceNameDiffersFromRoleNames } from "../../src/lint/rules/service-name-differs-from-role-names.ts";
import { testRule } from "./test-rule.ts";

const service = (name: string, roles: string) =>
  `<ServiceDefinition name="${name}" xmlns="http://schemas.microsoft.com/ServiceHosting/2008/10/ServiceDefinition">${roles}</ServiceDefinition>`;

testRule(serviceNameDiffersFromRoleNames, {
  accepts: {
    "another name": service("Shop", `<WorkerRole name="Shopper" />`),
    "no names at all": service("", `<WorkerRole name="" />`),
    "the same name where the platform's roles are gone": {
      code: service("Shop", `<WorkerRole name="Shop" />`),
      platform: "scale-sets",
    },
  },
  reports: {
    "the second role": {
      code: service("[|Shop|]", `<WebRole name="Web" /><WorkerRole name="Shop" />`),
      message: "same",
      text: "Service and role are both named 'Shop', which extended support refuses.",
    },
    "a role in extended support": {
      code: service("[|Shop|]", `<WebRole name="Shop" />`),
      platform: "extended-support",
      message: "same",
    },
  },
});

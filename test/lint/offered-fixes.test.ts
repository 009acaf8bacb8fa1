import { describe, expect, it } from "vitest";
import type { Rule } from "../../src/lint/rule.ts";
import { accessRuleSubnetIsCidr } from "../../src/lint/rules/access-rule-subnet-is-cidr.ts";
import { accessRuleSubnetStartsAtNetwork } from "../../src/lint/rules/access-rule-subnet-starts-at-network.ts";
import { atLeastOneInstance } from "../../src/lint/rules/at-least-one-instance.ts";
import { certificateIsDeclared } from "../../src/lint/rules/certificate-is-declared.ts";
import { endpointAclNamesAccessControl } from "../../src/lint/rules/endpoint-acl-names-access-control.ts";
import { endpointAclNamesEndpoint } from "../../src/lint/rules/endpoint-acl-names-endpoint.ts";
import { instanceAddressNamesRole } from "../../src/lint/rules/instance-address-names-role.ts";
import { loadBalancerIsConfigured } from "../../src/lint/rules/load-balancer-is-configured.ts";
import { networkSecurityGroupNamesRole } from "../../src/lint/rules/network-security-group-names-role.ts";
import { noDuplicateSettingValue } from "../../src/lint/rules/no-duplicate-setting-value.ts";
import { noPinnedOsVersion } from "../../src/lint/rules/no-pinned-os-version.ts";
import { rolesMatch } from "../../src/lint/rules/roles-match.ts";
import { schemaVersionsAgree } from "../../src/lint/rules/schema-versions-agree.ts";
import { settingIsDeclared } from "../../src/lint/rules/setting-is-declared.ts";
import { thumbprintIsPlain } from "../../src/lint/rules/thumbprint-is-plain.ts";
import { askedRules, runRules } from "../../src/lint/run-rules.ts";
import { completeFile } from "./fragments.ts";
import { subjectsOf } from "./subjects.ts";

const web = `<WebRole name="Web" />`;

/** What each rule offers to do about a slip that has one clear mend. */
const cases: readonly (readonly [Rule, definition: string, configuration: string, title: string])[] = [
  [accessRuleSubnetIsCidr, web, acl("Office", "203.0.113.7"), "Use '203.0.113.7/32'"],
  [accessRuleSubnetStartsAtNetwork, web, acl("Office", "203.0.113.7/24"), "Use '203.0.113.0/24'"],
  [atLeastOneInstance, web, `<Instances count="0" />`, "Use '1'"],
  [
    certificateIsDeclared,
    `<Certificate name="Tls" storeLocation="LocalMachine" storeName="My" />`,
    `<Certificate name="TLS" thumbprint="00" thumbprintAlgorithm="sha1" />`,
    "Use 'Tls'",
  ],
  [
    endpointAclNamesAccessControl,
    web,
    `${acl("Office", "203.0.113.0/24")}<EndpointAcl role="Web" endPoint="Http" accessControl="office" />`,
    "Use 'Office'",
  ],
  [
    endpointAclNamesEndpoint,
    `<InputEndpoint name="Http" protocol="http" port="80" />`,
    `<EndpointAcl role="Web" endPoint="Htp" accessControl="Office" />`,
    "Use 'Http'",
  ],
  [endpointAclNamesEndpoint, web, `<EndpointAcl role="web" endPoint="Http" accessControl="Office" />`, "Use 'Web'"],
  [instanceAddressNamesRole, web, `<Role name="Web" /><InstanceAddress roleName="Wep" />`, "Use 'Web'"],
  [
    loadBalancerIsConfigured,
    `<InputEndpoint name="Api" protocol="tcp" port="8080" loadBalancer="Back" />`,
    `<LoadBalancer name="back" />`,
    "Use 'Back'",
  ],
  [
    networkSecurityGroupNamesRole,
    web,
    `<Role name="Web" />
     <NetworkSecurityGroupRefs><NetworkSecurityGroupRef roleName="web" /></NetworkSecurityGroupRefs>`,
    "Use 'Web'",
  ],
  [noDuplicateSettingValue, web, `<Setting name="A" value="1" /><Setting name="A" value="1" />`, "Remove this copy"],
  [noPinnedOsVersion, web, `<ServiceConfiguration osVersion="WA-GUEST-OS-7.58_202511-01" />`, "Use '*'"],
  [rolesMatch, web, `<Role name="Wep" />`, "Use 'Web'"],
  [
    schemaVersionsAgree,
    `<ServiceDefinition name="Shop" schemaVersion="2015-04.2.6" />`,
    `<ServiceConfiguration serviceName="Shop" schemaVersion="2014-06.2.4" />`,
    "Use '2015-04.2.6'",
  ],
  [settingIsDeclared, `<Setting name="Storage" />`, `<Setting name="Strage" value="" />`, "Use 'Storage'"],
  [
    thumbprintIsPlain,
    web,
    `<Certificate name="Tls" thumbprint="ab cd 0123456789ABCDEF0123456789ABCDEF0123" thumbprintAlgorithm="sha1" />`,
    "Write digits and capitals only",
  ],
];

describe("fixes of rules about configurations", () => {
  it.each(cases.map(([rule, ...rest]) => [rule.name, rule, ...rest] as const))(
    "%s offers one",
    (_name, rule, definition, configuration, title) => {
      const subjects = subjectsOf(
        completeFile(definition, "definition"),
        completeFile(configuration, "configuration"),
        {},
      );
      const found = subjects.flatMap((one) => runRules(askedRules([rule], one.subject.platform, new Map()), one));
      expect(found.map(({ fixes }) => fixes.map((fix) => fix.title))).toEqual([[title]]);
    },
  );
});

function acl(name: string, remoteSubnet: string): string {
  return `<AccessControl name="${name}"><Rule order="1" action="permit" remoteSubnet="${remoteSubnet}" /></AccessControl>`;
}

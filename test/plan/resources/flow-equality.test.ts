import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceDesign } from "../../../src/plan/design/design.ts";
import { type PlannedService, remoteAccessChoices } from "../../../src/plan/planned-service.ts";
import { type Flow, flowInWords, peerInWords } from "../../../src/reach/flow.ts";
import { accessList, configurationText, definitionText, onlyFrom, web } from "../../reach/service-reach.ts";
import { sampleServices, serviceOf } from "../planned-services.ts";
import { comparisonOf, planned, templateOf } from "./planned-reach.ts";
import { serviceArbitrary } from "./service-arbitraries.ts";
import { withNetwork } from "./with-network.ts";

/** What a conversion lost and opened, beside what its design says it loses. */
function differences(service: PlannedService, choice: (typeof remoteAccessChoices)[number] | undefined) {
  const { plan, design } = planned(service, choice);
  const { lost, opened } = comparisonOf(service, plan, withNetwork(plan, templateOf(plan)));
  const refused = refusedEndpoints(design);
  return {
    lost: lost.filter((flow) => !refused.has(endpointOf(flow))).map(flowInWords),
    opened: opened.map(flowInWords),
  };
}

const none = { lost: [], opened: [] };

function refusedEndpoints({ roles }: ServiceDesign): ReadonlySet<string> {
  const refused = roles.flatMap(({ role, balanced, instancePorts }) =>
    [...balanced, ...instancePorts]
      .filter(({ refusal }) => refusal !== undefined)
      .map(({ endpoint }) => `role:${role.name.value} ${endpoint.name.value}`),
  );
  return new Set(refused);
}

function endpointOf({ to, endpoint }: Flow): string {
  return `${peerInWords(to)} ${endpoint}`;
}

function shop(roles: string, network = ""): PlannedService {
  return serviceOf(definitionText(roles), { Cloud: configurationText(network) });
}

describe("the flows of a service and those of its template are the same", () => {
  for (const { path, service } of sampleServices()) {
    it.each(remoteAccessChoices)(`for sample ${path}, with %s`, (choice) => {
      expect(differences(service, choice)).toEqual(none);
    });
  }

  it.each([
    ["only permits", ["permit 198.51.100.0/24", "permit 203.0.113.16/28"]],
    ["only denies", ["deny 198.51.100.0/24"]],
    ["both, the narrow one first", ["deny 198.51.100.128/25", "permit 198.51.100.0/24"]],
    ["everybody denied at the end", ["permit 198.51.100.0/24", "deny 0.0.0.0/0"]],
    ["a network that holds private addresses", ["permit 8.0.0.0/6"]],
    ["private addresses alone", ["permit 10.0.0.0/8"]],
    ["private addresses denied", ["deny 10.0.0.0/8"]],
  ])("for an access list with %s", (_, rules) => {
    const roles = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />`);
    expect(differences(shop(roles, accessList("Web", "Http", rules)), undefined)).toEqual(none);
  });

  it("for an access list on a port that other roles call", () => {
    const endpoints = `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
      <InternalEndpoint name="Admin" protocol="tcp" port="8080" />`;
    const roles = web("Web", endpoints) + web("Jobs", "");
    const rules = ["permit 198.51.100.0/24", "deny 0.0.0.0/0"];
    expect(differences(shop(roles, accessList("Web", "Http", rules)), undefined)).toEqual(none);
  });

  it("for an internal balancer that leads to a port that one role alone may call directly", () => {
    const endpoints = `<InputEndpoint name="Api" protocol="http" port="443" localPort="8080" loadBalancer="Inside" />
      <InternalEndpoint name="Admin" protocol="tcp" port="8080" />`;
    const roles = `${web("Web", endpoints)}${web("Jobs", "")}<NetworkTrafficRules>${onlyFrom("Web", "Admin", "Jobs")}</NetworkTrafficRules>`;
    expect(differences(shop(roles), undefined)).toEqual(none);
    const narrowed = shop(roles, accessList("Web", "Api", ["permit 192.168.0.0/16"]));
    expect(differences(narrowed, undefined)).toEqual(none);
  });

  it("for ports that the platform picked, under any protocol", () => {
    const endpoints = `<InternalEndpoint name="A" protocol="any" /><InternalEndpoint name="B" protocol="tcp" />
      <InputEndpoint name="C" protocol="udp" port="80" localPort="*" />`;
    expect(differences(shop(web("Web", endpoints) + web("Jobs", "")), undefined)).toEqual(none);
  });

  it("for an endpoint that nobody may call", () => {
    const roles = `${web("Web", `<InternalEndpoint name="A" protocol="tcp" port="9000" />`)}<NetworkTrafficRules>${onlyFrom("Web", "A", "Gone")}</NetworkTrafficRules>`;
    expect(differences(shop(roles), undefined)).toEqual(none);
  });

  it("but for networks of the customer's own that the deployment names", () => {
    const service = shop(
      web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`),
      `<VirtualNetworkSite name="office" />`,
    );
    const { plan } = planned(service);
    const given = { kind: "written", values: [["192.168.7.0/24"]] } as const;
    const parameters = plan.parameters.map((one) =>
      one.name === "allowedNetworkRanges" ? { ...one, value: given } : one,
    );
    const { lost, opened } = comparisonOf(service, { ...plan, parameters }, withNetwork(plan, templateOf(plan)));
    expect({ lost, opened: opened.map(flowInWords) }).toEqual({
      lost: [],
      opened: [
        "192.168.7.0/24 to role:Web on tcp 1-79",
        "192.168.7.0/24 to role:Web on tcp 81-65535",
        "192.168.7.0/24 to role:Web on udp 1-65535",
      ],
    });
  });

  // Of many thousands, a few whose public and internal lists deny and permit one private network on one local port differ:
  // a template's flow of an address does not say which front end it came over.
  it("for any service", () => {
    fc.assert(
      fc.property(
        serviceArbitrary,
        fc.constantFrom(...remoteAccessChoices),
        ({ definition, configuration }, choice) => {
          const service = serviceOf(definition, { Cloud: configuration });
          expect(differences(service, choice)).toEqual(none);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  }, 300_000);
});

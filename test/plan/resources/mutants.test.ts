import { describe, expect, it } from "vitest";
import type { PlannedService, RemoteAccessChoice } from "../../../src/plan/planned-service.ts";
import { compareReach } from "../../../src/reach/compare-reach.ts";
import { flowsOfService } from "../../../src/reach/flows-of-service.ts";
import { linesOf } from "../../reach/compare-lines.ts";
import { configurationText, definitionText, onlyFrom, web } from "../../reach/service-reach.ts";
import { sampleServices, serviceOf } from "../planned-services.ts";
import { planned, reachOfTemplate, templateOf } from "./planned-reach.ts";
import { mutantsOf } from "./template-mutants.ts";

/** A service with all that rules of a network are made from. */
const everything = serviceOf(
  definitionText(`<LoadBalancerProbes><LoadBalancerProbe name="Alive" protocol="http" port="8090" path="/" /></LoadBalancerProbes>
    ${web(
      "Web",
      `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" loadBalancerProbe="Alive" />
      <InputEndpoint name="Game" protocol="udp" port="9000" />
      <InputEndpoint name="Desk" protocol="tcp" port="443" loadBalancer="Inside" />
      <InstanceInputEndpoint name="Debug" protocol="tcp" localPort="7000"><AllocatePublicPortFrom><FixedPortRange min="27000" max="27009" /></AllocatePublicPortFrom></InstanceInputEndpoint>`,
      ["RemoteAccess", "RemoteForwarder"],
    )}
    ${web(
      "Jobs",
      `<InternalEndpoint name="Queue" protocol="tcp"><FixedPortRange min="9100" max="9109" /></InternalEndpoint>
      <InternalEndpoint name="Any" protocol="any" />`,
    )}
    <NetworkTrafficRules>${onlyFrom("Jobs", "Queue", "Web")}</NetworkTrafficRules>`),
  {
    Cloud: configurationText(`<AccessControls>
      <AccessControl name="Some"><Rule order="1" action="deny" remoteSubnet="198.51.100.128/25" /><Rule order="2" action="permit" remoteSubnet="198.51.100.0/24" /></AccessControl>
      <AccessControl name="Not"><Rule order="1" action="deny" remoteSubnet="203.0.113.0/24" /></AccessControl>
    </AccessControls><EndpointAcls>
      <EndpointAcl role="Web" endPoint="Http" accessControl="Some" /><EndpointAcl role="Web" endPoint="Game" accessControl="Not" />
    </EndpointAcls>`),
  },
);

/** What becomes of the mutants of a service's template. */
function fatesOf(service: PlannedService, choice: RemoteAccessChoice) {
  const { plan } = planned(service, choice);
  const roleNames = service.expanded.roles.map(({ name }) => name.value);
  const before = flowsOfService(service.expanded, service.configurations[0]?.configuration).value;
  const look = (template: string) => {
    const reach = reachOfTemplate(plan, template, roleNames);
    return { reach: linesOfReach(reach), comparison: JSON.stringify(linesOf(compareReach(before, reach))) };
  };
  const template = templateOf(plan);
  const original = look(template);
  const fates = mutantsOf(template).map(({ title, template: mutant }) => ({ title, ...look(mutant) }));
  const effective = fates.filter(({ reach }) => reach !== original.reach);
  return {
    all: fates.length,
    without: fates.filter(({ reach }) => reach === original.reach).map(({ title }) => title),
    survived: effective.filter(({ comparison }) => comparison === original.comparison).map(({ title }) => title),
  };
}

function linesOfReach({ flows, undecided }: ReturnType<typeof reachOfTemplate>): string {
  const told = flows.map(({ origins: _, endpoint: __, ...flow }) => JSON.stringify(flow)).sort();
  return JSON.stringify([told, undecided.map(({ what, why }) => `${what}: ${why}`).sort()]);
}

/** Changes that make a difference to nobody whom the comparison tells apart, and why. */
const unnoticed: readonly RegExp[] = [
  // Whom the whole Internet reaches, its neighbours in the network may reach as well.
  /^widen the source of \S+-\S+$/,
  // On the port of an internal balancer that is also that of the machine, the direct way is the same flow.
  /^move the back end of web-Desk$/,
];

/** Changes after which exactly the same is let through. */
const equivalent: readonly RegExp[] = [
  // Neighbours that hold nothing in common, or say the same of it.
  /^swap with the next /,
  // No rule of a balancer leads to the other ports or over the other transport, and the network is denied both.
  /^(?:widen the ports of|let any protocol into) /,
  // The default rules deny everybody else already; the network comes to an internal balancer alone.
  /^widen the source of (?:DenyVirtualNetwork|web-Desk)$/,
];

describe("a change of one rule, probe or port of a template", () => {
  const cases = [
    ...(["bastion", "nat", "private", "none"] as const).map((choice) => ({
      title: "everything",
      service: everything,
      choice,
    })),
    ...sampleServices()
      .filter(({ service }) => !hasOwnNetwork(service))
      .map(({ path, service }) => ({ title: path, service, choice: "nat" as const })),
  ];

  it.each(cases)("is noticed in $title with $choice", ({ service, choice }) => {
    const { all, without, survived } = fatesOf(service, choice);
    expect(all).toBeGreaterThan(10);
    expect(survived.filter((title) => !unnoticed.some((pattern) => pattern.test(title)))).toEqual([]);
    expect(without.filter((title) => !equivalent.some((pattern) => pattern.test(title)))).toEqual([]);
  });
});

/** What becomes of flows within the customer's network stands in no file. */
function hasOwnNetwork({ configurations }: PlannedService): boolean {
  return configurations.some(
    ({ configuration }) => configuration.networkConfiguration?.virtualNetworkSite !== undefined,
  );
}

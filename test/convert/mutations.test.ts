import { afterAll, describe, expect, it } from "vitest";
import { isProven, type Proof } from "../../src/convert/proof.ts";
import { proveScaleSets } from "../../src/convert/prove-scale-sets.ts";
import type { PlannedService, RemoteAccessChoice } from "../../src/plan/planned-service.ts";
import { isClean } from "../../src/reach/comparison.ts";
import { flowInWords } from "../../src/reach/flow.ts";
import type { Json } from "../judges/json.ts";
import { sampleServices, serviceOf } from "../plan/planned-services.ts";
import { planned, templateOf } from "../plan/resources/planned-reach.ts";
import { accessList, configurationText, definitionText, onlyFrom, web } from "../reach/service-reach.ts";
import { groupsOfRoles, packetsThrough, resourcesOf, worldOf } from "./network-model.ts";
import { type Mutant, mutantsOf } from "./template-mutants.ts";

/** How many mutants the comparison of flows noticed, and how many let the same packets through as before. */
const tally = { noticed: 0, survived: 0 };

/** How many mutants change nothing, by the reason. */
const idle = new Map<string, number>();

afterAll(() => {
  const { noticed, survived } = tally;
  const rate = ((100 * noticed) / (noticed + survived)).toFixed(1);
  console.log(`mutants of templates: ${noticed} noticed, ${survived} not: ${rate} %`);
  for (const [reason, count] of idle) console.log(`  ${count} change nothing: ${reason}`);
});

describe("one rule changed in a template is noticed by the comparison of flows, or changes nothing", () => {
  for (const { path, service } of sampleServices()) {
    // One has modules of its own, of another the load balancer refuses something: both differ before anything is changed.
    if (/^(own-module|full-of-mistakes)/.test(path)) continue;
    it(`in sample ${path}`, () => check(inNewNetwork(service)));
  }

  it.each(["bastion", "nat"] as const)("in a service with %s for Remote Desktop", (choice) => {
    const roles = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" />`, [
      "RemoteAccess",
      "RemoteForwarder",
    ]);
    check(shop(roles), choice);
  });

  it("in a service with an access list of both kinds of rules", () => {
    const rules = ["deny 198.51.100.128/25", "permit 198.51.100.0/24", "permit 203.0.113.0/28"];
    const roles = web("Web", `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />`);
    check(shop(roles + web("Jobs", ""), accessList("Web", "Http", rules)));
  });

  it("in a service with an access list that only denies, on a port that other roles call", () => {
    const endpoints = `<InputEndpoint name="Http" protocol="http" port="80" localPort="8080" />
      <InternalEndpoint name="Admin" protocol="tcp" port="8080" />`;
    check(shop(web("Web", endpoints) + web("Jobs", ""), accessList("Web", "Http", ["deny 198.51.100.0/24"])));
  });

  it("in a service with an internal balancer and traffic rules", () => {
    const endpoints = `<InputEndpoint name="Api" protocol="http" port="443" localPort="8443" loadBalancer="Inside" />
      <InputEndpoint name="Game" protocol="udp" port="9000" />
      <InternalEndpoint name="Admin" protocol="tcp" port="8080" />`;
    const roles = `${web("Web", endpoints)}${web("Jobs", "")}${web("Desk", "")}`;
    check(shop(`${roles}<NetworkTrafficRules>${onlyFrom("Web", "Admin", "Jobs")}</NetworkTrafficRules>`));
  });

  it("in a service with instance endpoints and ranges of ports", () => {
    const endpoints = `<InstanceInputEndpoint name="Match" protocol="udp" localPort="7777">
        <AllocatePublicPortFrom><FixedPortRange min="27000" max="27009" /></AllocatePublicPortFrom>
      </InstanceInputEndpoint>
      <InternalEndpoint name="Scores" protocol="any"><FixedPortRange min="9000" max="9009" /></InternalEndpoint>`;
    check(shop(web("Arena", endpoints) + web("Lobby", "")));
  });
});

/** Every mutant of a service's template. Those that survive though a packet goes another way fail the test. */
function check(service: PlannedService, choice?: RemoteAccessChoice): void {
  const { plan, design } = planned(service, choice);
  const template: Json = JSON.parse(templateOf(plan));
  const compared = (one: Json) => proveScaleSets(design, plan, JSON.stringify(one));
  const before = compared(template);
  expect(before.every((proof) => isProven(proof) && isClean(proof.comparison))).toBe(true);
  const toldBefore = before.map(told).join();
  const survivors: string[] = [];
  for (const mutant of mutantsOf(template)) {
    if (compared(mutant.template).map(told).join() !== toldBefore) tally.noticed++;
    else {
      const reason = reasonOf(template, mutant);
      if (reason === undefined) survivors.push(mutant.title);
      else idle.set(reason, (idle.get(reason) ?? 0) + 1);
    }
  }
  tally.survived += survivors.length;
  expect(survivors).toEqual([]);
}

/** What a proof tells of differences, of what was chosen, and of what does not work. */
function told({ comparison: { lost, opened, undecided, chosen, narrowed }, mistakes }: Proof): string {
  const flows = Object.entries({ lost, opened, chosen, narrowed }).map(([name, all]) => [name, all.map(flowInWords)]);
  return JSON.stringify([flows, undecided.map(({ what }) => what), mistakes.map(({ message }) => message)]);
}

/** Why a mutant changes nothing: found by asking each packet that the rules of either tell apart. */
function reasonOf(template: Json, { template: changed, isOrder }: Mutant): string | undefined {
  if (JSON.stringify(guarded(template)) === JSON.stringify(guarded(changed))) {
    return "the rule is of a group that guards no role";
  }
  const world = worldOf([template, changed]);
  const [before, after] = [packetsThrough(template, world), packetsThrough(changed, world)];
  if (before.size !== after.size || [...before].some((packet) => !after.has(packet))) return undefined;
  return isOrder
    ? "of no packet that both rules hold they say different things"
    : "of each packet that can come, another rule or a default one says the same";
}

function guarded(template: Json): readonly Json[] {
  return [...groupsOfRoles(template), ...resourcesOf(template, "loadBalancers")];
}

function shop(roles: string, network = ""): PlannedService {
  return serviceOf(definitionText(roles), { Cloud: configurationText(network) });
}

/** The service in a network that the template makes: what an existing one does to a flow stands in no file. */
function inNewNetwork({ written, configurations }: PlannedService): PlannedService {
  const [first] = configurations;
  const text = first?.configuration.document.text.replace(/<VirtualNetworkSite[^>]*>/, "") ?? "";
  return serviceOf(written.document.text, { Cloud: text });
}

import { describe, expect, it } from "vitest";
import { accountOf } from "../../../../src/plan/account/account-of.ts";
import type { Checklist } from "../../../../src/plan/account/checklist/checklist.ts";
import { checklistOf } from "../../../../src/plan/account/checklist/checklist-of.ts";
import type { Converted } from "../../../../src/plan/account/checklist/converted.ts";
import { planExtendedSupport } from "../../../../src/plan/extended-support/plan-extended-support.ts";
import type { PlannedService, RemoteAccessChoice } from "../../../../src/plan/planned-service.ts";
import { planScaleSets } from "../../../../src/plan/scale-sets.ts";
import { serviceOf } from "../account-cases.ts";

function checklistWith(
  service: PlannedService,
  remoteAccess?: RemoteAccessChoice,
  more: Partial<Converted> = {},
): Checklist {
  const { design, plan } = planScaleSets(service, { remoteAccess, orchestration: "uniform", sessions: 1 }).value;
  const given = { service, plan, account: accountOf(service, plan), remoteAccess: design.remoteAccess };
  return checklistOf({ ...given, proofs: [], prices: undefined, ...more });
}

function answerTo(checklist: Checklist, topic: string): string {
  const { answer, todo } = checklist.answers.find((one) => one.topic === topic) ?? { answer: [], todo: [] };
  return [...answer, ...todo].join("\n");
}

const web = `<WorkerRole name="Web" vmsize="Small"><Endpoints><InputEndpoint name="Http" protocol="http" port="80" /></Endpoints></WorkerRole>`;
const quiet = `<WorkerRole name="Quiet" vmsize="Small" />`;
const desktop = `<WorkerRole name="Web" vmsize="Small"><Imports><Import moduleName="RemoteAccess" /><Import moduleName="RemoteForwarder" /></Imports></WorkerRole>`;
const counts = (web: number, more = "") => `<Role name="Web"><Instances count="${web}" /></Role>${more}`;

describe("the answers to what owners ask", () => {
  it("tell of the public address, the one that is reserved, and the way out", () => {
    const reserved = `<NetworkConfiguration><AddressAssignments><ReservedIPs><ReservedIP name="kept" /></ReservedIPs></AddressAssignments></NetworkConfiguration>`;
    const checklist = checklistWith(serviceOf(web, counts(2, reserved)));
    expect(answerTo(checklist, "public-address")).toContain("existingPublicIpAddressId");
    expect(answerTo(checklist, "public-address")).toContain("'kept'");
    expect(answerTo(checklist, "outbound-address")).toContain("same that callers know");
  });

  it("tell of a NAT gateway where nothing is public", () => {
    const checklist = checklistWith(serviceOf(quiet));
    expect(answerTo(checklist, "public-address")).toContain("No endpoint of the service is public");
    expect(answerTo(checklist, "outbound-address")).toContain("NAT gateway");
  });

  it("tell what a network that exists has to bring, and nothing of the kind of a new one", () => {
    const site = `<NetworkConfiguration><VirtualNetworkSite name="office" /></NetworkConfiguration>`;
    const told = (roles: string) => answerTo(checklistWith(serviceOf(roles, counts(2, site)), "bastion"), "network");
    expect(told(web)).toContain("security groups");
    expect(told(web)).not.toContain("NAT gateway");
    expect(told(desktop)).toContain("NAT gateway");
    expect(told(desktop)).toContain("AzureBastionSubnet");
    expect(told(desktop)).not.toContain("KeyVault");
    const secret = `<WorkerRole name="Web"><ConfigurationSettings><Setting name="ApiKey" /></ConfigurationSettings></WorkerRole>`;
    expect(told(secret)).toContain("service endpoint Microsoft.KeyVault");
    expect(checklistWith(serviceOf(web, counts(2))).answers.map(({ topic }) => topic)).not.toContain("network");
  });

  it("tell what a zip of a role holds", () => {
    expect(answerTo(checklistWith(serviceOf(web)), "order")).toContain("approot and sitesroot");
  });

  it("tell how one gets to a desktop, for each choice another way", () => {
    const service = serviceOf(desktop, counts(2));
    const choices = ["bastion", "nat", "relay", "private", "none"] as const;
    const answers = choices.map((choice) => answerTo(checklistWith(service, choice), "remote-access"));
    expect(new Set(answers).size).toBe(choices.length);
    expect(answers[0]).toContain("Bastion");
    expect(answerTo(checklistWith(serviceOf(web)), "remote-access")).toContain("did not import Remote Access");
  });

  it("tell of certificates only where there are some", () => {
    const certificate = `<WorkerRole name="Web"><Certificates><Certificate name="Tls" storeLocation="LocalMachine" storeName="My" /></Certificates></WorkerRole>`;
    expect(answerTo(checklistWith(serviceOf(certificate)), "certificates")).toContain("the address of one certificate");
    expect(answerTo(checklistWith(serviceOf(web)), "certificates")).toContain("need none");
  });

  it("list what whoever deploys has to bring, and not what deploy brings itself", () => {
    const setting = `<WorkerRole name="Web"><ConfigurationSettings><Setting name="Key" /></ConfigurationSettings></WorkerRole>`;
    const values = answerTo(checklistWith(serviceOf(setting)), "values");
    expect(values).toContain("CSDEF_ADMIN_PASSWORD: ");
    expect(values).not.toMatch(/SECRETS|SETTINGS|PACKAGE_URL/);
  });

  it("say for extended support how long it helps", () => {
    const service = serviceOf(web);
    const { plan } = planExtendedSupport(service, { remoteAccess: undefined }).value;
    const checklist = checklistOf({
      ...{ service, plan, account: accountOf(service, plan), remoteAccess: "extension" },
      ...{ proofs: [], prices: undefined },
    });
    expect(answerTo(checklist, "how-long")).toContain("31 March 2027");
    expect(checklist.units.map(({ unit }) => unit)).not.toContain("os-disk");
  });
});

describe("what it costs in units", () => {
  const unitsOf = (checklist: Checklist) =>
    Object.fromEntries(checklist.units.map(({ unit, counts }) => [unit, counts]));

  it("is counted for each configuration", () => {
    const checklist = checklistWith(serviceOf(web, counts(3), counts(1)));
    expect(checklist.configurations).toEqual(["Cloud", "Other1"]);
    expect(unitsOf(checklist)).toEqual({
      Standard_D2lds_v5: [3, 1],
      "os-disk": [3, 1],
      "public-address": [1, 1],
      "load-balancer": [1, 1],
      "load-balancer-rule": [2, 2],
    });
  });

  it("counts a listener of the relay for each instance of a role with Remote Access", () => {
    const units = unitsOf(checklistWith(serviceOf(desktop, counts(4)), "relay"));
    expect(units["relay-listener"]).toEqual([4]);
    expect(units["relay-namespace"]).toEqual([1]);
  });

  it("counts a public address for each instance that has one", () => {
    const own = `<NetworkConfiguration><AddressAssignments><InstanceAddress roleName="Web"><PublicIPs><PublicIP name="own" /></PublicIPs></InstanceAddress></AddressAssignments></NetworkConfiguration>`;
    expect(unitsOf(checklistWith(serviceOf(web, counts(3, own))))["public-address"]).toEqual([4]);
  });

  it("has no money but what was given", () => {
    const service = serviceOf(web, counts(2));
    expect(checklistWith(service).units.every(({ price }) => price === undefined)).toBe(true);
    const { units } = checklistWith(service, undefined, { prices: new Map([["os-disk", 1.5]]) });
    expect(units.filter(({ price }) => price !== undefined)).toMatchObject([{ unit: "os-disk", price: 1.5 }]);
  });
});

describe("dates", () => {
  const datesOf = (osFamily: string) => {
    const service = serviceOf(web, counts(1));
    const [first] = service.configurations;
    if (first === undefined) throw new Error("no configuration");
    const located = { value: osFamily, span: first.configuration.serviceName.span };
    const configuration = { ...first.configuration, osFamily: located };
    return checklistWith({ ...service, configurations: [{ ...first, configuration }] }).dates;
  };

  it("tell of the end of the platform, of the old system and of the new image, in their order", () => {
    const dates = datesOf("5").map(({ date }) => date);
    expect(dates).toEqual(["2024-08-31", "2026-03-31", "2027-01-12", "2027-03-31", "2031-10-14"]);
  });

  it("tell the end of a system once where the image is the same", () => {
    expect(datesOf("7").filter(({ date }) => date === "2031-10-14")).toHaveLength(1);
  });
});

describe("what is to be done by hand", () => {
  it("is told once with all its places, and not for what goes with something else", () => {
    const two = `<WorkerRole name="A" vmsize="Small" /><WorkerRole name="B" vmsize="Small" />`;
    const { work } = checklistWith(serviceOf(two));
    const runtime = work.filter(({ why }) => why.includes("RoleEnvironment (settings"));
    expect(runtime.map(({ places }) => places.map(({ path }) => path.at(-1)))).toEqual([
      ["WorkerRole A", "WorkerRole B"],
    ]);
  });
});
